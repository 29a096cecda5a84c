package dev.tenet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RightInputAdapterNode;

/** The facts of a type that pass what patterns say of texts and flags: which do is looked up, not tried. */
final class PatternFacts {
    private final List<Taking> takings = new ArrayList<>();

    private PatternFacts() {}

    /**
     * What a pattern takes.
     *
     * @param sink takes its facts
     * @param node brings it into its rule
     * @param facts among which all are that it takes
     * @param tests that are left: of those facts it takes what passes them
     */
    record Taking(ObjectSink sink, LeftTupleSource node, SomeFacts facts, List<AlphaNode> tests) {}

    /** What the patterns of one type take. */
    static List<Taking> below(ObjectTypeNode node, Class<?> type, FactTable table) {
        PatternFacts patterns = new PatternFacts();
        patterns.collect(node, SomeFacts.of(table, type), List.of());
        return patterns.takings;
    }

    /** Where a test looks at something else than one text or flag, it is left. */
    private void collect(ObjectSource source, SomeFacts passing, List<AlphaNode> tests) {
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaNode test) {
                Optional<SomeFacts> fewer = TextComponent.constraintOf(test).flatMap(Needs::test).flatMap(passing::saying);
                collect(test, fewer.orElse(passing), fewer.isEmpty() ? and(tests, test) : tests);
            } else {
                takings.add(new Taking(sink, node(sink), passing, tests));
            }
        }
    }

    private static List<AlphaNode> and(List<AlphaNode> tests, AlphaNode further) {
        List<AlphaNode> all = new ArrayList<>(tests);
        all.add(further);
        return all;
    }

    private static LeftTupleSource node(ObjectSink sink) {
        return sink instanceof LeftInputAdapterNode first ? first : ((RightInputAdapterNode<?>) sink).getBetaNode();
    }
}
