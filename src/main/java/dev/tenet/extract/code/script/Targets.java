package dev.tenet.extract.code.script;

import dev.tenet.extract.code.AssignmentDecl;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds what is declared or stands on the left of an assignment. */
final class Targets {
    private static final int DEEPEST = 20;
    /** Properties whose setters read text as HTML. */
    private static final Set<String> SETTERS = Set.of("innerHTML", "outerHTML", "srcdoc");
    /** What leads the page elsewhere when it is assigned. */
    private static final Pattern LOCATION = Pattern.compile("((window|document|self|top|parent|globalThis)\\.)?location(\\.href)?");

    private final Place place;
    private final ScriptTree tree;
    private final ExpressionReader expressions;

    Targets(Place place, ExpressionReader expressions) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
    }

    /** Binds the names of a declared target in a scope; {@code value} is read in the scope at hand. */
    void declare(int target, Binding.Kind kind, @Nullable Expression value, @Nullable TypeRef type, Scope in) {
        if (target == 0 || !place.enter(target)) {
            return;
        }
        switch (tree.kind(target)) {
            case NAME -> {
                Binding binding = Binding.of(kind, value, type, place.scope);
                if (kind == Binding.Kind.DECLARED && type == null) {
                    place.declare(in, tree.name(target), binding);
                } else {
                    in.bind(tree.name(target), binding);
                }
            }
            case ASSIGN -> {
                place.function.evaluates(expressions.read(tree.next(tree.first(target))), place.scope);
                declare(tree.first(target), kind == Binding.Kind.PARAMETER ? kind : Binding.Kind.UNKNOWN, null, null, in);
            }
            case SPREAD -> declare(tree.first(target), Binding.Kind.UNKNOWN, null, null, in);
            case ARRAY, OBJECT -> {
                int position = 0;
                for (int child = tree.first(target); child != 0; child = tree.next(child)) {
                    Expression part = kind == Binding.Kind.VALUE && value != null ? part(value, child, position) : null;
                    boolean inherits = kind == Binding.Kind.PARAMETER || kind == Binding.Kind.DECLARED;
                    Binding.Kind own = part != null ? kind : inherits ? kind : Binding.Kind.UNKNOWN;
                    declare(inner(child), own, part, null, in);
                    position++;
                }
            }
            default -> { }
        }
        place.leave();
    }

    /** The target that an element of a pattern holds. */
    private int inner(int element) {
        if (tree.kind(element) != NodeKind.PROPERTY) {
            return element;
        }
        int key = tree.child(element, NodeKind.KEY);
        if (key != 0) {
            place.function.evaluates(expressions.in(key), place.scope);
        }
        return tree.first(tree.child(element, NodeKind.VALUE));
    }

    /** What an element of a pattern gets of the value. */
    private @Nullable Expression part(Expression value, int element, int position) {
        if (tree.kind(element) == NodeKind.PROPERTY) {
            String name = tree.name(element);
            boolean environment = Expression.written(value).equals("process.env");
            Expression part = environment
                    ? new Expression.Index(value, new Expression.Constant(Value.Kind.STRING, name), place.span(element))
                    : new Expression.Member(value, name);
            if (environment) {
                place.function.evaluates(part, place.scope);
            }
            return name.isEmpty() ? null : part;
        }
        if (tree.kind(element) == NodeKind.SPREAD || tree.kind(element) == NodeKind.HOLE) {
            return null;
        }
        if (value instanceof Expression.Display display
                && position < display.parts().size()
                && display.parts().stream().allMatch(part -> part.position() >= 0)) {
            return display.parts().get(position).value();
        }
        return new Expression.Index(value, new Expression.Constant(Value.Kind.NUMBER, Integer.toString(position)), place.span(element));
    }

    /** Reads an assignment: what is assigned is its value. */
    Expression assign(int node) {
        int target = tree.first(node);
        int given = tree.next(target);
        boolean plain = tree.name(node).equals("=");
        String text = text(target);
        Exports exports = new Exports(place, expressions);
        if (plain && Exports.isExport(text)) {
            return exports.assigned(node, text);
        }
        Expression value = expressions.read(given, tree.kind(target) == NodeKind.NAME ? tree.name(target) : name(target));
        bind(target, plain ? Binding.Kind.VALUE : Binding.Kind.CHANGED, value);
        note(target, value, !plain);
        Expression read = tree.kind(target) == NodeKind.NAME ? new Expression.Name(tree.name(target)) : expressions.read(target);
        if (tree.kind(target) != NodeKind.NAME) {
            place.function.evaluates(read, place.scope);
        }
        boolean pattern = tree.kind(target) == NodeKind.ARRAY || tree.kind(target) == NodeKind.OBJECT;
        // What is assigned within a condition may not be.
        Binding.Kind how = plain && place.block == place.around ? Binding.Kind.VALUE : Binding.Kind.CHANGED;
        place.add(pattern ? flow(target, value, how) : new Statement.Assign(read, value, how, place.scope, place.span(target), null));
        if (tree.kind(target) == NodeKind.MEMBER && SETTERS.contains(tree.name(target))) {
            expressions.calls().set(node, expressions.read(tree.first(target)), tree.name(target), value);
        } else if (plain && LOCATION.matcher(text).matches()) {
            expressions.calls().set(node, Expression.OTHER, "location", value);
        }
        return value;
    }

    /** How a value goes into a target, as statements see it. */
    Statement.Assign flow(int target, Expression value, Binding.Kind how) {
        return new Statement.Assign(names(target, 0), value, how, place.scope, place.span(target), null);
    }

    /** The target as an expression; its members are read where they stand. */
    private Expression names(int target, int depth) {
        if (target == 0 || depth > DEEPEST) {
            return Expression.OTHER;
        }
        return switch (tree.kind(target)) {
            case NAME -> new Expression.Name(tree.name(target));
            case ASSIGN, SPREAD -> names(tree.first(target), depth + 1);
            case ARRAY, OBJECT -> {
                List<Expression.Part> parts = new ArrayList<>(4);
                int position = 0;
                for (int child = tree.first(target); child != 0; child = tree.next(child)) {
                    boolean property = tree.kind(child) == NodeKind.PROPERTY;
                    int inner = property ? tree.first(tree.child(child, NodeKind.VALUE)) : child;
                    int at = property ? -1 : tree.kind(child) == NodeKind.SPREAD ? -2 : position;
                    parts.add(new Expression.Part(property ? tree.name(child) : "", at, names(inner, depth + 1), place.span(child)));
                    position++;
                }
                yield new Expression.Display("Array", parts);
            }
            default -> Expression.OTHER;
        };
    }

    /** Notes that a target is changed in place. */
    void change(int target) {
        if (tree.kind(target) == NodeKind.NAME) {
            Expression name = new Expression.Name(tree.name(target));
            place.add(new Statement.Evaluate(new Expression.Operation("++", List.of(name)), place.scope));
        }
        bind(target, Binding.Kind.CHANGED, Expression.OTHER);
    }

    private void bind(int target, Binding.Kind kind, Expression value) {
        if (!place.enter(target)) {
            return;
        }
        switch (tree.kind(target)) {
            case NAME -> place.assign(tree.name(target), Binding.of(kind, value, null, place.scope));
            case MEMBER -> {
                int of = tree.first(target);
                boolean own = place.receiver != null && tree.kind(of) == NodeKind.NAME && tree.name(of).equals("this");
                if (own) {
                    place.receiver.attribute(tree.name(target), Binding.of(kind, value, null, place.scope));
                }
            }
            case ASSIGN -> bind(tree.first(target), Binding.Kind.UNKNOWN, Expression.OTHER);
            case SPREAD -> bind(tree.first(target), Binding.Kind.UNKNOWN, Expression.OTHER);
            case ARRAY, OBJECT -> {
                int position = 0;
                for (int child = tree.first(target); child != 0; child = tree.next(child)) {
                    Expression part = kind == Binding.Kind.VALUE ? part(value, child, position) : null;
                    int inner = inner(child);
                    if (inner != 0) {
                        bind(inner, part == null ? Binding.Kind.UNKNOWN : kind, part == null ? Expression.OTHER : part);
                    }
                    position++;
                }
            }
            default -> { }
        }
        place.leave();
    }

    /** Notes the assignment, of each name when there are several. */
    void note(int target, Expression value, boolean augmented) {
        NodeKind kind = tree.kind(target);
        if (kind == NodeKind.NAME || kind == NodeKind.MEMBER || kind == NodeKind.INDEX) {
            Span span = place.span(target);
            place.function.add(new AssignmentDecl(text(target), name(target), value, place.scope, span, augmented, place.block, place.order));
        } else if ((kind == NodeKind.ARRAY || kind == NodeKind.OBJECT) && place.enter(target)) {
            int position = 0;
            for (int child = tree.first(target); child != 0; child = tree.next(child)) {
                int inner = tree.kind(child) == NodeKind.PROPERTY ? tree.first(tree.child(child, NodeKind.VALUE)) : child;
                Expression part = part(value, child, position++);
                if (part != null && inner != 0) {
                    note(inner, part, augmented);
                }
            }
            place.leave();
        } else if (kind == NodeKind.ASSIGN && place.enter(target)) {
            note(tree.first(target), value, augmented);
            place.leave();
        }
    }

    /** The target as facts write it: {@code config["x"]} is {@code config[x]}. */
    String text(int target) {
        if (!place.enter(target)) {
            return "";
        }
        String text = switch (tree.kind(target)) {
            case NAME -> tree.name(target);
            case MEMBER -> {
                String of = text(tree.first(target));
                yield of.isEmpty() ? tree.name(target) : of + "." + tree.name(target);
            }
            case INDEX -> text(tree.first(target)) + "[" + text(tree.next(tree.first(target))) + "]";
            case CALL -> text(tree.first(target)) + "()";
            case STRING, NUMBER -> tree.text(target);
            default -> "";
        };
        place.leave();
        return text;
    }

    /** The last part of the target: the name, the member or the key. */
    String name(int target) {
        return switch (tree.kind(target)) {
            case NAME, MEMBER -> tree.name(target);
            case INDEX -> {
                String key = text(tree.next(tree.first(target)));
                yield key.isEmpty() ? text(tree.first(target)) : key.substring(key.lastIndexOf('.') + 1);
            }
            default -> "";
        };
    }
}
