package dev.tenet.extract.code.java;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Returned;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Statement;
import dev.tenet.fact.Condition.Exit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads statements in order; each says how control always leaves through it, or that it does not. */
final class StatementReader {
    /** Calls that do not return, as they are written. */
    private static final Set<String> ENDINGS = Set.of(
            "System.exit", "Runtime.getRuntime.exit", "Runtime.getRuntime.halt", "fail", "Assert.fail", "Assertions.fail", "SpringApplication.exit");
    /** Calls that throw unless their first argument is true. */
    private static final Set<String> CHECKS = Set.of(
            "checkArgument", "Preconditions.checkArgument", "checkState", "Preconditions.checkState", "Verify.verify", "Validate.isTrue",
            "Validate.validState", "Assert.isTrue", "Assert.state", "Args.check", "Asserts.check");

    private final Place place;
    private final Readers readers;

    StatementReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    /** Reads the statements of a block, whose names are its own. */
    Exit block(@Nullable Tree node) {
        Scope outer = place.scope;
        place.scope = place.inner();
        Exit exit = node instanceof BlockTree block ? body(block.getStatements()) : node instanceof StatementTree statement ? alone(statement) : Exit.NONE;
        place.scope = outer;
        return exit;
    }

    Exit body(List<? extends StatementTree> statements) {
        Exit exit = Exit.NONE;
        for (StatementTree statement : statements) {
            Exit left = alone(statement);
            exit = exit == Exit.NONE ? left : exit;
        }
        return exit;
    }

    Exit alone(StatementTree statement) {
        if (!place.enter(statement)) {
            return Exit.NONE;
        }
        Exit exit = read(statement);
        place.leave();
        return exit;
    }

    private Exit read(StatementTree node) {
        if (node instanceof ExpressionStatementTree statement) {
            return expression(statement.getExpression());
        } else if (node instanceof VariableTree variable) {
            readers.assignments.declare(variable);
        } else if (node instanceof IfTree branch) {
            return readers.blocks.branch(branch);
        } else if (node instanceof ReturnTree returned) {
            Expression value = returned.getExpression() == null ? Expression.NONE : evaluate(returned.getExpression());
            // What a lambda returns is not what the function does.
            leave(place.inLambda ? Exit.CONTINUE : Exit.RETURN, value, node);
            if (!place.inLambda) {
                place.function.add(new Returned(value, place.scope, place.block, place.span(node)));
            }
            return Exit.RETURN;
        } else if (node instanceof ThrowTree thrown) {
            leave(Exit.RAISE, evaluate(thrown.getExpression()), node);
            return Exit.RAISE;
        } else if (node instanceof BreakTree) {
            leave(Exit.BREAK, null, node);
            return Exit.BREAK;
        } else if (node instanceof YieldTree yielded) {
            readers.switches.yielded(evaluate(yielded.getValue()));
            leave(Exit.BREAK, null, node);
            return Exit.BREAK;
        } else if (node instanceof ContinueTree) {
            leave(Exit.CONTINUE, null, node);
            return Exit.CONTINUE;
        } else if (node instanceof BlockTree) {
            return block(node);
        } else if (node instanceof TryTree attempt) {
            return readers.blocks.attempt(attempt);
        } else if (node instanceof ForLoopTree loop) {
            return readers.blocks.count(loop);
        } else if (node instanceof EnhancedForLoopTree loop) {
            readers.blocks.each(loop);
        } else if (node instanceof WhileLoopTree loop) {
            return readers.blocks.loop(loop);
        } else if (node instanceof DoWhileLoopTree loop) {
            return readers.blocks.loop(loop);
        } else if (node instanceof SwitchTree choice) {
            return readers.switches.statement(choice);
        } else if (node instanceof SynchronizedTree locked) {
            run(evaluate(locked.getExpression()));
            return block(locked.getBlock());
        } else if (node instanceof LabeledStatementTree labeled) {
            Exit exit = alone(labeled.getStatement());
            return exit == Exit.BREAK ? Exit.NONE : exit;
        } else if (node instanceof ClassTree type) {
            readers.declarations.read(type);
        } else if (node instanceof AssertTree asserted) {
            // Assertions are off unless somebody turns them on, so nothing that follows can count on them.
            run(evaluate(asserted.getCondition()));
        } else {
            Children.of(node).stream().filter(ExpressionTree.class::isInstance).forEach(child -> run(evaluate(child)));
        }
        return Exit.NONE;
    }

    /** Reads an expression that a statement evaluates. */
    Expression evaluate(Tree node) {
        Expression expression = readers.expressions.read(node);
        if (!(expression instanceof Expression.Constant)) {
            place.function.evaluates(expression, place.scope);
        }
        return expression;
    }

    private void leave(Exit exit, @Nullable Expression value, Tree node) {
        place.add(new Statement.Leave(exit, value, place.scope, place.span(node)));
    }

    /** Notes an expression that is read for what it does. */
    void run(Expression expression) {
        place.add(new Statement.Evaluate(expression, place.scope));
    }

    private Exit expression(ExpressionTree node) {
        Expression expression = evaluate(node);
        run(expression);
        if (!(expression instanceof Invocation call)) {
            return Exit.NONE;
        }
        call.discard();
        String written = written(call);
        if (CHECKS.contains(written) && !call.arguments().isEmpty() && node instanceof MethodInvocationTree made) {
            Guard guard = readers.operators.guard(call.arguments().get(0).value(), made.getArguments().get(0), true);
            place.add(new Statement.Require(guard));
            place.function.add(guard.left(place.order, true, Exit.RAISE));
        }
        if (node instanceof MethodInvocationTree made) {
            readers.assignments.appended(made, call);
        }
        if (!ENDINGS.contains(written)) {
            return Exit.NONE;
        }
        leave(Exit.RAISE, null, node);
        return Exit.RAISE;
    }

    /** The callee as written, the calls in it without their arguments. */
    private static String written(Invocation call) {
        if (call.callee() instanceof Expression.Member member && member.of() instanceof Invocation inner) {
            return Expression.written(inner.callee()) + "." + member.name();
        }
        return call.callee() instanceof Expression.Member member && !(member.of() instanceof Expression.Name)
                ? ""
                : Expression.written(call.callee());
    }
}
