package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.ImportDecl;

/** Reads imports; a relative module keeps its leading dots until modules have names. */
final class ImportReader {
    private final Place place;
    private final PythonTree tree;

    ImportReader(Place place) {
        this.place = place;
        this.tree = place.tree;
    }

    /** {@code import a.b} binds {@code a}; {@code import a.b as c} binds {@code c} to the module. */
    void modules(int node) {
        for (int alias = tree.first(node); alias != 0; alias = tree.next(alias)) {
            String module = tree.name(alias);
            int dot = module.indexOf('.');
            String top = dot < 0 ? module : module.substring(0, dot);
            String bound = tree.text(alias).isEmpty() ? top : tree.text(alias);
            String meant = tree.text(alias).isEmpty() ? top : module;
            place.scope.bind(bound, Binding.imported(meant, "", place.scope));
            place.unit.add(new ImportDecl(module, "", bound, place.importGuarded, place.function != place.unit.code() || place.block != place.unit.code().body(), place.span(alias)));
        }
    }

    void names(int node) {
        String module = ".".repeat(tree.number(node)) + tree.name(node);
        for (int alias = tree.first(node); alias != 0; alias = tree.next(alias)) {
            String name = tree.name(alias);
            String bound = tree.text(alias).isEmpty() ? name : tree.text(alias);
            Binding binding = Binding.imported(module, name, place.scope);
            if (name.equals("*")) {
                place.scope.bindAll(binding);
            } else {
                place.scope.bind(bound, binding);
            }
            place.unit.add(new ImportDecl(module, name, bound, place.importGuarded, place.function != place.unit.code() || place.block != place.unit.code().body(), place.span(alias)));
        }
    }
}
