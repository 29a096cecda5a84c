package dev.tenet.extract.code.script;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.Scope;

/** Reads what a module gives to others. */
final class Exports {
    private static final String WHOLE = "module.exports";
    private static final String SHORT = "exports.";

    private final Place place;
    private final ScriptTree tree;
    private final ExpressionReader expressions;

    Exports(Place place, ExpressionReader expressions) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
    }

    /** Whether the target of an assignment is what a module gives, or a member of it. */
    static boolean isExport(String target) {
        return target.equals(WHOLE) || target.equals("exports") || target.startsWith(WHOLE + ".") || target.startsWith(SHORT);
    }

    /** Reads {@code module.exports = x}, {@code exports.a = x} and the like; gives what is assigned. */
    Expression assigned(int node, String target) {
        int value = tree.next(tree.first(node));
        String below = target.startsWith(SHORT) ? target.substring(SHORT.length()) : target.substring(Math.min(target.length(), WHOLE.length() + 1));
        boolean whole = target.equals(WHOLE) || target.equals("exports");
        String name = whole ? "" : below;
        Expression given = expressions.read(value, whole ? "exports" : name.substring(name.lastIndexOf('.') + 1));
        if (whole) {
            gives(given);
        } else if (name.indexOf('.') < 0) {
            give(name, given);
        }
        if (!(given instanceof Expression.FunctionValue || given instanceof Expression.ClassValue || given instanceof Expression.Display)) {
            place.function.evaluates(given, place.scope);
        }
        expressions.targets().note(tree.first(node), given, false);
        return given;
    }

    /** What the module is as a whole; an object that is written out is its names. */
    private void gives(Expression given) {
        if (given instanceof Expression.Display display && display.type().isEmpty()) {
            for (Expression.Part part : display.parts()) {
                if (!part.name().isEmpty()) {
                    give(part.name(), part.value());
                }
            }
        } else {
            give("", given);
        }
    }

    private void give(String name, Expression given) {
        if (name.isEmpty() && given instanceof Expression.FunctionValue function) {
            function.function().mark(FunctionDecl.Trait.REGISTERED);
        }
        place.unit.export(name, Binding.of(Binding.Kind.VALUE, given, null, place.scope));
    }

    /** Reads an ES module's default export of an expression, function or class. */
    void standard(int node) {
        Expression given = expressions.read(node, tree.name(node).isEmpty() ? "default" : tree.name(node));
        if (given instanceof Expression.FunctionValue function) {
            function.function().mark(FunctionDecl.Trait.REGISTERED);
            if (tree.flag(node, ScriptTree.Flag.DECLARED) && !tree.name(node).isEmpty()) {
                place.scope.bind(tree.name(node), Binding.function(function.function(), place.scope));
            }
        } else if (!(given instanceof Expression.ClassValue)) {
            place.function.evaluates(given, place.scope);
        }
        place.unit.export("default", Binding.of(Binding.Kind.VALUE, given, null, place.scope));
    }

    /** {@code export {a as b}} */
    void names(int node) {
        for (int alias = tree.first(node); alias != 0; alias = tree.next(alias)) {
            if (!tree.name(alias).equals(tree.alias(alias))) {
                Expression named = new Expression.Name(tree.name(alias));
                place.unit.export(tree.alias(alias), Binding.of(Binding.Kind.VALUE, named, null, place.scope));
            }
        }
    }

    /** {@code export {a as b} from "m"} and {@code export * from "m"} */
    void from(int node) {
        String module = tree.name(node);
        Scope scope = place.scope;
        for (int alias = tree.first(node); alias != 0; alias = tree.next(alias)) {
            String name = tree.name(alias);
            if (name.equals("*")) {
                scope.bindAll(Binding.imported(module, name, scope));
            } else {
                place.unit.export(tree.alias(alias), Binding.imported(module, name, scope));
            }
            expressions.calls().imports(module, name, tree.alias(alias), alias);
        }
    }
}
