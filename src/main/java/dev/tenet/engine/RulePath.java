package dev.tenet.engine;

import dev.tenet.order.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.rule.ContextEntry;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;

/** The patterns of a rule from the first to the last, and what they say of each other. */
final class RulePath {
    /** What is left after so many rounds is few enough. */
    private static final int ROUNDS = 4;

    private final List<LeftTupleSource> nodes;
    private final Map<LeftTupleSource, Input> inputs;
    private final List<Equality> equalities = new ArrayList<>();

    /** The patterns up to {@code last}; {@code inputs} has those that take facts from outside of the rule. */
    RulePath(LeftTupleSource last, Map<LeftTupleSource, Input> inputs) {
        this.nodes = upTo(last);
        this.inputs = inputs;
        for (LeftTupleSource node : nodes) {
            Input input = inputs.get(node);
            if (input != null && input.join() != null) {
                for (BetaConstraint<?> constraint : input.join().getConstraints()) {
                    equality(constraint, input).ifPresent(equalities::add);
                }
            }
        }
    }

    static List<LeftTupleSource> upTo(LeftTupleSource last) {
        List<LeftTupleSource> nodes = new ArrayList<>();
        LeftTupleSource node = last;
        while (!(node instanceof LeftInputAdapterNode)) {
            nodes.add(0, node);
            node = node.getLeftTupleSource();
        }
        nodes.add(0, node);
        return nodes;
    }

    /** Lets go of facts that cannot be part of a match. What is known of all facts goes first: a test is tried on what that leaves. */
    void narrow() {
        if (!compare() || !testEach()) {
            clear();
            return;
        }
        testFirst();
        if (!compare()) {
            clear();
        }
    }

    /** Compares patterns with each other until nothing changes; false when the rule cannot match. */
    private boolean compare() {
        boolean narrower = true;
        for (int round = 0; narrower && round < ROUNDS; round++) {
            narrower = false;
            for (Equality equality : equalities) {
                narrower |= equality.narrow();
            }
            if (inputs().anyMatch(Input::isMissing)) {
                return false;
            }
        }
        return true;
    }

    /** Tries what the patterns test of a fact alone, few facts first, since fewer are left of the others then; false when the rule cannot match. */
    private boolean testEach() {
        for (Input input : inputs().sorted(By.key(Input::isNeeded).reversed().thenComparing(Input::size)).toList()) {
            int before = input.size();
            input.test();
            if (input.isMissing() || input.size() < before && !compare()) {
                return false;
            }
        }
        return true;
    }

    /** The rule cannot match. Patterns that another rule has as well keep their facts. */
    private void clear() {
        inputs().filter(input -> input.isNeeded() || !input.isHeld()).forEach(Input::clear);
    }

    private Stream<Input> inputs() {
        return nodes.stream().map(inputs::get).filter(Objects::nonNull);
    }

    /**
     * Where one fact alone can stand for each of the first patterns, as for settings, the next one's tests are tried now, whatever they look like: the engine
     * would try them once each as well, but only after all facts are told.
     */
    private void testFirst() {
        int known = 0;
        while (known < nodes.size() && isOne(inputs.get(nodes.get(known)))) {
            known++;
        }
        Input next = known == nodes.size() ? null : inputs.get(nodes.get(known));
        if (known == 0 || next == null || next.join() == null) {
            return;
        }
        Standing first = new Standing(known);
        for (int i = 0; i < known; i++) {
            first.with(i, Objects.requireNonNull(inputs.get(nodes.get(i))).facts().first());
        }
        for (BetaConstraint<?> constraint : next.join().getConstraints()) {
            test(constraint, next, first);
        }
    }

    private static boolean isOne(@Nullable Input input) {
        return input != null && input.isHeld() && input.isComplete() && input.size() == 1;
    }

    private static <C> void test(BetaConstraint<C> constraint, Input input, Standing first) {
        DefaultFactHandle handle = new DefaultFactHandle();
        C context = constraint.createContext();
        ((ContextEntry) context).updateFromTuple(null, first);
        input.keep(fact -> {
            handle.setObject(fact);
            return constraint.isAllowedCachedLeft(context, handle);
        });
    }

    private Optional<Equality> equality(BetaConstraint<?> constraint, Input right) {
        if (!(constraint instanceof LambdaConstraint equal) || equal.getConstraintType() != ConstraintTypeOperator.EQUAL
                || equal.getRequiredDeclarations().length != 1) {
            return Optional.empty();
        }
        Declaration declaration = equal.getRequiredDeclarations()[0];
        TupleValueExtractor left = equal.getLeftIndexExtractor();
        TupleValueExtractor own = equal.getRightIndexExtractor();
        if (left == null || own == null) {
            return Optional.empty();
        }
        int index = declaration.getTupleIndex();
        return declaring(declaration, right).map(input -> new Equality(input, left, index, right, own));
    }

    /** The pattern that declares what a later one names; empty when it takes no facts from outside. */
    private Optional<Input> declaring(Declaration declaration, Input later) {
        int index = declaration.getTupleIndex();
        if (index >= nodes.indexOf(later.join())) {
            return Optional.empty();
        }
        Input input = inputs.get(nodes.get(index));
        boolean known = input != null && input.isHeld() && declaration.getPattern().getObjectType() instanceof ClassObjectType type && type.getClassType() == input.type();
        return known ? Optional.of(input) : Optional.empty();
    }
}
