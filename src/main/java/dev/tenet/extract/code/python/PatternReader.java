package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes tests of the patterns of {@code match}, and binds the names in them. */
final class PatternReader {
    private final Place place;
    private final PythonTree tree;
    private final ExpressionReader expressions;

    PatternReader(Place place, ExpressionReader expressions) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
    }

    /** What is known of the subject when the pattern matches. */
    Expression test(int pattern, Expression subject) {
        bind(pattern);
        Expression value = value(pattern);
        if (value != null) {
            return new Expression.Relation(List.of(subject, value), List.of("=="));
        }
        if (tree.name(pattern).equals("|")) {
            List<Expression.Part> parts = new ArrayList<>();
            for (int child = tree.first(pattern); child != 0; child = tree.next(child)) {
                Expression one = value(child);
                if (one == null) {
                    return new Expression.Other(List.of(subject));
                }
                parts.add(new Expression.Part("", parts.size(), one, place.span(child)));
            }
            return new Expression.Relation(List.of(subject, new Expression.Display("tuple", parts)), List.of("in"));
        }
        return new Expression.Other(List.of(subject));
    }

    /** Whether the pattern matches anything. */
    boolean matchesAll(int pattern) {
        return tree.name(pattern).equals("_")
                || (tree.name(pattern).isEmpty() && tree.kind(tree.first(pattern)) == NodeKind.TARGET);
    }

    /** The one value that the pattern matches, or null. */
    private @Nullable Expression value(int pattern) {
        int inner = tree.kind(pattern) == NodeKind.PATTERN && tree.name(pattern).isEmpty() ? tree.first(pattern) : 0;
        return inner == 0 || tree.kind(inner) == NodeKind.TARGET ? null : expressions.read(inner);
    }

    /** The names that the pattern binds. */
    List<Integer> targets(int pattern) {
        List<Integer> targets = new ArrayList<>(1);
        collect(pattern, targets);
        return targets;
    }

    private void collect(int node, List<Integer> targets) {
        if (node == 0 || !place.enter(node)) {
            return;
        }
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.TARGET) {
                targets.add(tree.first(child));
            } else {
                collect(child, targets);
            }
        }
        place.leave();
    }

    private void bind(int node) {
        if (node == 0 || !place.enter(node)) {
            return;
        }
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.TARGET) {
                expressions.targets().bind(tree.first(child), Binding.Kind.UNKNOWN, null, null);
            } else {
                bind(child);
            }
        }
        place.leave();
    }
}
