package dev.tenet.extract.code.script;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Statement;
import dev.tenet.fact.Condition.Exit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads statements with bodies, and keeps which body leaves: what follows knows how its test came out. */
final class BlockReader {
    private final Place place;
    private final ScriptTree tree;
    private final ExpressionReader expressions;
    private final StatementReader statements;

    BlockReader(Place place, ExpressionReader expressions, StatementReader statements) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** Reads statements of which control flow keeps its own. */
    private Exit inside(Block block, Statement.Body into, int role) {
        Statement.Body outer = place.body;
        place.body = into;
        Exit exit = inside(block, role);
        place.body = outer;
        return exit;
    }

    private Statement.Loop loop(Statement.@Nullable Assign each, @Nullable Guard guard, boolean always) {
        Statement.Loop loop = new Statement.Loop(each, guard, always, Statement.Body.empty(), Statement.Body.empty());
        place.add(loop);
        return loop;
    }

    private Exit inside(Block block, int role) {
        Block outer = place.block;
        place.block = block;
        Exit exit = role == 0 ? Exit.NONE : statements.block(tree.first(role));
        place.block = outer;
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
        boolean always = isTrue(test);
        Guard guard = expressions.guard(statements.evaluate(test), test, true);
        place.function.branches(1);
        Statement.Loop loop = loop(null, guard, always);
        Exit exit = inside(place.block.loop(always ? null : guard), loop.body(), tree.child(node, NodeKind.BODY));
        return always && (exit == Exit.RETURN || exit == Exit.RAISE) ? exit : Exit.NONE;
    }

    private boolean isTrue(int test) {
        return tree.kind(test) == NodeKind.TRUE || (tree.kind(test) == NodeKind.NUMBER && !tree.text(test).equals("0"));
    }

    /** The body runs at least once. */
    Exit repeat(int node) {
        place.function.branches(1);
        Block body = place.block.loop(null);
        Statement.Loop loop = loop(null, null, true);
        Exit exit = inside(body, loop.body(), tree.child(node, NodeKind.BODY));
        body.passedFrom(0);
        Statement.Body outer = place.body;
        place.body = loop.body();
        int test = tree.first(tree.child(node, NodeKind.TEST));
        Guard guard = expressions.guard(statements.evaluate(test), test, true);
        Statement.Branch again = new Statement.Branch(guard, Statement.Body.empty(), Statement.Body.empty());
        again.no().statements().add(new Statement.Leave(Exit.BREAK, null, place.scope, place.span(node)));
        place.add(again);
        place.body = outer;
        return exit == Exit.RETURN || exit == Exit.RAISE ? exit : Exit.NONE;
    }

    void count(int node) {
        Scope outer = place.scope;
        place.scope = place.blockScope();
        int init = tree.child(node, NodeKind.INIT);
        if (init != 0) {
            head(tree.first(init));
        }
        int test = tree.child(node, NodeKind.TEST);
        Guard guard = test == 0 ? null : expressions.guard(statements.evaluate(tree.first(test)), tree.first(test), true);
        place.function.branches(1);
        Block body = place.block.loop(guard);
        Statement.Loop loop = loop(null, guard, guard == null);
        inside(body, loop.body(), tree.child(node, NodeKind.BODY));
        int update = tree.child(node, NodeKind.UPDATE);
        if (update != 0) {
            Block around = place.block;
            Statement.Body outerBody = place.body;
            place.block = body;
            place.around = body;
            place.body = loop.body();
            statements.run(statements.evaluate(tree.first(update)));
            place.block = around;
            place.body = outerBody;
        }
        place.scope = outer;
    }

