package dev.tenet.extract.code;

import dev.tenet.fact.Comparison;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Value;
import dev.tenet.order.By;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Says which tests are known to have come out one way where control stands. */
final class Checks {
    private static final int MOST = 100;
    private static final int MOST_COMPARISONS = 32;
    private static final int DEEPEST = 40;
    /** How far back an earlier test is looked for. */
    private static final int REACH = 2_000;

    private final Resolver resolver;
    private final Names names;
    private final Values values;
    private final Map<Guard, Condition> known = new IdentityHashMap<>();

    Checks(Resolver resolver, Names names, Values values) {
        this.resolver = resolver;
        this.names = names;
        this.values = values;
    }

    /** The tests around and before {@code call} in its function, in source order. */
    List<Guard> guards(Invocation call) {
        return guards(call.function, call.block, call.order);
    }

    /** Whether {@link #guards} may find any. */
    boolean mayBeGuarded(FunctionDecl function, Block at) {
        boolean guarded = !function.guards.isEmpty();
        for (Block block = at; block != null && !guarded; block = block.parent) {
            guarded = block.guard != null;
        }
        return guarded;
    }

    List<Guard> guards(FunctionDecl function, Block at, int order) {
        List<Guard> found = new ArrayList<>();
        for (Block block = at; block != null && found.size() < MOST; block = block.parent) {
            if (block.guard != null) {
                found.add(block.guard);
            }
        }
        int last = function.guards.size() - 1;
        for (int i = last; i >= 0 && i > last - REACH && found.size() < MOST; i--) {
            Guard guard = function.guards.get(i);
            if (guard.order() <= order && precedes(guard, at, order)) {
                found.add(guard);
            }
        }
        found.sort(By.number((Guard guard) -> guard.span().line())
                .thenComparingInt(guard -> guard.span().column()));
        return found;
    }

    private static boolean precedes(Guard guard, Block at, int order) {
        return guard.exit() == Condition.Exit.RAISE
                ? guard.block().precedesForEach(at, order)
                : guard.block().precedes(at, order);
    }

    List<Condition> conditions(List<Guard> guards) {
        List<Condition> conditions = new ArrayList<>(guards.size());
        for (Guard guard : guards) {
            Condition condition = condition(guard);
            if (!condition.names().isEmpty() || !condition.comparisons().isEmpty()) {
                conditions.add(condition);
            }
        }
        return Collections.unmodifiableList(conditions);
    }

    Condition condition(Guard guard) {
        Condition condition = known.get(guard);
        if (condition == null) {
            condition = condition(guard, Frame.of(guard.scope()));
            known.put(guard, condition);
        }
        return condition;
    }

    Condition condition(Guard guard, Frame frame) {
        return condition(guard.test(), frame, guard.function(), guard.span(), guard.holds(), guard.exit());
    }

    Condition condition(Expression test, Frame frame, FunctionDecl function, Span span, boolean holds, Condition.Exit exit) {
        if (test instanceof Expression.Operation operation && operation.operator().equals("not")) {
            return condition(operation.operands().get(0), frame, function, span, !holds, exit);
        }
        return new Condition(
                span.in(function.unit),
                resolver.project.qualified(function),
                names.of(test, frame),
                comparisons(test, frame),
                holds,
                exit);
    }

    List<Comparison> comparisons(Expression test, Frame frame) {
        List<Comparison> comparisons = new ArrayList<>(1);
        collect(test, frame, comparisons, 0);
        return comparisons;
    }

    private Value side(Expression operand, Frame frame) {
        Value value = values.of(operand, frame);
        return new Value(value.kind(), value.text(), names.compared(operand, frame), value.parts());
    }

    private void collect(Expression test, Frame frame, List<Comparison> comparisons, int depth) {
        if (depth > DEEPEST || comparisons.size() >= MOST_COMPARISONS) {
            return;
        }
        if (test instanceof Expression.Relation relation) {
            for (int i = 0; i < relation.operators().size() && comparisons.size() < MOST_COMPARISONS; i++) {
                comparisons.add(new Comparison(
                        side(relation.operands().get(i), frame),
                        relation.operators().get(i),
                        side(relation.operands().get(i + 1), frame)));
            }
        }
        Frame inner = test instanceof Expression.Scoped scoped ? frame.in(scoped.scope()) : frame;
        for (Expression child : Expression.children(test)) {
            collect(child, inner, comparisons, depth + 1);
        }
    }
}
