package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.Match;

/** What a rule matched, and whose rule it is. */
final class Matches {
    private Matches() {}

    /** The facts, in the order of the rule's patterns; instances of declared types as concepts. */
    static List<Fact> facts(Match match) {
        List<Fact> facts = new ArrayList<>();
        for (Object object : match.getObjects()) {
            if (object instanceof Fact fact) {
                facts.add(fact);
            } else {
                Declared.concept(object).ifPresent(facts::add);
            }
        }
        return facts;
    }

    /** {@code pack/policy/case} belongs to {@code pack/policy}. */
    static String policyOf(String rule) {
        int second = rule.indexOf('/', rule.indexOf('/') + 1);
        return second < 0 ? rule : rule.substring(0, second);
    }
}