    private void head(int node) {
        if (tree.kind(node) != NodeKind.VARIABLES) {
            statements.run(statements.evaluate(node));
            return;
        }
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            statements.declarator(node, child);
        }
    }

    void each(int node) {
        Expression iterated = statements.evaluate(tree.first(tree.child(node, NodeKind.ITER)));
        Binding.Kind kind = tree.kind(node) == NodeKind.FOR_OF ? Binding.Kind.ELEMENT : Binding.Kind.UNKNOWN;
        Scope outer = place.scope;
        int target = tree.first(tree.child(node, NodeKind.TARGET));
        Scope own = place.blockScope();
        int assigned = tree.kind(target) == NodeKind.VARIABLES ? tree.first(tree.first(target)) : target;
        if (tree.kind(target) == NodeKind.VARIABLES) {
            Scope in = tree.name(target).equals("var") ? place.function.scope() : own;
            expressions.targets().declare(tree.first(tree.first(target)), kind, iterated, null, in);
        } else {
            expressions.targets().change(target);
        }
        place.scope = own;
        place.function.branches(1);
        Statement.Loop loop = loop(expressions.targets().flow(assigned, iterated, Binding.Kind.ELEMENT), null, false);
        inside(place.block.loop(null), loop.body(), tree.child(node, NodeKind.BODY));
        place.scope = outer;
    }

    Exit attempt(int node) {
        int handlerNode = tree.child(node, NodeKind.HANDLER);
        HandlerDecl handler = null;
        Block tried = place.block.branch(null);
        List<HandlerDecl> outer = place.handlers;
        boolean guarded = place.importGuarded;
        if (handlerNode != 0) {
            handler = new HandlerDecl(List.of(), place.scope, place.span(handlerNode));
            place.function.add(handler);
            place.handlers = place.handlersWith(handler);
            place.importGuarded = true;
        }
        Statement.Attempt statement =
                new Statement.Attempt(Statement.Body.empty(), new ArrayList<>(), Statement.Body.empty(), Statement.Body.empty());
        place.add(statement);
        if (handler != null) {
            handler.handles(statement);
        }
        Exit exit = inside(tried, statement.body(), tree.child(node, NodeKind.BODY));
        place.handlers = outer;
        place.importGuarded = guarded;
        boolean leaves = handler == null || handled(handlerNode, handler, statement) != Exit.NONE;
        if (leaves) {
            tried.passedFrom(handler == null ? 0 : place.order);
        }
        int last = tree.child(node, NodeKind.FINALLY);
        Statement.Body around = place.body;
        place.body = statement.last();
        Exit lastExit = last == 0 ? Exit.NONE : statements.block(tree.first(last));
        place.body = around;
        if (lastExit != Exit.NONE) {
            return lastExit;
        }
        return leaves ? exit : Exit.NONE;
    }

    private Exit handled(int node, HandlerDecl handler, Statement.Attempt statement) {
        place.function.branches(1);
        Scope outer = place.scope;
        int target = tree.child(node, NodeKind.TARGET);
        if (target != 0) {
            place.scope = place.blockScope();
            expressions.targets().declare(tree.first(target), Binding.Kind.UNKNOWN, null, null, place.scope);
        }
        int body = tree.child(node, NodeKind.BODY);
        Statement.Body into = Statement.Body.empty();
        statement.handlers().add(into);
        Exit exit = inside(place.block.branch(null), into, body);
        place.scope = outer;
        handler.acts(HandlerActions.of(tree, tree.first(body)));
        return exit;
    }

    /** Each case knows its value, unless the one before falls through into it. */
    Exit choose(int node) {
        Expression subject = statements.evaluate(tree.first(tree.child(node, NodeKind.SUBJECT)));
        Scope outer = place.scope;
        place.scope = place.blockScope();
        List<Expression.Part> values = new ArrayList<>(1);
        boolean complete = false;
        boolean falls = false;
        boolean leaves = true;
        Exit last = Exit.NONE;
        List<Statement.Option> options = new ArrayList<>();
        place.add(new Statement.Switch(subject, place.scope, place.span(node), options));
        for (int one = tree.first(node); one != 0; one = tree.next(one)) {
            if (tree.kind(one) != NodeKind.CASE) {
                continue;
            }
            int test = tree.child(one, NodeKind.TEST);
            boolean standard = test == 0;
            complete |= standard;
            if (!standard) {
                int value = tree.first(test);
                values.add(new Expression.Part("", values.size(), statements.evaluate(value), place.span(value)));
            }
            Statement.Option option = new Statement.Option(
                    standard ? List.of() : List.of(values.get(values.size() - 1).value()), standard, Statement.Body.empty(), true);
            options.add(option);
            int first = standard ? tree.first(one) : tree.next(test);
            if (first == 0) {
                falls |= standard;
                continue;
            }
            place.function.branches(standard ? 0 : 1);
            Guard guard = falls || standard || values.isEmpty() ? null : expressions.guard(matches(subject, values), tree.first(test), true);
            Statement.Body around = place.body;
            place.body = option.body();
            last = inside(one, place.block.branch(guard));
            place.body = around;
            falls = last == Exit.NONE;
            leaves &= last == Exit.RETURN || last == Exit.RAISE || last == Exit.CONTINUE || (falls && tree.next(one) != 0);
            values = new ArrayList<>(1);
        }
        place.scope = outer;
        return complete && leaves ? last : Exit.NONE;
    }

    private Exit inside(int one, Block block) {
        Block outer = place.block;
        place.block = block;
        Exit exit = statements.body(one);
        place.block = outer;
        return exit;
    }

    private static Expression matches(Expression subject, List<Expression.Part> values) {
        if (values.size() == 1) {
            return new Expression.Relation(List.of(subject, values.get(0).value()), List.of("=="));
        }
        return new Expression.Relation(List.of(subject, new Expression.Display("Array", values)), List.of("in"));
    }
}
