package dev.tenet.extract.code.java;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import dev.tenet.fact.ExceptHandler.Action;
import dev.tenet.fact.Words;
import java.util.List;
import java.util.Set;

/** Says what a handler does, by the statements of its block. */
final class HandlerActions {
    private static final Set<String> LOGGING = Set.of(
            "trace", "debug", "info", "warn", "warning", "error", "fatal", "severe", "fine", "finer", "finest", "config", "log", "logp");
    private static final Set<String> PRINTING = Set.of("println", "print", "printf", "printStackTrace");

    private HandlerActions() {}

    static Action of(List<? extends StatementTree> body) {
        boolean logs = false;
        Action action = Action.IGNORES;
        for (StatementTree statement : body) {
            Action own = own(statement);
            if (own == Action.RAISES) {
                return Action.RAISES;
            }
            logs |= own == Action.LOGS;
            if (own != Action.IGNORES && own != Action.LOGS) {
                action = action == Action.IGNORES ? own : Action.HANDLES;
            }
        }
        return (action == Action.IGNORES || action == Action.CONTINUES) && logs ? Action.LOGS : action;
    }

    private static Action own(StatementTree statement) {
        if (statement instanceof EmptyStatementTree) {
            return Action.IGNORES;
        } else if (statement instanceof ThrowTree) {
            return Action.RAISES;
        } else if (statement instanceof ReturnTree) {
            return Action.RETURNS;
        } else if (statement instanceof ContinueTree || statement instanceof BreakTree) {
            return Action.CONTINUES;
        }
        boolean call = statement instanceof ExpressionStatementTree expression && expression.getExpression() instanceof MethodInvocationTree;
        return call ? call((MethodInvocationTree) ((ExpressionStatementTree) statement).getExpression()) : Action.HANDLES;
    }

    private static Action call(MethodInvocationTree call) {
        String name = TypeReader.last(call.getMethodSelect());
        String root = root(call);
        if (name.equals("exit") && root.equals("System")) {
            return Action.RAISES;
        }
        boolean logger = LOGGING.contains(name) && Words.mentions(root, "log", "logger", "logging", "console");
        return logger || PRINTING.contains(name) ? Action.LOGS : Action.HANDLES;
    }

    /** The name with which a chain of calls and members starts; {@code logger} where that is called. */
    private static String root(Tree call) {
        Tree at = call;
        String last = "";
        while (true) {
            if (at instanceof MethodInvocationTree inner) {
                at = inner.getMethodSelect();
            } else if (at instanceof MemberSelectTree member) {
                last = member.getIdentifier().toString();
                at = member.getExpression();
            } else if (at instanceof IdentifierTree name) {
                return name.getName().contentEquals("this") ? last : name.getName().toString();
            } else {
                return last;
            }
        }
    }
}
