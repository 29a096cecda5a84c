package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final FactTable table;
    private final List<Taking> takings = new ArrayList<>();

    private PatternFacts(FactTable table) {
        this.table = table;
    }

    /**
     * What a pattern takes.
     *
     * @param sink takes its facts
     * @param node brings it into its rule
     * @param facts among which all are that it takes
     * @param tests that are left: of those facts it takes what passes them
     */
    record Taking(ObjectSink sink, LeftTupleSource node, List<Fact> facts, List<AlphaNode> tests) {}

    /** What the patterns of one type take. */
    static List<Taking> below(ObjectTypeNode node, Class<?> type, FactTable table) {
        Map<Class<?>, BitSet> all = new LinkedHashMap<>();
        for (Class<?> each : table.classes()) {
            if (type.isAssignableFrom(each)) {
                BitSet facts = new BitSet();
                facts.set(0, table.of(each).size());
                all.put(each, facts);
            }
        }
        PatternFacts patterns = new PatternFacts(table);
        patterns.collect(node, all, List.of());
        return patterns.takings;
    }

    private void collect(ObjectSource source, Map<Class<?>, BitSet> passing, List<AlphaNode> tests) {
        List<Fact> facts = null;
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaNode test) {
                Map<Class<?>, BitSet> fewer = passing(test, passing);
                collect(test, fewer == null ? passing : fewer, fewer == null ? and(tests, test) : tests);
            } else {
                facts = facts == null ? facts(passing) : facts;
                takings.add(new Taking(sink, node(sink), facts, tests));
            }
        }
    }

    /** The facts that pass the test as well; null when it looks at something else than one text or flag. */
    private @org.jspecify.annotations.Nullable Map<Class<?>, BitSet> passing(AlphaNode node, Map<Class<?>, BitSet> before) {
        Optional<Need.Test> test = TextComponent.constraintOf(node).flatMap(Needs::test);
        if (test.isEmpty()) {
            return null;
        }
        Map<Class<?>, BitSet> passing = new LinkedHashMap<>();
        for (Map.Entry<Class<?>, BitSet> each : before.entrySet()) {
            Optional<Column> column = table.column(each.getKey(), test.get().component());
            if (column.isEmpty()) {
                return null;
            }
            BitSet saying = column.get().saying(test.get().values());
            saying.and(each.getValue());
            passing.put(each.getKey(), saying);
        }
        return passing;
    }

    private List<Fact> facts(Map<Class<?>, BitSet> passing) {
        List<Fact> facts = new ArrayList<>();
        passing.forEach((type, places) -> {
            List<Object> all = table.of(type);
            places.stream().forEach(place -> facts.add((Fact) all.get(place)));
        });
        return facts;
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
