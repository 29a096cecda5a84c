package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.ImportDecl;

/** Reads a file: its imports first, as everything else is named through them, then its declarations. */
final class FileReader {
    private final Place place;
    private final GoTree tree;
    private final DeclarationReader declarations;

    FileReader(Place place) {
        this.place = place;
        this.tree = place.tree;
        this.declarations = new StatementReader(place).declarations();
    }

    void read() {
        boolean main = false;
        for (int node = tree.first(GoTree.FILE); node != 0; node = tree.next(node)) {
            switch (tree.kind(node)) {
                case PACKAGE -> main = tree.name(node).equals("main");
                case IMPORT -> imported(node);
                default -> { }
            }
        }
        for (int node = tree.first(GoTree.FILE); node != 0; node = tree.next(node)) {
            switch (tree.kind(node)) {
                case FUNCTION -> declarations.function(node, main);
                case TYPE_SPEC, VAR_SPEC, CONST_SPEC -> declarations.specification(node);
                default -> { }
            }
        }
    }

    private void imported(int node) {
        String path = LiteralText.string(tree.text(node));
        String given = tree.name(node);
        String alias = given.isEmpty() ? Packages.nameOf(path) : given;
        boolean all = given.equals(".");
        place.unit.add(new ImportDecl(path, all ? "*" : "", all ? "" : alias, false, false, place.span(node)));
        Binding binding = Binding.imported(path, "", place.in.scope);
        if (all) {
            place.in.scope.bindAll(binding);
        } else if (!given.equals("_")) {
            place.in.scope.bind(alias, binding);
        }
    }
}
