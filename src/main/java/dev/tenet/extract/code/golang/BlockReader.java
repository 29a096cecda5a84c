package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.Statement;
import dev.tenet.fact.Condition.Exit;
import org.jspecify.annotations.Nullable;

/** Reads blocks, branches and loops, and keeps which branch leaves: what follows knows how its test came out. */
final class BlockReader {
    private final Place place;
    private final GoTree tree;
    private final ExpressionReader expressions;
    private final StatementReader statements;
    private final Assignments assignments;

    BlockReader(Place place, ExpressionReader expressions, StatementReader statements, Assignments assignments) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
        this.statements = statements;
        this.assignments = assignments;
    }

    Exit block(int node) {
        Exit[] exit = {Exit.NONE};
        place.scoped(() -> exit[0] = statements.body(node));
        return exit[0];
    }

    private Exit inside(Block block, int body) {
        Exit[] exit = {Exit.NONE};
        place.within(block, () -> exit[0] = block(body));
        return exit[0];
    }

    /** Reads statements of which control flow keeps its own. */
    private Exit inside(Block block, Statement.Body into, int body) {
        Exit[] exit = {Exit.NONE};
        place.into(into, () -> exit[0] = inside(block, body));
        return exit[0];
    }

    private Statement.Loop loop(Statement.@Nullable Assign each, @Nullable Guard guard, boolean always) {
        Statement.Loop loop = new Statement.Loop(each, guard, always, Statement.Body.empty(), Statement.Body.empty());
        place.add(loop);
        return loop;
    }

    private void initial(int node) {
        int init = tree.child(node, NodeKind.INIT);
        if (init != 0) {
            statements.statement(tree.first(init));
        }
    }

    Exit branch(int node) {
        Exit[] exit = {Exit.NONE};
        place.scoped(() -> {
            initial(node);
            exit[0] = tested(node);
        });
        return exit[0];
    }

    private Exit tested(int node) {
        int test = tree.first(tree.child(node, NodeKind.TEST));
        Guard guard = expressions.guard(statements.evaluate(test), test, true);
        place.in.function.branches(1);
        Block body = place.in.block.branch(guard);
        Block other = place.in.block.branch(guard.otherwise());
        Statement.Branch statement = new Statement.Branch(guard, Statement.Body.empty(), Statement.Body.empty());
        place.add(statement);
        Exit exit = inside(body, statement.yes(), tree.child(node, NodeKind.BLOCK));
        int otherwise = tree.child(node, NodeKind.ELSE);
        Exit otherExit = otherwise == 0 ? Exit.NONE : inside(other, statement.no(), otherwise);
        int end = place.in.order;
        if (exit != Exit.NONE && otherExit == Exit.NONE) {
            other.passedFrom(end);
            place.in.function.add(guard.left(end, false, exit));
            return Exit.NONE;
        }
        if (exit == Exit.NONE && otherExit != Exit.NONE) {
            body.passedFrom(end);
            place.in.function.add(guard.left(end, true, otherExit));
            return Exit.NONE;
        }
        return exit;
    }

    Exit loop(int node) {
        Exit[] exit = {Exit.NONE};
        place.scoped(() -> {
            initial(node);
            int role = tree.child(node, NodeKind.TEST);
            Guard guard = role == 0 ? null : expressions.guard(statements.evaluate(tree.first(role)), tree.first(role), true);
            place.in.function.branches(1);
            boolean outer = place.in.breaks;
            place.in.breaks = false;
            Block body = place.in.block.loop(guard);
            Statement.Loop loop = loop(null, guard, guard == null);
            Exit left = inside(body, loop.body(), tree.child(node, NodeKind.BLOCK));
            int post = tree.child(node, NodeKind.POST);
            if (post != 0) {
                place.into(loop.body(), () -> place.within(body, () -> statements.statement(tree.first(post))));
            }
            boolean endless = guard == null && !place.in.breaks && !place.in.jumps;
            place.in.breaks = outer;
            exit[0] = endless && (left == Exit.RETURN || left == Exit.RAISE) ? left : Exit.NONE;
        });
        return exit[0];
    }

    void each(int node) {
        place.scoped(() -> {
            Expression iterated = statements.evaluate(tree.first(tree.child(node, NodeKind.RIGHT)));
            int left = tree.child(node, NodeKind.LEFT);
            int first = left == 0 ? 0 : tree.first(left);
            if (first != 0) {
                bind(node, first, Binding.Kind.UNKNOWN, Expression.OTHER);
            }
            if (first != 0 && tree.next(first) != 0) {
                bind(node, tree.next(first), Binding.Kind.VALUE, new Expression.Index(iterated, Expression.OTHER, place.span(node)));
            }
            place.in.function.branches(1);
            boolean outer = place.in.breaks;
            int second = first == 0 ? 0 : tree.next(first);
            boolean named = second != 0 && tree.is(second, NodeKind.NAME) && !tree.name(second).equals("_");
            Expression target = named ? new Expression.Name(tree.name(second)) : Expression.OTHER;
            Statement.Loop loop = loop(
                    new Statement.Assign(target, iterated, Binding.Kind.ELEMENT, place.in.scope, place.span(node), null), null, false);
            inside(place.in.block.loop(null), loop.body(), tree.child(node, NodeKind.BLOCK));
            place.in.breaks = outer;
        });
    }

    private void bind(int node, int target, Binding.Kind kind, Expression value) {
        if (tree.flag(node, GoTree.Flag.DEFINES)) {
            place.declare(tree.name(target), Binding.of(kind, value, null, place.in.scope));
        } else {
            assignments.set(target, kind, value);
        }
    }
}
