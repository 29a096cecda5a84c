package dev.tenet.extract.code.script;

import dev.tenet.fact.ExceptHandler.Action;
import dev.tenet.fact.Words;
import java.util.Set;

/** Says what a handler does, by the statements of its body. */
final class HandlerActions {
    private static final Set<String> LOGGING =
            Set.of("debug", "info", "warn", "warning", "error", "log", "trace", "fatal", "critical", "verbose", "exception");

    private HandlerActions() {}

    /** What the handler whose body is a block or an expression does. */
    static Action of(ScriptTree tree, int body) {
        if (body == 0) {
            return Action.IGNORES;
        }
        if (tree.kind(body) != NodeKind.BLOCK) {
            return expression(tree, body);
        }
        boolean logs = false;
        Action action = Action.IGNORES;
        for (int statement = tree.first(body); statement != 0; statement = tree.next(statement)) {
            Action own = switch (tree.kind(statement)) {
                case EMPTY -> Action.IGNORES;
                case THROW -> Action.RAISES;
                case RETURN -> Action.RETURNS;
                case CONTINUE, BREAK -> Action.CONTINUES;
                case EXPRESSION -> expression(tree, tree.first(statement));
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
        return action == Action.IGNORES && logs ? Action.LOGS : action;
    }

    private static Action expression(ScriptTree tree, int node) {
        return switch (tree.kind(node)) {
            case STRING, NULL, TRUE, FALSE, OBJECT, ARRAY, NUMBER -> Action.IGNORES;
            case NAME -> tree.name(node).equals("undefined") ? Action.IGNORES : Action.HANDLES;
            case CALL -> called(tree, tree.first(node));
            case AWAIT -> expression(tree, tree.first(node));
            case UNARY -> tree.name(node).equals("void") ? Action.IGNORES : Action.HANDLES;
            default -> Action.HANDLES;
        };
    }

    /** What a function does that is handed on by name: {@code .catch(console.error)}. */
    static Action called(ScriptTree tree, int callee) {
        if (tree.kind(callee) != NodeKind.MEMBER) {
            return tree.name(callee).equals("noop") ? Action.IGNORES : Action.HANDLES;
        }
        String name = tree.name(callee);
        int of = tree.first(callee);
        if (tree.name(of).equals("process") && (name.equals("exit") || name.equals("abort"))) {
            return Action.RAISES;
        }
        boolean logger = Words.mentions(tree.name(of), "log", "logger", "logging", "console", "winston", "pino");
        return logger && LOGGING.contains(name) ? Action.LOGS : Action.HANDLES;
    }
}
