package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.AssignmentDecl;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.Statement;
import dev.tenet.fact.Value;
import java.util.ArrayList;
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
        if (only instanceof Expression.Index index && position == 1) {
            return new Expression.Relation(List.of(index.at(), index.of()), List.of("in"));
        }
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
        Scope before = place.in.scope;
        int position = 0;
        for (int target = tree.first(left); target != 0; target = tree.next(target)) {
            Expression value = element(values, position++, names);
            place.declare(tree.name(target), Binding.of(Binding.Kind.VALUE, value, null, place.in.scope));
            note(target, value, false);
        }
        flow(left, values, Binding.Kind.VALUE, before);
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
        flow(left, values, augmented ? Binding.Kind.CHANGED : Binding.Kind.VALUE, place.in.scope);
    }

    /** {@code a++}. */
    void count(int node, Expression one) {
        int target = tree.first(node);
        set(target, Binding.Kind.CHANGED, one);
        if (tree.is(target, NodeKind.NAME)) {
            place.add(new Statement.Evaluate(new Expression.Operation("++", List.of(new Expression.Name(tree.name(target)))), place.in.scope));
        }
        note(target, one, true);
    }

    /**
     * How values go into targets, as statements see it.
     *
     * @param before where the values are read: the targets may hide names in them
     */
    private void flow(int left, List<Expression> values, Binding.Kind how, Scope before) {
        List<Expression> targets = new ArrayList<>(2);
        for (int target = tree.first(left); target != 0; target = tree.next(target)) {
            boolean name = tree.is(target, NodeKind.NAME);
            targets.add(!name ? path(target) : tree.name(target).equals(NOBODY) ? Expression.OTHER : new Expression.Name(tree.name(target)));
        }
        if (targets.size() > 1 && values.size() == 1 && values.get(0) instanceof Invocation) {
            List<Expression.Part> parts = new ArrayList<>(targets.size());
            targets.forEach(target -> parts.add(new Expression.Part("", parts.size(), target, place.span(left))));
            put(new Expression.Display(TypeReader.RESULTS, parts), values.get(0), how, left, before);
            return;
        }
        for (int i = 0; i < targets.size(); i++) {
            put(targets.get(i), element(values, i, targets.size()), how, left, before);
        }
    }

    private void put(Expression target, Expression value, Binding.Kind how, int at, Scope before) {
        boolean anew = before != place.in.scope && value instanceof Expression.Name name && place.in.scope.binds(name.id());
        // a := a in a block of its own: what is read is the outer one.
        place.add(new Statement.Assign(target, value, how, anew ? before : place.in.scope, place.span(at), null));
    }

    /** A target that is part of something; its calls were read where it was set. */
    private Expression path(int target) {
        if (!place.enter(target)) {
            return Expression.OTHER;
        }
        Expression path = switch (tree.kind(target)) {
            case NAME -> new Expression.Name(tree.name(target));
            case STAR, PAREN -> path(tree.first(target));
            case SELECTOR -> new Expression.Member(path(tree.first(target)), tree.name(target));
            case INDEX -> {
                int at = tree.next(tree.first(target));
                boolean constant = tree.is(at, NodeKind.STRING) || tree.is(at, NodeKind.INT);
                yield new Expression.Index(path(tree.first(target)), constant ? expressions.read(at) : Expression.OTHER, place.span(target));
            }
            default -> Expression.OTHER;
        };
        place.leave();
        return path;
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
                new AssignmentDecl(written(target), name(target), value, place.in.scope, place.span(target), augmented, place.in.block, place.in.order));
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
