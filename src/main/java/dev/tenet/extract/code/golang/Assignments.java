package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.AssignmentDecl;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Span;
import dev.tenet.fact.Value;
import java.util.List;

/** Reads assignments: what names stand for from there on. */
final class Assignments {
    private static final Span NOWHERE = new Span(1, 1, 1);
    private static final String NOBODY = "_";

    private final Place place;
    private final GoTree tree;
    private final ExpressionReader expressions;
    private final StatementReader statements;

    Assignments(Place place, ExpressionReader expressions, StatementReader statements) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** What the {@code position}-th of {@code names} gets; one value for several is a call with several results, or comes with whether it is there. */
    static Expression element(List<Expression> values, int position, int names) {
        if (values.size() == names) {
            return values.get(position);
        }
        Expression only = values.size() == 1 ? values.get(0) : Expression.OTHER;
        if (only instanceof Invocation) {
            return new Expression.Index(only, new Expression.Constant(Value.Kind.NUMBER, Integer.toString(position)), NOWHERE);
        }
        return position == 0 ? only : Expression.OTHER;
    }

    /** {@code a, b := c}: names are declared after the values are read. */
    void define(int node) {
        int left = tree.child(node, NodeKind.LEFT);
        List<Expression> values = statements.evaluated(tree.child(node, NodeKind.RIGHT));
        int names = count(left);
        discard(left, values);
        int position = 0;
        for (int target = tree.first(left); target != 0; target = tree.next(target)) {
            Expression value = element(values, position++, names);
            place.declare(tree.name(target), Binding.of(Binding.Kind.VALUE, value, null, place.in.scope));
            note(target, value, false);
        }
    }

    void assign(int node) {
        int left = tree.child(node, NodeKind.LEFT);
        boolean augmented = !tree.name(node).equals("=");
        List<Expression> values = statements.evaluated(tree.child(node, NodeKind.RIGHT));
        int names = count(left);
        discard(left, values);
        int position = 0;
        for (int target = tree.first(left); target != 0; target = tree.next(target)) {
            Expression value = element(values, position++, names);
            set(target, augmented ? Binding.Kind.CHANGED : Binding.Kind.VALUE, value);
            note(target, value, augmented);
        }
    }

    /** {@code a++}. */
    void count(int node, Expression one) {
        int target = tree.first(node);
        set(target, Binding.Kind.CHANGED, one);
        note(target, one, true);
    }

    private int count(int list) {
        int count = 0;
        for (int child = tree.first(list); child != 0; child = tree.next(child)) {
            count++;
        }
        return count;
    }

    /** A call whose results all go to nobody is thrown away. */
    private void discard(int left, List<Expression> values) {
        for (int target = tree.first(left); target != 0; target = tree.next(target)) {
            if (!tree.name(target).equals(NOBODY)) {
                return;
            }
        }
        values.forEach(value -> {
            if (value instanceof Invocation call) {
                call.discard();
            }
        });
    }

    /** Gives a variable that was declared before another value. */
    void set(int target, Binding.Kind kind, Expression value) {
        if (tree.is(target, NodeKind.NAME)) {
            if (!tree.name(target).equals(NOBODY)) {
                place.in.scope.assign(tree.name(target), Binding.of(kind, value, null, place.in.scope));
            }
        } else {
            place.in.function.evaluates(expressions.read(target), place.in.scope);
        }
    }

    private void note(int target, Expression value, boolean augmented) {
        place.in.function.add(
                new AssignmentDecl(written(target), name(target), value, place.in.scope, place.span(target), augmented));
    }

    /** The target as facts write it: {@code config["x"]} is {@code config[x]}. */
    private String written(int target) {
        if (!place.enter(target)) {
            return "";
        }
        String written = switch (tree.kind(target)) {
            case NAME -> tree.name(target);
            case SELECTOR -> {
                String of = written(tree.first(target));
                yield of.isEmpty() ? tree.name(target) : of + "." + tree.name(target);
            }
            case INDEX -> written(tree.first(target)) + "[" + written(tree.next(tree.first(target))) + "]";
            case STAR, PAREN -> written(tree.first(target));
            case CALL -> written(tree.first(target)) + "()";
            case STRING -> LiteralText.string(tree.text(target));
            case INT -> LiteralText.number(tree.text(target));
            default -> "";
        };
        place.leave();
        return written;
    }

    /** The last part of the target: the name, the field or the key. */
    private String name(int target) {
        return switch (tree.kind(target)) {
            case NAME, SELECTOR -> tree.name(target);
            case INDEX -> {
                String key = written(tree.next(tree.first(target)));
                yield key.isEmpty() ? written(tree.first(target)) : key.substring(key.lastIndexOf('.') + 1);
            }
            case STAR, PAREN -> name(tree.first(target));
            default -> "";
        };
    }
}
