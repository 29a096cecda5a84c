package dev.tenet.extract.code.script;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Scope;

/** Reads imports of ES modules, and declarations whose value is a module that is required. */
final class ImportReader {
    private final Place place;
    private final ScriptTree tree;
    private final ExpressionReader expressions;

    ImportReader(Place place, ExpressionReader expressions) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
    }

    void read(int node) {
        if (tree.kind(node) == NodeKind.IMPORT_EQUALS) {
            equal(node);
            return;
        }
        String module = tree.name(node);
        if (tree.first(node) == 0) {
            expressions.calls().imports(module, "", "", node);
        }
        for (int alias = tree.first(node); alias != 0; alias = tree.next(alias)) {
            bind(module, tree.name(alias), tree.alias(alias), alias, place.scope);
        }
    }

    private void bind(String module, String name, String alias, int node, Scope in) {
        in.bind(alias, Binding.imported(module, name, in));
        expressions.calls().imports(module, name, alias, node);
    }

    /** {@code import a = require("m")}, or another name for a member. */
    private void equal(int node) {
        int value = tree.first(node);
        String module = expressions.calls().module(value);
        if (module.isEmpty()) {
            place.scope.bind(tree.name(node), Binding.of(Binding.Kind.VALUE, expressions.read(value), null, place.scope));
        } else {
            bind(module, "", tree.name(node), node, place.scope);
        }
    }

    /** Binds what a declaration takes from a module that it requires; false when its value is anything else. */
    boolean required(int target, int value, Scope in) {
        boolean member = tree.kind(value) == NodeKind.MEMBER;
        String module = expressions.calls().module(member ? tree.first(value) : value);
        if (module.isEmpty()) {
            return false;
        }
        if (tree.kind(target) == NodeKind.NAME) {
            bind(module, member ? tree.name(value) : "", tree.name(target), value, in);
            return true;
        }
        if (member || tree.kind(target) != NodeKind.OBJECT || !isPlain(target)) {
            return false;
        }
        for (int child = tree.first(target); child != 0; child = tree.next(child)) {
            int inner = tree.first(tree.child(child, NodeKind.VALUE));
            bind(module, tree.name(child), tree.name(inner), child, in);
        }
        if (tree.first(target) == 0) {
            expressions.calls().imports(module, "", "", value);
        }
        return true;
    }

    /** Whether a pattern takes names by names only. */
    private boolean isPlain(int pattern) {
        for (int child = tree.first(pattern); child != 0; child = tree.next(child)) {
            int value = tree.child(child, NodeKind.VALUE);
            if (tree.name(child).isEmpty() || value == 0 || tree.kind(tree.first(value)) != NodeKind.NAME) {
                return false;
            }
        }
        return true;
    }
}
