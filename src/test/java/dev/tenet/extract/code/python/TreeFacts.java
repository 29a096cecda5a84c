package dev.tenet.extract.code.python;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Says of a tree what ast_positions.py says of Python's own. */
final class TreeFacts {
    private final PythonTree tree;
    private final boolean withinFormatted;
    private final List<String> facts = new ArrayList<>();

    private TreeFacts(PythonTree tree, boolean withinFormatted) {
        this.tree = tree;
        this.withinFormatted = withinFormatted;
    }

    /** A line for each node that Python's tree has, too. */
    static List<String> of(PythonTree tree, boolean withinFormatted) {
        TreeFacts facts = new TreeFacts(tree, withinFormatted);
        facts.walk();
        return facts.facts;
    }

    private void walk() {
        int node = PythonTree.MODULE;
        while (node != 0) {
            describe(node);
            int next = tree.kind(node) == NodeKind.FSTRING && !withinFormatted ? 0 : tree.first(node);
            while (next == 0 && node != 0) {
                next = tree.next(node);
                node = next == 0 ? tree.parent(node) : node;
            }
            node = next;
        }
    }

    private void describe(int node) {
        String detail = detail(node);
        if (detail != null) {
            // A parameter of Python's ends before its default.
            int end = tree.kind(node) == NodeKind.PARAMETER ? tree.line(node) : tree.endLine(node);
            facts.add("%s %d %d %d %s".formatted(tree.kind(node), tree.line(node), tree.column(node), end, detail));
        }
    }

    /** What the script says of the node beside its position; null for a node that Python's tree does not have. */
    private String detail(int node) {
        NodeKind parent = tree.parent(node) == 0 ? NodeKind.MODULE : tree.kind(tree.parent(node));
        return switch (tree.kind(node)) {
            case FUNCTION_DEF -> async(node) + tree.name(node);
            case CLASS_DEF, AUG_ASSIGN, TYPE_ALIAS, HANDLER, ATTRIBUTE, BIN_OP, UNARY_OP -> tree.name(node);
            case KEYWORD -> parent == NodeKind.PATTERN ? null : tree.name(node);
            case PARAMETER -> parent == NodeKind.TYPE_PARAMETERS ? null : tree.name(node);
            case NAME -> tree.kind(tree.parent(tree.parent(node))) == NodeKind.PATTERN && parent == NodeKind.TARGET ? null : tree.name(node);
            case RETURN, YIELD -> tree.first(node) == 0 ? "0" : "1";
            case DELETE, TUPLE, LIST, SET, DICT -> String.valueOf(count(node, null));
            case ASSIGN -> String.valueOf(count(node, NodeKind.TARGET));
            case ANN_ASSIGN -> has(node, NodeKind.VALUE);
            case FOR -> async(node) + has(node, NodeKind.ELSE);
            case WHILE, IF -> has(node, NodeKind.ELSE);
            case WITH -> async(node) + count(node, NodeKind.WITH_ITEM);
            case MATCH -> String.valueOf(count(node, NodeKind.CASE));
            case RAISE -> has(node, NodeKind.EXCEPTION) + has(node, NodeKind.CAUSE);
            case TRY -> count(node, NodeKind.HANDLER) + has(node, NodeKind.ELSE) + has(node, NodeKind.FINALLY);
            case ASSERT -> has(node, NodeKind.MESSAGE);
            case IMPORT, GLOBAL, NONLOCAL -> aliases(node);
            case IMPORT_FROM -> tree.number(node) + ":" + tree.name(node) + ":" + aliases(node);
            case CALL -> call(tree.child(node, NodeKind.ARGUMENTS));
            case SLICE -> slice(node);
            case STRING -> parent == NodeKind.FSTRING ? null : text(tree.text(node));
            case FSTRING -> String.valueOf(count(node, NodeKind.FIELD));
            case NONE -> parent == NodeKind.SLICE ? null : "";
            case STARRED -> tree.flag(node, PythonTree.Flag.DOUBLE_STAR) ? null : "";
            case BOOL_OP -> tree.name(node) + count(node, null);
            case COMPARE -> comparison(node);
            case LIST_COMP, SET_COMP, DICT_COMP, GENERATOR -> String.valueOf(count(node, NodeKind.COMPREHENSION));
            case EXPR, PASS, BREAK, CONTINUE, SUBSCRIPT, NUMBER, TRUE, FALSE, ELLIPSIS, FIELD, IF_EXP, LAMBDA, AWAIT, YIELD_FROM, NAMED_EXPR, ERROR -> "";
            default -> null;
        };
    }

    private String async(int node) {
        return tree.flag(node, PythonTree.Flag.ASYNC) ? "async-" : "";
    }

    private String has(int node, NodeKind role) {
        return tree.child(node, role) == 0 ? "0" : "1";
    }

    private int count(int node, NodeKind kind) {
        int count = 0;
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            count += kind == null || tree.kind(child) == kind ? 1 : 0;
        }
        return count;
    }

    private String aliases(int node) {
        List<String> names = new ArrayList<>();
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            names.add(tree.name(child) + (tree.text(child).isEmpty() ? "" : "=" + tree.text(child)));
        }
        return String.join(",", names);
    }

    private String call(int arguments) {
        List<String> keywords = new ArrayList<>();
        for (int child = tree.first(arguments); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.KEYWORD) {
                keywords.add(tree.name(child));
            }
        }
        return count(arguments, null) + ":" + String.join(",", keywords);
    }

    private String slice(int node) {
        StringBuilder bounds = new StringBuilder();
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            bounds.append(tree.kind(child) == NodeKind.NONE ? '0' : '1');
        }
        return bounds.length() < 3 ? bounds.append('0').toString() : bounds.toString();
    }

    private String comparison(int node) {
        List<String> operators = new ArrayList<>();
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.COMPARE_OP) {
                operators.add(tree.name(child));
            }
        }
        return String.join(",", operators);
    }

    /** Length and checksum; a star for a text with the name of a character, which stays as written. */
    private static String text(String text) {
        if (text.contains("\\N{")) {
            return "*";
        }
        byte[] units = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            units[i * 2] = (byte) text.charAt(i);
            units[i * 2 + 1] = (byte) (text.charAt(i) >> 8);
        }
        CRC32 checksum = new CRC32();
        checksum.update(units);
        return text.length() + ":" + checksum.getValue();
    }
}
