package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Statement;
import dev.tenet.fact.Condition.Exit;
import dev.tenet.fact.ExceptHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads statements with bodies, and keeps which body leaves: what follows knows how its test came out. */
final class BlockReader {
    private static final Set<String> FAILED_IMPORTS = Set.of("ImportError", "ModuleNotFoundError", "Exception", "BaseException");

    private final Place place;
    private final PythonTree tree;
    private final ExpressionReader expressions;
    private final StatementReader statements;

    BlockReader(Place place, ExpressionReader expressions, StatementReader statements) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
        this.statements = statements;
    }

    private Exit inside(Block block, Statement.Body into, int body) {
        Block outer = place.block;
        place.block = block;
        Exit exit = inside(into, body);
        place.block = outer;
        return exit;
    }

    private Exit inside(Statement.Body into, int body) {
        Statement.Body outer = place.body;
        place.body = into;
        Exit exit = statements.body(body);
        place.body = outer;
        return exit;
    }

    Exit branch(int node) {
        int test = tree.first(tree.child(node, NodeKind.TEST));
        Guard guard = expressions.guard(statements.evaluate(test), test, true);
        place.function.branches(1);
        Block body = place.block.branch(guard);
        Block other = place.block.branch(guard.otherwise());
        Statement.Branch statement = new Statement.Branch(guard, Statement.Body.empty(), Statement.Body.empty());
        place.add(statement);
        Exit exit = inside(body, statement.yes(), tree.child(node, NodeKind.BODY));
        Exit otherExit = inside(other, statement.no(), tree.child(node, NodeKind.ELSE));
        int end = place.order;
        if (exit != Exit.NONE && otherExit == Exit.NONE) {
            other.passedFrom(end);
            place.function.add(guard.left(end, false, exit));
            return Exit.NONE;
        }
        if (exit == Exit.NONE && otherExit != Exit.NONE) {
            body.passedFrom(end);
            place.function.add(guard.left(end, true, otherExit));
            return Exit.NONE;
        }
        return exit;
    }

    Exit loop(int node) {
        int test = tree.first(tree.child(node, NodeKind.TEST));
        boolean always = tree.kind(test) == NodeKind.TRUE || (tree.kind(test) == NodeKind.NUMBER && !tree.text(test).equals("0"));
        Guard guard = expressions.guard(statements.evaluate(test), test, true);
        place.function.branches(1);
        Statement.Loop loop = new Statement.Loop(null, guard, always, Statement.Body.empty(), Statement.Body.empty());
        place.add(loop);
        Exit exit = inside(place.block.loop(always ? null : guard), loop.body(), tree.child(node, NodeKind.BODY));
        inside(place.block.branch(null), loop.otherwise(), tree.child(node, NodeKind.ELSE));
        return always && (exit == Exit.RETURN || exit == Exit.RAISE) ? exit : Exit.NONE;
    }

    void each(int node) {
        Expression iterated = statements.evaluate(tree.first(tree.child(node, NodeKind.ITER)));
        int target = tree.first(tree.child(node, NodeKind.TARGET));
        expressions.targets().bind(target, Binding.Kind.ELEMENT, iterated, null);
        place.function.branches(1);
        Statement.Loop loop = new Statement.Loop(
                assign(target, iterated, Binding.Kind.ELEMENT), null, false, Statement.Body.empty(), Statement.Body.empty());
        place.add(loop);
        inside(place.block.loop(null), loop.body(), tree.child(node, NodeKind.BODY));
        inside(place.block.branch(null), loop.otherwise(), tree.child(node, NodeKind.ELSE));
    }

    private Statement.Assign assign(int target, Expression value, Binding.Kind how) {
        return new Statement.Assign(expressions.targets().names(target), value, how, place.scope, place.span(target), null);
    }

    Exit with(int node) {
        List<HandlerDecl> suppressing = new ArrayList<>(0);
        for (int item = tree.first(node); item != 0; item = tree.next(item)) {
            if (tree.kind(item) == NodeKind.WITH_ITEM) {
                Expression entered = statements.evaluate(tree.first(tree.child(item, NodeKind.VALUE)));
                if (entered instanceof Invocation call && AnnotationReader.last(call.callee()).equals("suppress")) {
                    suppressing.add(suppressing(call, item));
                }
                if (entered instanceof Expression.Name name) {
                    place.function.enters(name.id(), place.span(item));
                }
                int target = tree.child(item, NodeKind.TARGET);
                if (target != 0) {
                    expressions.targets().bind(tree.first(target), Binding.Kind.CONTEXT, entered, null);
                    place.add(assign(tree.first(target), entered, Binding.Kind.CONTEXT));
                } else {
                    place.add(new Statement.Evaluate(entered, place.scope));
                }
            }
        }
        int body = tree.child(node, NodeKind.BODY);
        if (suppressing.isEmpty()) {
            return statements.body(body);
        }
        // An exception ends the body anywhere and goes no further.
        Statement.Attempt cutShort =
                new Statement.Attempt(Statement.Body.empty(), List.of(Statement.Body.empty()), Statement.Body.empty(), Statement.Body.empty());
        place.add(cutShort);
        suppressing.forEach(handler -> handler.handles(cutShort));
        List<HandlerDecl> outer = place.handlers;
        place.handlers = place.handlersWith(suppressing);
        inside(place.block.branch(null), cutShort.body(), body);
        place.handlers = outer;
        return Exit.NONE;
    }

    /** {@code suppress(OSError)}: what it is given goes no further, and nothing is done about it. */
    private HandlerDecl suppressing(Invocation call, int item) {
        HandlerDecl handler = new HandlerDecl(call.arguments().stream().map(Expression.Part::value).toList(), place.scope, place.span(item));
        handler.acts(ExceptHandler.Action.IGNORES);
        place.function.add(handler);
        return handler;
    }

    Exit attempt(int node) {
        List<Integer> handlerNodes = new ArrayList<>(1);
        List<HandlerDecl> handlers = new ArrayList<>(1);
        boolean imports = false;
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.HANDLER) {
                HandlerDecl handler = handler(child);
                handlerNodes.add(child);
                handlers.add(handler);
                imports |= catchesFailedImport(child);
            }
        }
        Block tried = place.block.branch(null);
        List<HandlerDecl> outer = place.handlers;
        boolean outerImports = place.importGuarded;
        place.handlers = place.handlersWith(handlers);
        place.importGuarded |= imports;
        List<Statement.Body> handlerBodies = new ArrayList<>(handlers.size());
        handlers.forEach(handler -> handlerBodies.add(Statement.Body.empty()));
        Statement.Attempt attempt =
                new Statement.Attempt(Statement.Body.empty(), handlerBodies, Statement.Body.empty(), Statement.Body.empty());
        place.add(attempt);
        handlers.forEach(handler -> handler.handles(attempt));
        Exit exit = inside(tried, attempt.body(), tree.child(node, NodeKind.BODY));
        place.handlers = outer;
        place.importGuarded = outerImports;
        // What stands in the else clause runs only after all of the body did.
        Exit elseExit = inside(tried.branch(null), attempt.otherwise(), tree.child(node, NodeKind.ELSE));
        exit = exit == Exit.NONE ? elseExit : exit;
        boolean allLeave = handlers(handlerNodes, handlers, handlerBodies);
        if (allLeave) {
            tried.passedFrom(handlers.isEmpty() ? 0 : place.order);
        }
        Exit last = inside(attempt.last(), tree.child(node, NodeKind.FINALLY));
        if (last != Exit.NONE) {
            return last;
        }
        return allLeave ? exit : Exit.NONE;
    }

    private HandlerDecl handler(int node) {
        int type = tree.child(node, NodeKind.TYPE);
        List<Expression> types = new ArrayList<>(1);
        if (type != 0) {
            int caught = tree.first(type);
            if (tree.kind(caught) == NodeKind.TUPLE) {
                types.addAll(expressions.children(caught));
            } else {
                types.add(expressions.read(caught));
            }
            types.forEach(each -> place.function.evaluates(each, place.scope));
        }
        HandlerDecl handler = new HandlerDecl(types, place.scope, place.span(node));
        place.function.add(handler);
        return handler;
    }

    /** Whether control leaves in every handler. */
    private boolean handlers(List<Integer> nodes, List<HandlerDecl> handlers, List<Statement.Body> bodies) {
        boolean allLeave = true;
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            place.function.branches(1);
            if (!tree.name(node).isEmpty()) {
                place.scope.bind(tree.name(node), Binding.of(Binding.Kind.UNKNOWN, null, null, place.scope));
            }
            int body = tree.child(node, NodeKind.BODY);
            Exit exit = inside(place.block.branch(null), bodies.get(i), body);
            allLeave &= exit != Exit.NONE;
            handlers.get(i).acts(HandlerActions.of(tree, body));
        }
        return allLeave;
    }

    private boolean catchesFailedImport(int handler) {
        int type = tree.child(handler, NodeKind.TYPE);
        if (type == 0) {
            return true;
        }
        int caught = tree.first(type);
        if (tree.kind(caught) != NodeKind.TUPLE) {
            return FAILED_IMPORTS.contains(tree.name(caught));
        }
        for (int child = tree.first(caught); child != 0; child = tree.next(child)) {
            if (FAILED_IMPORTS.contains(tree.name(child))) {
                return true;
            }
        }
        return false;
    }

    Exit match(int node) {
        int subject = tree.first(tree.child(node, NodeKind.SUBJECT));
        Expression matched = statements.evaluate(subject);
        PatternReader patterns = new PatternReader(place, expressions);
        Exit all = null;
        boolean complete = false;
        List<Statement.Case> cases = new ArrayList<>();
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) != NodeKind.CASE) {
                continue;
            }
            int pattern = tree.child(child, NodeKind.PATTERN);
            Expression test = patterns.test(pattern, matched);
            Guard guard = expressions.guard(test, pattern, true);
            Block block = place.block.branch(guard);
            Guard further = null;
            int condition = tree.child(child, NodeKind.TEST);
            if (condition != 0) {
                Block outer = place.block;
                place.block = block;
                Expression tested = statements.evaluate(tree.first(condition));
                further = expressions.guard(tested, tree.first(condition), true);
                block = block.branch(further);
                place.block = outer;
            }
            place.function.branches(1);
            Statement.Body body = Statement.Body.empty();
            List<Statement.Assign> taken = patterns.targets(pattern).stream().map(target -> assign(target, matched, Binding.Kind.ELEMENT)).toList();
            cases.add(new Statement.Case(guard, further, taken, body));
            Exit exit = inside(block, body, tree.child(child, NodeKind.BODY));
            all = all == null || exit == Exit.NONE ? exit : all;
            if (exit == Exit.NONE) {
                all = Exit.NONE;
            }
            complete |= condition == 0 && patterns.matchesAll(pattern);
        }
        place.add(new Statement.Choose(cases, complete));
        return complete && all != null ? all : Exit.NONE;
    }
}
