package dev.tenet.extract.code.python;

import dev.tenet.fact.ExceptHandler.Action;
import dev.tenet.fact.Words;
import java.util.Set;

/** Says what a handler does, by the statements of its body. */
final class HandlerActions {
    private static final Set<String> LOGGING =
            Set.of("debug", "info", "warning", "warn", "error", "exception", "critical", "log", "success", "trace", "fatal");
    private static final Set<String> PRINTING = Set.of("print", "pprint", "print_exc", "echo", "secho");

    private HandlerActions() {}

    static Action of(PythonTree tree, int body) {
        boolean logs = false;
        Action action = Action.IGNORES;
        for (int statement = body == 0 ? 0 : tree.first(body); statement != 0; statement = tree.next(statement)) {
            Action own = switch (tree.kind(statement)) {
                case PASS -> Action.IGNORES;
                case RAISE -> Action.RAISES;
                case RETURN -> Action.RETURNS;
                case CONTINUE, BREAK -> Action.CONTINUES;
                case EXPR -> expression(tree, tree.first(statement));
                default -> Action.HANDLES;
            };
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

    private static Action expression(PythonTree tree, int node) {
        return switch (tree.kind(node)) {
            case ELLIPSIS, STRING -> Action.IGNORES;
            case CALL -> call(tree, tree.first(node));
            default -> Action.HANDLES;
        };
    }

    private static Action call(PythonTree tree, int callee) {
        String name = tree.name(callee);
        if (tree.kind(callee) == NodeKind.NAME) {
            return PRINTING.contains(name) ? Action.LOGS : name.equals("exit") || name.equals("quit") ? Action.RAISES : Action.HANDLES;
        }
        if (tree.kind(callee) != NodeKind.ATTRIBUTE) {
            return Action.HANDLES;
        }
        int of = tree.first(callee);
        if (name.equals("exit") && tree.name(of).equals("sys")) {
            return Action.RAISES;
        }
        boolean logger = tree.kind(of) == NodeKind.CALL
                ? Words.mentions(tree.name(tree.first(of)), "logger", "opt", "bind")
                : Words.mentions(tree.name(of), "log", "logger", "logging", "console");
        return (logger && LOGGING.contains(name)) || PRINTING.contains(name) ? Action.LOGS : Action.HANDLES;
    }
}
