package dev.tenet.extract.code.script;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Returned;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.script.ScriptTree.Flag;
import dev.tenet.fact.Condition.Exit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads statements in order; each says how control always leaves through it, or that it does not. */
final class StatementReader {
    /** Calls that do not return, as they are written. */
    private static final Set<String> ENDINGS = Set.of("process.exit", "process.abort", "Deno.exit", "assert.fail", "fail", "this.skip");
    /** Calls that return only when their first argument holds. */
    private static final Set<String> REQUIREMENTS = Set.of("assert", "assert.ok", "assert.equal", "invariant", "tiny_invariant");

    private final Place place;
    private final ScriptTree tree;
    private final ExpressionReader expressions;
    private final BlockReader blocks;
    private final ImportReader imports;
    private final Exports exports;

    StatementReader(Place place) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = new ExpressionReader(place, this);
        this.blocks = new BlockReader(place, expressions, this);
        this.imports = new ImportReader(place, expressions);
        this.exports = new Exports(place, expressions);
    }

    void module() {
        body(ScriptTree.MODULE);
        place.settle();
    }

    /** Reads the statements of a function, a module or a case; names that they declare belong to the scope at hand. */
    Exit body(int node) {
        Exit exit = Exit.NONE;
        for (int statement = node == 0 ? 0 : tree.first(node); statement != 0; statement = tree.next(statement)) {
            if (tree.kind(statement) == NodeKind.TEST) {
                // What a case tests was read before.
                continue;
            }
            if (!place.enter(statement)) {
                break;
            }
            Exit left = statement(statement);
            place.leave();
            exit = exit == Exit.NONE ? left : exit;
        }
        return exit;
    }

    /** Reads one statement or the statements of a block, whose names are their own. */
    Exit block(int node) {
        if (node == 0 || !place.enter(node)) {
            return Exit.NONE;
        }
        Exit exit = tree.kind(node) == NodeKind.BLOCK ? own(node) : statement(node);
        place.leave();
        return exit;
    }

    private Exit own(int block) {
        if (!declares(block)) {
            return body(block);
        }
        Scope outer = place.scope;
        place.scope = place.blockScope();
        Exit exit = body(block);
        place.scope = outer;
        return exit;
    }

    private boolean declares(int block) {
        for (int child = tree.first(block); child != 0; child = tree.next(child)) {
            NodeKind kind = tree.kind(child);
            boolean lexical = kind == NodeKind.VARIABLES && !tree.name(child).equals("var");
            if (lexical || kind == NodeKind.FUNCTION || kind == NodeKind.CLASS || kind == NodeKind.ENUM) {
                return true;
            }
        }
        return false;
    }

    private Exit statement(int node) {
        place.around = place.block;
        switch (tree.kind(node)) {
            case FUNCTION -> {
                // A declaration without a body is a variant of the one that follows.
                if (tree.child(node, NodeKind.BODY) != 0) {
                    expressions.functions().declared(node);
                }
            }
            case CLASS -> expressions.functions().type(node, "");
            case ENUM -> expressions.functions().enumeration(node);
            case VARIABLES -> variables(node);
            case IMPORT, IMPORT_EQUALS -> imports.read(node);
            case EXPORT -> {
                int given = tree.first(node);
                if (!tree.flag(node, Flag.DEFAULT)) {
                    return statement(given);
                }
                if (tree.kind(given) == NodeKind.TYPE_DECLARATION) {
                    break;
                }
                exports.standard(given);
            }
            case EXPORT_NAMES -> exports.names(node);
            case EXPORT_FROM -> exports.from(node);
            case EXPORT_EQUALS -> exports.standard(tree.first(node));
            case NAMESPACE -> namespace(node);
            case RETURN -> {
                Expression value = tree.first(node) == 0 ? Expression.NONE : evaluate(tree.first(node));
                place.function.add(new Returned(value, place.scope, place.block, place.span(node)));
                leave(Exit.RETURN, value, node);
                return Exit.RETURN;
            }
            case THROW -> {
                leave(Exit.RAISE, evaluate(tree.first(node)), node);
                return Exit.RAISE;
            }
            case BREAK -> {
                leave(Exit.BREAK, null, node);
                return Exit.BREAK;
            }
            case CONTINUE -> {
                leave(Exit.CONTINUE, null, node);
                return Exit.CONTINUE;
            }
            case EXPRESSION -> {
                return expression(node);
            }
            case BLOCK -> {
                return own(node);
            }
            case LABELED -> {
                Exit exit = block(tree.first(node));
                return exit == Exit.BREAK || exit == Exit.CONTINUE ? Exit.NONE : exit;
            }
            case IF -> {
                return blocks.branch(node);
            }
            case WHILE -> {
                return blocks.loop(node);
            }
            case DO -> {
                return blocks.repeat(node);
            }
            case FOR -> blocks.count(node);
            case FOR_IN, FOR_OF -> blocks.each(node);
            case SWITCH -> {
                return blocks.choose(node);
            }
            case TRY -> {
                return blocks.attempt(node);
            }
            case WITH -> {
                run(evaluate(tree.first(tree.child(node, NodeKind.TEST))));
                return block(tree.first(tree.child(node, NodeKind.BODY)));
            }
            default -> { }
        }
        return Exit.NONE;
    }

    private void leave(Exit exit, @Nullable Expression value, int node) {
        place.add(new Statement.Leave(exit, value, place.scope, place.span(node)));
    }

    /** Notes an expression that is read for what it does. */
    void run(Expression expression) {
        if (!(expression instanceof Expression.Constant)) {
            place.add(new Statement.Evaluate(expression, place.scope));
        }
    }

    /** Reads an expression that a statement evaluates. */
    Expression evaluate(int node) {
        Expression expression = expressions.read(node);
        if (!(expression instanceof Expression.Constant)) {
            place.function.evaluates(expression, place.scope);
        }
        return expression;
    }

    private Exit expression(int node) {
        if (tree.kind(tree.first(node)) == NodeKind.STRING) {
            return Exit.NONE;
        }
        int order = place.order;
        int inner = tree.first(node);
        Expression expression = expressions.read(inner);
        boolean assigned = tree.kind(inner) == NodeKind.ASSIGN;
        // A function that is assigned to a name or exported may run only once that is mentioned.
        boolean named = assigned && (tree.kind(tree.first(inner)) == NodeKind.NAME || Exports.isExport(expressions.targets().text(tree.first(inner))));
        if (!named || !(expression instanceof Expression.FunctionValue || expression instanceof Expression.ClassValue)) {
            place.function.evaluates(expression, place.scope);
        }
        if (!assigned) {
            run(expression);
        }
        if (expression instanceof Invocation call && !assigned) {
            // Who writes void says that what comes of the call is not waited for on purpose.
            if (tree.kind(inner) != NodeKind.UNARY) {
                call.discard();
            }
            String written = Expression.written(call.callee());
            if (ENDINGS.contains(written)) {
                leave(Exit.RAISE, null, node);
                return Exit.RAISE;
            }
            if (REQUIREMENTS.contains(written) && !call.arguments().isEmpty()) {
                Guard guard = expressions.guard(call.arguments().get(0).value(), inner, true);
                place.add(new Statement.Require(guard));
                place.function.add(guard.left(Math.max(order, place.order), true, Exit.RAISE));
            }
        }
        return Exit.NONE;
    }

    private void variables(int node) {
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            declarator(node, child);
        }
    }

    /** Reads what a declaration declares; its names are those of the block, or with {@code var} of the function. */
    void declarator(int variables, int node) {
        Scope in = tree.name(variables).equals("var") ? place.function.scope() : place.scope;
        int target = tree.first(node);
        int holder = tree.child(node, NodeKind.VALUE);
        if (holder == 0) {
            expressions.targets().declare(
                    target, Binding.Kind.DECLARED, null, expressions.functions().types().of(node, NodeKind.ANNOTATION), in);
            return;
        }
        int given = tree.first(holder);
        if (imports.required(target, given, in)) {
            return;
        }
        String name = tree.kind(target) == NodeKind.NAME ? tree.name(target) : "";
        Expression value = expressions.read(given, name);
        if (value instanceof Expression.FunctionValue function && !name.isEmpty()) {
            in.bind(name, Binding.function(function.function(), in));
            return;
        }
        if (value instanceof Expression.ClassValue type && !name.isEmpty()) {
            in.bind(name, Binding.type(type.type(), in));
            return;
        }
        if (!(value instanceof Expression.Constant)) {
            place.function.evaluates(value, place.scope);
        }
        expressions.targets().declare(
                target, Binding.Kind.VALUE, value, expressions.functions().types().of(node, NodeKind.ANNOTATION), in);
        expressions.targets().note(target, value, false);
        place.add(expressions.targets().flow(target, value, Binding.Kind.VALUE));
    }

    private void namespace(int node) {
        if (tree.first(node) == 0) {
            return;
        }
        String path = place.path;
        place.path = place.pathOf(tree.name(node));
        Block outer = place.block;
        block(tree.first(node));
        place.block = outer;
        place.path = path;
    }
}
