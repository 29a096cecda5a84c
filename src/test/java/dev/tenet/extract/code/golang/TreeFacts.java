package dev.tenet.extract.code.golang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The nodes of a tree as {@code positions.go} prints them. */
final class TreeFacts {
    private TreeFacts() {}

    static List<String> of(GoTree tree) {
        List<String> facts = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(GoTree.FILE);
        while (!open.isEmpty()) {
            int node = open.pop();
            String detail = detail(tree, node);
            if (!detail.isEmpty()) {
                facts.add("%s %d %d %s".formatted(tree.kind(node), tree.start(node), tree.end(node), detail));
            }
            for (int child = tree.first(node); child != 0; child = tree.next(child)) {
                open.push(child);
            }
        }
        return facts;
    }

    private static String detail(GoTree tree, int node) {
        return switch (tree.kind(node)) {
            case CALL -> (children(tree, node) - 1) + (tree.flag(node, GoTree.Flag.SPREADS) ? "..." : "");
            case FUNCTION, TYPE_SPEC -> tree.name(node);
            case IMPORT -> tree.text(node);
            case COMPOSITE -> "" + (children(tree, node) - (tree.child(node, NodeKind.TYPE) == 0 ? 0 : 1));
            case RETURN -> "" + children(tree, node);
            case ASSERTION -> tree.child(node, NodeKind.TYPE) == 0 ? "" : "-";
            case FUNCTION_LITERAL, IF, FOR, RANGE, GO, DEFER, STRUCT, INTERFACE, KEYED, SELECT, MAP, INT, FLOAT, IMAGINARY, CHAR, STRING -> "-";
            default -> "";
        };
    }

    private static int children(GoTree tree, int node) {
        int children = 0;
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            children++;
        }
        return children;
    }
}
