package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.Statement;

/** Where the reader of a tree stands: in which function and block of it, and how deep. */
final class Place {
    private static final int DEEPEST = 400;

    final GoTree tree;
    final CodeUnit unit;
    Inside in;
    /** The value of {@code iota}, or below zero outside of constants. */
    int iota = -1;

    private int depth;
    private int tooDeep;

    Place(GoTree tree, CodeUnit unit) {
        this.tree = tree;
        this.unit = unit;
        this.in = new Inside(unit.code());
    }

    /** Goes one level into the tree, unless that is too deep; {@link #leave} goes back. */
    boolean enter(int node) {
        if (depth >= DEEPEST) {
            tooDeep = tooDeep == 0 ? tree.line(node) : tooDeep;
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    /** The line where something was left out because it nests too deeply, or 0. */
    int tooDeep() {
        return tooDeep;
    }

    Span span(int node) {
        return new Span(tree.line(node), tree.column(node), tree.endLine(node));
    }

    /** The dotted name of what is declared here as {@code name}. */
    String pathOf(String name) {
        return in.function.path().isEmpty() ? name : in.function.path() + "." + name;
    }

    /** Runs what a block of its own holds: names that it declares end with it. */
    void scoped(Runnable body) {
        Scope outer = in.scope;
        boolean fresh = in.fresh;
        in.fresh = true;
        body.run();
        in.scope = outer;
        in.fresh = fresh;
    }

    void add(Statement statement) {
        in.body.statements().add(statement);
    }

    /** Runs what reads statements of which control flow keeps its own. */
    void into(Statement.Body body, Runnable reading) {
        Statement.Body outer = in.body;
        in.body = body;
        reading.run();
        in.body = outer;
    }

    /** Runs what stands in another block of the function. */
    void within(Block block, Runnable body) {
        Block outer = in.block;
        in.block = block;
        body.run();
        in.block = outer;
    }

    /** Declares a name here, which may hide another, or stand for another value than before. */
    void declare(String name, Binding binding) {
        if (name.isEmpty() || name.equals("_")) {
            return;
        }
        if (in.fresh) {
            in.fresh = false;
            in.scope = new Scope(Scope.Kind.FUNCTION, in.scope, unit, null);
        } else if (in.isRenewable(name)) {
            in.versions++;
            in.scope = new Scope(Scope.Kind.FUNCTION, in.scope, unit, null);
        }
        in.scope.bind(name, binding);
    }
}
