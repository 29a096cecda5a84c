package dev.tenet.extract.code.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Says of a tree what acorn_positions.js says of acorn's. */
final class TreeFacts {
    private final ScriptTree tree;
    private final List<String> facts = new ArrayList<>();

    private TreeFacts(ScriptTree tree) {
        this.tree = tree;
    }

    static List<String> of(ScriptTree tree) {
        TreeFacts facts = new TreeFacts(tree);
        facts.walk();
        return facts.facts;
    }

    private record Step(int node, int parent) {}

    private void walk() {
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(ScriptTree.MODULE, 0));
        while (!open.isEmpty()) {
            Step step = open.pop();
            int node = step.node();
            String detail = detail(node, step.parent() == 0 ? NodeKind.MODULE : tree.kind(step.parent()));
            if (detail != null) {
                facts.add("%s %d %d %s".formatted(kind(node), tree.line(node), tree.column(node), detail));
            }
            for (int child = tree.first(node); child != 0; child = tree.next(child)) {
                open.push(new Step(child, node));
            }
        }
    }

    private String kind(int node) {
        return switch (tree.kind(node)) {
            case EXPORT_NAMES, EXPORT_FROM -> "EXPORT";
            default -> tree.kind(node).toString();
        };
    }

    /** What the script says of the node beside its position; null for a node that it leaves out. */
    private String detail(int node, NodeKind parent) {
        return switch (tree.kind(node)) {
            case FUNCTION -> (tree.flag(node, ScriptTree.Flag.ASYNC) ? "async-" : "") + tree.name(node) + ":"
                    + count(tree.child(node, NodeKind.PARAMETERS));
            case CLASS -> tree.name(node) + ":" + (tree.child(node, NodeKind.BASE) == 0 ? 0 : 1);
            case CALL, NEW -> String.valueOf(count(tree.child(node, NodeKind.ARGUMENTS)));
            case IMPORT -> tree.name(node) + ":" + count(node);
            case VARIABLES -> tree.name(node) + count(node);
            case MEMBER, ASSIGN, UNARY, BINARY -> tree.name(node);
            case NAME -> tree.name(node).startsWith("import.") || tree.name(node).startsWith("new.") || tree.name(node).startsWith("#") ? null : tree.name(node);
            case IF -> tree.child(node, NodeKind.ELSE) == 0 ? "0" : "1";
            case TEMPLATE -> String.valueOf(count(node) / 2);
            case SWITCH -> String.valueOf(count(node) - 1);
            case RETURN -> tree.first(node) == 0 ? "0" : "1";
            case STRING -> tree.flag(node, ScriptTree.Flag.PIECE) ? null : checksum(tree.text(node));
            case REGEX -> checksum(tree.text(node));
            case INDEX, NULL, IMPORT_CALL, TAGGED, EXPORT, EXPORT_NAMES, EXPORT_FROM, FOR, FOR_IN, FOR_OF, WHILE, DO, CASE, TRY, HANDLER, THROW,
                    DECLARATOR, CONDITIONAL, AWAIT, YIELD, SEQUENCE, UPDATED, LABELED, BLOCK, FIELD, BREAK, CONTINUE -> "";
            case METHOD -> parent == NodeKind.OBJECT ? null : "";
            case STATIC_BLOCK -> "";
            default -> null;
        };
    }

    private int count(int node) {
        int count = 0;
        for (int child = node == 0 ? 0 : tree.first(node); child != 0; child = tree.next(child)) {
            count++;
        }
        return count;
    }

    private static String checksum(String text) {
        return text.length() + ":" + text.hashCode();
    }
}
