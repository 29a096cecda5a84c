package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds what stands on the left of an assignment, in a loop, or behind {@code as}. */
final class Targets {
    private static final Span NOWHERE = new Span(1, 1, 1);

    private final Place place;
    private final PythonTree tree;
    private final ExpressionReader expressions;

    Targets(Place place, ExpressionReader expressions) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
    }

    /** Binds the names in a target; {@code value} is read in the scope at hand. */
    void bind(int target, Binding.Kind kind, @Nullable Expression value, @Nullable TypeRef type) {
        bind(target, kind, value, type, scopeOf(kind));
    }

    private void bind(int target, Binding.Kind kind, @Nullable Expression value, @Nullable TypeRef type, Scope scope) {
        if (target == 0) {
            return;
        }
        switch (tree.kind(target)) {
            case NAME -> scope.bind(tree.name(target), Binding.of(kind, value, type, place.scope));
            case ATTRIBUTE -> attribute(target, Binding.of(kind, value, type, place.scope));
            case TUPLE, LIST -> elements(target, kind, value, scope);
            case STARRED -> bind(tree.first(target), Binding.Kind.UNKNOWN, null, null, scope);
            default -> { }
        }
    }

    /** A name that is assigned within a comprehension belongs to the function around it. */
    private Scope scopeOf(Binding.Kind kind) {
        return kind == Binding.Kind.ELEMENT || place.function.scope() == place.scope || place.type != null
                ? place.scope
                : place.function.scope();
    }

    private void attribute(int target, Binding binding) {
        int of = tree.first(target);
        boolean own = place.receiverType != null
                && tree.kind(of) == NodeKind.NAME
                && tree.name(of).equals(place.receiver);
        if (own) {
            place.receiverType.attribute(tree.name(target), binding);
        }
    }

    private void elements(int target, Binding.Kind kind, @Nullable Expression value, Scope scope) {
        if (!place.enter(target)) {
            return;
        }
        int position = 0;
        for (int child = tree.first(target); child != 0; child = tree.next(child)) {
            Expression element = kind == Binding.Kind.VALUE && value != null ? element(value, position) : null;
            bind(child, element == null ? Binding.Kind.UNKNOWN : kind, element, null, scope);
            position++;
        }
        place.leave();
    }

    /** What the target at {@code position} gets. */
    static Expression element(Expression value, int position) {
        if (value instanceof Expression.Display display
                && position < display.parts().size()
                && display.parts().stream().allMatch(part -> part.position() >= 0)) {
            return display.parts().get(position).value();
        }
        return new Expression.Index(value, new Expression.Constant(Value.Kind.NUMBER, Integer.toString(position)), NOWHERE);
    }

    /** The target as facts write it: {@code config["x"]} is {@code config[x]}. */
    String text(int target) {
        if (!place.enter(target)) {
            return "";
        }
        String text = written(target);
        place.leave();
        return text;
    }

    private String written(int target) {
        return switch (tree.kind(target)) {
            case NAME -> tree.name(target);
            case ATTRIBUTE -> {
                String of = text(tree.first(target));
                yield of.isEmpty() ? tree.name(target) : of + "." + tree.name(target);
            }
            case SUBSCRIPT -> {
                int of = tree.first(target);
                yield text(of) + "[" + text(tree.next(of)) + "]";
            }
            case CALL -> text(tree.first(target)) + "()";
            case STRING, NUMBER -> tree.text(target);
            case STARRED -> text(tree.first(target));
            default -> "";
        };
    }

    /** The last part of the target: the name, the attribute or the key. */
    String name(int target) {
        return switch (tree.kind(target)) {
            case NAME, ATTRIBUTE -> tree.name(target);
            case SUBSCRIPT -> {
                String key = text(tree.next(tree.first(target)));
                yield key.isEmpty() ? text(tree.first(target)) : key.substring(key.lastIndexOf('.') + 1);
            }
            case STARRED -> name(tree.first(target));
            default -> "";
        };
    }

    /** Reads the target's own expressions, for the calls and names in it. */
    Expression read(int target) {
        Expression read = expressions.read(target);
        if (tree.kind(target) != NodeKind.NAME) {
            place.function.evaluates(read, place.scope);
        }
        return read;
    }

    /** The names that a target binds, without reading what else is in it again. */
    Expression names(int target) {
        return switch (tree.kind(target)) {
            case NAME -> new Expression.Name(tree.name(target));
            case STARRED -> names(tree.first(target));
            case TUPLE, LIST -> {
                List<Expression.Part> parts = new ArrayList<>(2);
                if (place.enter(target)) {
                    for (int child = tree.first(target); child != 0; child = tree.next(child)) {
                        int position = tree.kind(child) == NodeKind.STARRED ? -2 : parts.size();
                        parts.add(new Expression.Part("", position, names(child), place.span(child)));
                    }
                    place.leave();
                }
                yield new Expression.Display("tuple", parts);
            }
            case ATTRIBUTE -> {
                int of = tree.first(target);
                yield tree.kind(of) == NodeKind.NAME
                        ? new Expression.Member(new Expression.Name(tree.name(of)), tree.name(target))
                        : Expression.OTHER;
            }
            default -> Expression.OTHER;
        };
    }
}
