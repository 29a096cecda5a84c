package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.drools.base.reteoo.NodeTypeEnums;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.jspecify.annotations.Nullable;

/** A pattern of a rule, with the facts that can still stand for it. */
final class Input {
    private final LeftTupleSource node;
    private final Class<?> type;
    private final boolean complete;
    private final boolean needed;
    private SomeFacts facts;
    private List<AlphaNode> tests;

    /**
     * The pattern that {@code node} brings into its rule.
     *
     * @param type that it names
     * @param facts among which all are that can stand for it
     * @param tests of a fact alone that were not tried yet
     * @param complete whether no rule concludes further ones
     * @param needed whether its one rule cannot match without one of them
     */
    Input(LeftTupleSource node, Class<?> type, SomeFacts facts, List<AlphaNode> tests, boolean complete, boolean needed) {
        this.node = node;
        this.type = type;
        this.facts = facts;
        this.tests = tests;
        this.complete = complete;
        this.needed = needed && (isHeld() || node.getType() == NodeTypeEnums.ExistsNode);
    }

    /** What joins it to the patterns before it; null for the first. */
    @Nullable BetaNode join() {
        return node instanceof BetaNode join ? join : null;
    }

    Class<?> type() {
        return type;
    }

    SomeFacts facts() {
        return facts;
    }

    int size() {
        return facts.size();
    }

    /** Whether its facts are all that will ever stand for it. */
    boolean isComplete() {
        return complete;
    }

    boolean isNeeded() {
        return needed;
    }

    /** Whether a match holds one of its facts, whose values other patterns name; it holds none for {@code not}, {@code exists} and {@code accumulate}. */
    boolean isHeld() {
        return !NodeTypeEnums.isBetaNode(node) || node.getType() == NodeTypeEnums.JoinNode;
    }

    /** Whether its rule cannot match, since nothing will ever stand here. */
    boolean isMissing() {
        return needed && complete && facts.isEmpty();
    }

    /** Tries the tests that are left, those of one text once a text. */
    void test() {
        DefaultFactHandle handle = new DefaultFactHandle();
        for (AlphaNode test : tests) {
            Predicate<Fact> kept = fact -> {
                handle.setObject(fact);
                return test.getConstraint().isAllowed(handle, null);
            };
            Optional<TextComponent> component = TextComponent.of(type, test);
            facts = component.isEmpty() ? facts.keep(kept) : facts.keep(component.get(), kept);
        }
        tests = List.of();
    }

    void keep(Predicate<Fact> kept) {
        facts = facts.keep(kept);
    }

    void clear() {
        facts = facts.none();
        tests = List.of();
    }
}
