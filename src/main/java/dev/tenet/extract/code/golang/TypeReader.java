package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads types. Those without a name have one of their own: {@code [] map chan func struct interface}, and {@code ()} for several results. */
final class TypeReader {
    static final String SLICE = "[]";
    static final String MAP = "map";
    static final String CHANNEL = "chan";
    static final String FUNCTION = "func";
    static final String STRUCT = "struct";
    static final String INTERFACE = "interface";
    static final String RESULTS = "()";

    private final Place place;
    private final GoTree tree;

    TypeReader(Place place) {
        this.place = place;
        this.tree = place.tree;
    }

    /** The type that a node holds or is; null when there is none. */
    @Nullable TypeRef read(int node) {
        if (node == 0 || !place.enter(node)) {
            return null;
        }
        TypeRef type = of(node);
        place.leave();
        return type;
    }

    private @Nullable TypeRef of(int node) {
        return switch (tree.kind(node)) {
            case TYPE, PAREN -> read(tree.first(node));
            case NAME, SELECTOR -> TypeRef.of(named(node), List.of());
            case INDEX -> TypeRef.of(named(tree.first(node)), arguments(tree.next(tree.first(node))));
            case STAR -> {
                TypeRef pointed = read(tree.first(node));
                yield pointed == null ? null : pointed.orNone();
            }
            case ARRAY -> TypeRef.of(new Expression.Name(SLICE), arguments(tree.last(node)));
            case ELLIPSIS -> TypeRef.of(new Expression.Name(SLICE), arguments(tree.first(node)));
            case MAP -> TypeRef.of(new Expression.Name(MAP), arguments(tree.first(node)));
            case CHAN -> TypeRef.of(new Expression.Name(CHANNEL), arguments(tree.first(node)));
            case FUNCTION_TYPE -> TypeRef.of(new Expression.Name(FUNCTION), List.of());
            case STRUCT -> TypeRef.of(new Expression.Name(STRUCT), List.of());
            case INTERFACE -> TypeRef.of(new Expression.Name(INTERFACE), List.of());
            default -> null;
        };
    }

    private List<TypeRef> arguments(int first) {
        List<TypeRef> arguments = new ArrayList<>(2);
        for (int node = first; node != 0; node = tree.next(node)) {
            TypeRef argument = read(node);
            arguments.add(argument == null ? TypeRef.of(null, List.of()) : argument);
        }
        return arguments;
    }

    /** A name or a member of a package, as an expression. */
    Expression named(int node) {
        return switch (tree.kind(node)) {
            case NAME -> new Expression.Name(tree.name(node));
            case SELECTOR -> {
                int of = tree.first(node);
                yield tree.is(of, NodeKind.NAME)
                        ? new Expression.Member(new Expression.Name(tree.name(of)), tree.name(node))
                        : Expression.OTHER;
            }
            default -> Expression.OTHER;
        };
    }

    /** What a function gives; null when it gives nothing. */
    @Nullable TypeRef results(int list) {
        List<TypeRef> results = new ArrayList<>(2);
        for (int node = list == 0 ? 0 : tree.first(list); node != 0; node = tree.next(node)) {
            TypeRef type = parameter(node);
            results.add(type == null ? TypeRef.of(null, List.of()) : type);
        }
        return switch (results.size()) {
            case 0 -> null;
            case 1 -> results.get(0);
            default -> TypeRef.of(new Expression.Name(RESULTS), results);
        };
    }

    /** The type of a parameter; in {@code a, b int} the later one has it for both. */
    @Nullable TypeRef parameter(int node) {
        int typed = node;
        while (typed != 0 && tree.first(typed) == 0) {
            typed = tree.next(typed);
        }
        return typed == 0 ? null : read(tree.first(typed));
    }

    /** The name of the type that a receiver belongs to; empty when it has none. */
    String owner(int node) {
        int type = node;
        while (type != 0) {
            switch (tree.kind(type)) {
                case NAME -> {
                    return tree.name(type);
                }
                case STAR, PAREN, INDEX, PARAMETER -> type = tree.first(type);
                default -> {
                    return "";
                }
            }
        }
        return "";
    }
}
