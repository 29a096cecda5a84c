package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads calls, conversions, and values that are written out. */
final class CallReader {
    private static final int SPREAD = -2;
    private static final int NAMED = -1;

    private final Place place;
    private final GoTree tree;
    private final ExpressionReader expressions;
    private final TypeReader types;

    CallReader(Place place, ExpressionReader expressions, TypeReader types) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
        this.types = types;
    }

    Expression call(int node) {
        int callee = tree.first(node);
        while (tree.is(callee, NodeKind.PAREN)) {
            callee = tree.first(callee);
        }
        int first = tree.next(tree.first(node));
        switch (tree.kind(callee)) {
            case ARRAY, MAP, CHAN, FUNCTION_TYPE, INTERFACE, STAR -> {
                TypeRef type = types.read(callee);
                Expression value = expressions.read(first);
                return type == null || isText(value) ? value : new Expression.Cast(value, type);
            }
            case NAME -> {
                String name = tree.name(callee);
                if (name.equals("new") && first != 0 && isNamed(first)) {
                    Invocation made = note(node, types.named(base(first)), List.of());
                    made.creating();
                    return made;
                }
                if (name.equals("make") && first != 0) {
                    return make(node, first);
                }
                place.in.recovers |= name.equals("recover");
            }
            default -> { }
        }
        Expression called = expressions.read(callee);
        return note(node, called, arguments(first, tree.flag(node, GoTree.Flag.SPREADS)));
    }

    private static boolean isText(Expression expression) {
        return expression instanceof Expression.Constant constant && constant.kind() == Value.Kind.STRING;
    }

    private boolean isNamed(int node) {
        NodeKind kind = tree.kind(base(node));
        return kind == NodeKind.NAME || kind == NodeKind.SELECTOR;
    }

    /** The type without its arguments. */
    private int base(int node) {
        return tree.is(node, NodeKind.INDEX) ? tree.first(node) : node;
    }

    private Expression make(int node, int type) {
        Invocation made = note(node, new Expression.Name("make"), arguments(tree.next(type), false));
        TypeRef of = types.read(type);
        return of == null ? made : new Expression.Cast(made, of);
    }

    private Invocation note(int node, Expression callee, List<Expression.Part> arguments) {
        Inside in = place.in;
        Invocation call = new Invocation(callee, arguments, place.span(node), in.scope, in.function, in.block, in.order++, in.handlers);
        in.function.add(call);
        for (HandlerDecl handler : in.handlers) {
            handler.guards(call);
        }
        return call;
    }

    private List<Expression.Part> arguments(int first, boolean spreads) {
        List<Expression.Part> arguments = new ArrayList<>(3);
        int position = 0;
        for (int node = first; node != 0; node = tree.next(node)) {
            boolean spread = spreads && tree.next(node) == 0;
            arguments.add(part("", spread ? SPREAD : position++, expressions.read(node), node));
        }
        return arguments;
    }

    private Expression.Part part(String name, int position, Expression value, int node) {
        return new Expression.Part(name, position, value, place.span(node));
    }

    /** A value of a named type is made by a call of the type, its fields by name; others are collections. */
    Expression composite(int node) {
        int wrapper = tree.child(node, NodeKind.TYPE);
        int type = wrapper == 0 ? 0 : tree.first(wrapper);
        int first = wrapper == 0 ? tree.first(node) : tree.next(wrapper);
        if (type != 0 && isNamed(type)) {
            Expression callee = types.named(base(type));
            Invocation made = note(node, callee, elements(first, true, 0));
            made.creating();
            return made;
        }
        return collection(type, first);
    }

    private Expression collection(int type, int first) {
        boolean fields = type != 0 && tree.is(type, NodeKind.STRUCT);
        int element = type != 0 && (tree.is(type, NodeKind.ARRAY) || tree.is(type, NodeKind.MAP)) ? tree.last(type) : 0;
        String name = type == 0 ? "" : tree.is(type, NodeKind.MAP) ? TypeReader.MAP : fields ? TypeReader.STRUCT : TypeReader.SLICE;
        Expression display = new Expression.Display(name, elements(first, fields, element));
        TypeRef declared = type == 0 ? null : types.read(type);
        return declared == null ? display : new Expression.Cast(display, declared);
    }

    /**
     * Elements with their keys.
     *
     * @param fields whether a name as a key is that of a field
     * @param element the type of elements that leave theirs out, or 0
     */
    private List<Expression.Part> elements(int first, boolean fields, int element) {
        List<Expression.Part> parts = new ArrayList<>();
        int position = 0;
        for (int node = first; node != 0; node = tree.next(node)) {
            if (!tree.is(node, NodeKind.KEYED)) {
                parts.add(part("", position++, element(node, element), node));
                continue;
            }
            int key = tree.first(node);
            int value = tree.next(key);
            String name = key(key, fields);
            if (name.isEmpty()) {
                expressions.read(key);
            }
            parts.add(part(name, NAMED, element(value, element), value));
        }
        return parts;
    }

    private String key(int key, boolean fields) {
        return switch (tree.kind(key)) {
            case STRING -> LiteralText.string(tree.text(key));
            case INT -> LiteralText.number(tree.text(key));
            case NAME -> fields ? tree.name(key) : "";
            default -> "";
        };
    }

    /** An element that leaves out its type has that of the collection's elements; it is no call of its own, as tables have thousands. */
    private Expression element(int node, int type) {
        if (!tree.is(node, NodeKind.COMPOSITE) || tree.child(node, NodeKind.TYPE) != 0) {
            return expressions.read(node);
        }
        if (!place.enter(node)) {
            return Expression.OTHER;
        }
        @Nullable TypeRef declared = types.read(type);
        int inner = type != 0 && (tree.is(type, NodeKind.ARRAY) || tree.is(type, NodeKind.MAP)) ? tree.last(type) : 0;
        Expression display = new Expression.Display(TypeReader.STRUCT, elements(tree.first(node), inner == 0, inner));
        place.leave();
        return declared == null ? display : new Expression.Cast(display, declared);
    }
}
