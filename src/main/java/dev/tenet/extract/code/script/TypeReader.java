package dev.tenet.extract.code.script;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes types of annotations: wrappers that change nothing about what a value is are taken off. */
final class TypeReader {
    /** What they are of is what is meant; a promise is awaited before it is used. */
    private static final Set<String> WRAPPERS = Set.of(
            "Promise", "PromiseLike", "Awaited", "Readonly", "Required", "Partial", "NonNullable", "DeepReadonly");

    private static final Set<String> NONE = Set.of("null", "undefined", "void");
    private static final int DEEPEST = 20;

    private final ScriptTree tree;

    TypeReader(ScriptTree tree) {
        this.tree = tree;
    }

    /** The type in the role of a node, or null when there is none. */
    @Nullable TypeRef of(int node, NodeKind role) {
        int holder = tree.child(node, role);
        TypeRef type = holder == 0 ? null : type(tree.first(holder), 0);
        return type != null && tree.flag(node, ScriptTree.Flag.OPTIONAL) ? type.orNone() : type;
    }

    private TypeRef type(int node, int depth) {
        if (node == 0 || depth > DEEPEST) {
            return TypeRef.of(null, List.of());
        }
        return switch (tree.kind(node)) {
            case TYPE -> named(node, depth);
            case UNION -> union(node, depth);
            default -> TypeRef.of(null, List.of());
        };
    }

    private TypeRef named(int node, int depth) {
        String name = tree.name(node);
        int first = tree.first(node);
        if (WRAPPERS.contains(name) && first != 0) {
            return type(first, depth + 1);
        }
        if (NONE.contains(name)) {
            return TypeRef.of(new Expression.Name(name), List.of()).orNone();
        }
        List<TypeRef> arguments = new ArrayList<>(2);
        for (int child = first; child != 0; child = tree.next(child)) {
            arguments.add(type(child, depth + 1));
        }
        return TypeRef.of(dotted(name), arguments);
    }

    private static Expression dotted(String name) {
        String[] parts = name.split("\\.");
        Expression expression = new Expression.Name(parts[0]);
        for (int i = 1; i < parts.length && i < DEEPEST; i++) {
            expression = new Expression.Member(expression, parts[i]);
        }
        return expression;
    }

    private TypeRef union(int node, int depth) {
        List<TypeRef> types = new ArrayList<>(2);
        boolean optional = false;
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.TYPE && NONE.contains(tree.name(child))) {
                optional = true;
            } else {
                types.add(type(child, depth + 1));
            }
        }
        TypeRef union = types.size() == 1 ? types.get(0) : TypeRef.of(null, types);
        return optional ? union.orNone() : union;
    }
}
