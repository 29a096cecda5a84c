package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.ClassDecl;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the reader of a tree stands: in which function, class, block and order of evaluation. */
final class Place {
    private static final int DEEPEST = 400;

    final PythonTree tree;
    final CodeUnit unit;
    private final SourceMap map;
    FunctionDecl function;
    Scope scope;
    Block block;
    /** Where statements are kept in order. */
    Statement.Body body;
    /** The class in whose body the reader stands directly. */
    @Nullable ClassDecl type;
    /** The class whose instance or self {@code receiver} names. */
    @Nullable ClassDecl receiverType;

    String receiver = "";
    /** Classes and functions around, with dots. */
    String path = "";

    List<HandlerDecl> handlers = List.of();
    /** Whether a failed import would be caught. */
    boolean importGuarded;

    int order;
    private int depth;
    private int tooDeep;

    Place(PythonTree tree, CodeUnit unit) {
        this(tree, unit, SourceMap.SAME);
    }

    Place(PythonTree tree, CodeUnit unit, SourceMap map) {
        this.map = map;
        this.tree = tree;
        this.unit = unit;
        this.function = unit.code();
        this.scope = function.scope();
        this.block = function.body();
        this.body = function.statements();
    }

    /** Goes one level into the tree, unless that is too deep; {@link #leave} goes back. */
    boolean enter(int node) {
        if (depth >= DEEPEST) {
            tooDeep = tooDeep == 0 ? span(node).line() : tooDeep;
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

    void add(Statement statement) {
        body.statements().add(statement);
    }

    Span span(int node) {
        return map.of(tree.line(node), tree.column(node), tree.endLine(node));
    }

    /** The dotted name of what is declared here as {@code name}. */
    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Handlers around the reader when {@code more} stand inside of the others. */
    List<HandlerDecl> handlersWith(List<HandlerDecl> more) {
        List<HandlerDecl> all = new ArrayList<>(more);
        all.addAll(handlers);
        return List.copyOf(all);
    }
}
