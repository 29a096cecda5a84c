package dev.tenet.extract.code.java;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Condition.Exit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads statements with bodies, and keeps which body leaves: what follows knows how its test came out. */
final class BlockReader {
    private final Place place;
    private final Readers readers;

    BlockReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    /** Reads statements of which control flow keeps its own. */
    private Exit inside(Block block, Statement.Body into, @Nullable Tree body) {
        Statement.Body outer = place.body;
        place.body = into;
        Exit exit = inside(block, body);
        place.body = outer;
        return exit;
    }

    Exit inside(Block block, @Nullable Tree body) {
        Block outer = place.block;
        place.block = block;
        Exit exit = readers.statements.block(body);
        place.block = outer;
        return exit;
    }

    private Guard guard(ExpressionTree test) {
        ExpressionTree plain = plain(test);
        return readers.operators.guard(readers.statements.evaluate(plain), plain, true);
    }

    private static ExpressionTree plain(ExpressionTree test) {
        ExpressionTree plain = test;
        while (plain instanceof ParenthesizedTree inner) {
            plain = inner.getExpression();
        }
        return plain;
    }

    Exit branch(IfTree node) {
        Guard guard = guard(node.getCondition());
        place.function.branches(1);
        Block body = place.block.branch(guard);
        Block other = place.block.branch(guard.otherwise());
        Statement.Branch statement = new Statement.Branch(guard, Statement.Body.empty(), Statement.Body.empty());
        place.add(statement);
        Exit exit = inside(body, statement.yes(), node.getThenStatement());
        Exit otherExit = inside(other, statement.no(), node.getElseStatement());
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

    private static boolean isTrue(@Nullable ExpressionTree test) {
        return test == null || (plain(test) instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue()));
    }

    /** How control leaves a loop that nothing but its body ends. */
    private static Exit ending(boolean always, Exit exit) {
        return always && (exit == Exit.RETURN || exit == Exit.RAISE) ? exit : Exit.NONE;
    }

    Exit loop(WhileLoopTree node) {
        boolean always = isTrue(node.getCondition());
        Guard guard = guard(node.getCondition());
        place.function.branches(1);
        Statement.Loop loop = loop(null, guard, always);
        return ending(always, inside(place.block.loop(always ? null : guard), loop.body(), node.getStatement()));
    }

    private Statement.Loop loop(Statement.@Nullable Assign each, @Nullable Guard guard, boolean always) {
        Statement.Loop loop = new Statement.Loop(each, guard, always, Statement.Body.empty(), Statement.Body.empty());
        place.add(loop);
        return loop;
    }

    /** The body runs at least once. */
    Exit loop(DoWhileLoopTree node) {
        Block body = place.block.loop(null);
        body.passedFrom(0);
        place.function.branches(1);
        Statement.Loop loop = loop(null, null, true);
        Exit exit = inside(body, loop.body(), node.getStatement());
        Statement.Body outer = place.body;
        place.body = loop.body();
        Guard guard = guard(node.getCondition());
        Statement.Branch again = new Statement.Branch(guard, Statement.Body.empty(), Statement.Body.empty());
        again.no().statements().add(new Statement.Leave(Exit.BREAK, null, place.scope, place.span(node)));
        place.add(again);
        place.body = outer;
        return ending(true, exit);
    }

    Exit count(ForLoopTree node) {
        Scope outer = place.scope;
        place.scope = place.inner();
        readers.statements.body(node.getInitializer());
        boolean always = isTrue(node.getCondition());
        Guard guard = node.getCondition() == null ? null : guard(node.getCondition());
        place.function.branches(1);
        Block body = place.block.loop(always ? null : guard);
        Statement.Loop loop = loop(null, guard, always);
        Exit exit = inside(body, loop.body(), node.getStatement());
        Block around = place.block;
        Statement.Body outerBody = place.body;
        place.block = body;
        place.body = loop.body();
        for (StatementTree update : node.getUpdate()) {
            readers.statements.alone(update);
        }
        place.block = around;
        place.body = outerBody;
        place.scope = outer;
        return ending(always, exit);
    }

