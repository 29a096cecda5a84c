package dev.tenet.extract.code.script;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.ClassDecl;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the reader of a tree stands: in which function, class, block and order of evaluation. */
final class Place {
    private static final int DEEPEST = 400;

    final ScriptTree tree;
    final CodeUnit unit;
    FunctionDecl function;
    Scope scope;
    Block block;
    /** The block of the statement that is read. */
    Block around;
    /** Where the statements go that are read. */
    Statement.Body body;
    /** The class whose instance {@code this} names. */
    @Nullable ClassDecl receiver;
    /** Classes, functions and objects around, with dots. */
    String path = "";

    List<HandlerDecl> handlers = List.of();
    /** Whether a failed import would be caught. */
    boolean importGuarded;

    int order;
    private int depth;
    private int tooDeep;
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> declared = new ArrayList<>();
    private final Map<String, Integer> unnamed = new HashMap<>();

    /** A name that gets a meaning where it is declared. */
    private record Change(Scope scope, String name, Binding binding) {}

    Place(ScriptTree tree, CodeUnit unit) {
        this.tree = tree;
        this.unit = unit;
        this.function = unit.code();
        this.scope = function.scope();
        this.block = function.body();
        this.around = block;
        this.body = function.statements();
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

    void add(Statement statement) {
        body.statements().add(statement);
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
        return path.isEmpty() ? name : path + "." + name;
    }

    /** A name for a function that has none: the first one in its function, the second one and so on. */
    String unnamed() {
        return "anonymous" + unnamed.merge(path, 1, Integer::sum);
    }

    /** Binds a name that is assigned, once all declarations are known. */
    void assign(String name, Binding binding) {
        changes.add(new Change(scope, name, binding));
    }

    /** Declares a name without a value. */
    void declare(Scope in, String name, Binding otherwise) {
        in.declare(name);
        declared.add(new Change(in, name, otherwise));
    }

    /** Binds what was assigned and declared before all declarations were known. */
    void settle() {
        changes.forEach(change -> change.scope.assign(change.name, change.binding));
        declared.forEach(change -> change.scope.bindIfFree(change.name, change.binding));
    }

    /** Handlers around the reader when {@code one} more stands inside of the others. */
    List<HandlerDecl> handlersWith(HandlerDecl one) {
        List<HandlerDecl> all = new ArrayList<>(handlers.size() + 1);
        all.add(one);
        all.addAll(handlers);
        return List.copyOf(all);
    }

    /** A scope for names that only the statements of a block see. */
    Scope blockScope() {
        return new Scope(Scope.Kind.BLOCK, scope, unit, receiver);
    }
}
