package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ClassObjectType;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.runtime.KieSession;

/**
 * Which facts can be part of a match of which rule, found out before a session is told any. A pattern that names no constant, but says that its call stands
 * in the function of another call that does, takes some of a large tree's hundred thousand; the engine would keep all of them for each such pattern. What
 * is left out could not have matched, so the session comes to the same.
 */
final class Narrowing {
    private final Map<Sieve, List<PatternFacts.Taking>> takings = new LinkedHashMap<>();
    private final Map<LeftTupleSource, Input> inputs = new IdentityHashMap<>();

    /** For one session by {@code rules} that will be told {@code facts} and nothing else. */
    Narrowing(RuleGroup rules, FactTable facts) {
        RuleEnds ends = new RuleEnds(rules.built());
        for (ObjectTypeNode node : ends.types()) {
            Class<?> type = ((ClassObjectType) node.getObjectType()).getClassType();
            if (Fact.class.isAssignableFrom(type)) {
                boolean complete = !rules.concludes(type);
                List<PatternFacts.Taking> all = PatternFacts.below(node, type, facts);
                for (PatternFacts.Taking one : all) {
                    inputs.put(one.node(), new Input(one.node(), type, one.facts(), one.tests(), complete, ends.needs(one.node())));
                }
                takings.put(Sieve.below(node, type), all);
            }
        }
        ends.all().forEach(end -> new RulePath(end.getLeftTupleSource(), inputs).narrow());
    }

    /**
     * The facts that can be part of a match, by their places in the table. When the session is told one, it takes it for the patterns for which it can
     * stand, and for no others.
     */
    BitSet into(KieSession session) {
        BitSet all = new BitSet();
        takings.forEach((sieve, of) -> {
            Map<Object, ObjectSink[]> chosen = new IdentityHashMap<>();
            for (PatternFacts.Taking one : of) {
                Input input = inputs.get(one.node());
                // What no rule's path brought up is tested now.
                input.test();
                input.facts().forEach(fact -> chosen.merge(fact, new ObjectSink[] {one.sink()}, Narrowing::joined));
                input.facts().addTo(all);
            }
            sieve.choose(chosen, session);
        });
        return all;
    }

    private static ObjectSink[] joined(ObjectSink[] some, ObjectSink[] one) {
        ObjectSink[] joined = Arrays.copyOf(some, some.length + 1);
        joined[some.length] = one[0];
        return joined;
    }
}