    void each(EnhancedForLoopTree node) {
        Expression iterated = readers.statements.evaluate(node.getExpression());
        Scope outer = place.scope;
        place.scope = place.inner();
        VariableTree variable = node.getVariable();
        TypeRef type = readers.types.read(variable.getType());
        place.scope.bind(variable.getName().toString(), Binding.of(Binding.Kind.ELEMENT, iterated, type, outer));
        place.function.branches(1);
        Expression target = new Expression.Name(variable.getName().toString());
        Statement.Loop loop = loop(
                new Statement.Assign(target, iterated, Binding.Kind.ELEMENT, place.scope, place.span(variable), type), null, false);
        inside(place.block.loop(null), loop.body(), node.getStatement());
        place.scope = outer;
    }

    Exit attempt(TryTree node) {
        List<HandlerDecl> handlers = new ArrayList<>(1);
        for (CatchTree each : node.getCatches()) {
            handlers.add(handler(each));
        }
        Block tried = place.block.branch(null);
        List<HandlerDecl> around = place.handlers;
        Block outer = place.block;
        Scope scope = place.scope;
        place.handlers = place.handlersWith(handlers);
        place.block = tried;
        place.scope = place.inner();
        Statement.Attempt statement =
                new Statement.Attempt(Statement.Body.empty(), new ArrayList<>(), Statement.Body.empty(), Statement.Body.empty());
        place.add(statement);
        handlers.forEach(handler -> handler.handles(statement));
        Statement.Body outerBody = place.body;
        place.body = statement.body();
        for (Tree resource : node.getResources()) {
            if (resource instanceof VariableTree variable) {
                readers.assignments.declare(variable);
                place.function.enters(variable.getName().toString(), place.span(variable));
            } else {
                readers.statements.run(readers.statements.evaluate(resource));
            }
        }
        Exit exit = readers.statements.block(node.getBlock());
        place.handlers = around;
        place.block = outer;
        place.scope = scope;
        place.body = outerBody;
        boolean allLeave = true;
        for (int i = 0; i < handlers.size(); i++) {
            place.function.branches(1);
            Statement.Body handled = Statement.Body.empty();
            statement.handlers().add(handled);
            Exit left = caught(node.getCatches().get(i), handled);
            allLeave &= left != Exit.NONE;
            handlers.get(i).acts(HandlerActions.of(node.getCatches().get(i).getBlock().getStatements()));
        }
        if (allLeave) {
            tried.passedFrom(handlers.isEmpty() ? 0 : place.order);
        }
        place.body = statement.last();
        Exit last = node.getFinallyBlock() == null ? Exit.NONE : readers.statements.block(node.getFinallyBlock());
        place.body = outerBody;
        if (last != Exit.NONE) {
            return last;
        }
        return allLeave ? exit : Exit.NONE;
    }

    private HandlerDecl handler(CatchTree node) {
        Tree type = node.getParameter().getType();
        List<Expression> types = type instanceof UnionTypeTree union
                ? union.getTypeAlternatives().stream().map(TypeReader::name).toList()
                : List.of(TypeReader.name(type));
        types.forEach(each -> place.function.evaluates(each, place.scope));
        HandlerDecl handler = new HandlerDecl(types, place.scope, place.span(node));
        place.function.add(handler);
        return handler;
    }

    private Exit caught(CatchTree node, Statement.Body into) {
        Scope outer = place.scope;
        place.scope = place.inner();
        VariableTree parameter = node.getParameter();
        place.scope.bind(
                parameter.getName().toString(),
                Binding.of(Binding.Kind.UNKNOWN, null, readers.types.read(parameter.getType()), outer));
        Exit exit = inside(place.block.branch(null), into, node.getBlock());
        place.scope = outer;
        return exit;
    }
}
