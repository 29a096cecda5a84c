package dev.tenet.engine;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.finding.Finding;
import java.util.List;
import java.util.Locale;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/** The one thing that a policy's consequence does: {@code report( drools, $call, "... %s", $name );}. Imported into every rule file. */
public final class Reporting {
    private Reporting() {}

    /**
     * Asserts a finding at a fact's place, as a logical fact: it goes when what matched goes.
     *
     * @param drools the variable of that name in a consequence
     * @param at the fact at whose place the fault is
     * @param message one sentence, a {@link java.util.Formatter} pattern
     * @param arguments of the pattern
     */
    public static void report(Drools drools, Fact at, String message, Object... arguments) {
        report(drools, at.location(), message, arguments);
    }

    /** The same at a place that is not a fact's own. */
    public static void report(Drools drools, Location at, String message, Object... arguments) {
        // The engine's own implementation is a rule context as well; its getContext() knows none.
        RuleContext context = (RuleContext) drools;
        String rule = context.getRule().getName();
        List<Fact> matched = Matches.facts(context.getMatch());
        String text = arguments.length == 0 ? message : String.format(Locale.ROOT, message, arguments);
        drools.logicalInsert(new Finding(Matches.policyOf(rule), rule, at, text, matched));
    }
}
