package dev.tenet.extract.code.script;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must hold for every tree, however broken its source. */
final class TreeCheck {
    private final ScriptTree tree;
    private final int lines;

    private TreeCheck(ScriptTree tree, int lines) {
        this.tree = tree;
        this.lines = lines;
    }

    /** Visits every node, and returns how many there are. */
    static int check(ScriptTree tree, byte[] source) {
        int lines = 1;
        for (int i = 0; i < source.length; i++) {
            boolean separator = i >= 2 && (source[i] & 0xFE) == 0xA8 && source[i - 1] == (byte) 0x80 && source[i - 2] == (byte) 0xE2;
            lines += source[i] == '\n' || source[i] == '\r' || separator ? 1 : 0;
        }
        return new TreeCheck(tree, lines).walk(source.length);
    }

    private int walk(int size) {
        Deque<Integer> open = new ArrayDeque<>();
        open.push(ScriptTree.MODULE);
        int nodes = 0;
        while (!open.isEmpty()) {
            int node = open.pop();
            // A node that is held twice or holds itself would make this endless.
            if (nodes++ > 40 * size + 100) {
                throw new AssertionError("the tree is larger than its source allows");
            }
            position(tree.line(node), tree.column(node));
            if (tree.line(node) > tree.endLine(node) || tree.endLine(node) > lines) {
                throw new AssertionError("%s ends at line %d before it begins at %d".formatted(tree.kind(node), tree.endLine(node), tree.line(node)));
            }
            if (tree.name(node) == null || tree.text(node) == null || tree.alias(node) == null) {
                throw new AssertionError("no name or text at line " + tree.line(node));
            }
            for (int child = tree.first(node); child != 0; child = tree.next(child)) {
                open.push(child);
            }
        }
        for (int error = 0; error < tree.errors(); error++) {
            position(tree.errorLine(error), tree.errorColumn(error));
            if (tree.errorMessage(error).isBlank()) {
                throw new AssertionError("an error without words");
            }
        }
        return nodes;
    }

    private void position(int line, int column) {
        if (line < 1 || line > lines || column < 1) {
            throw new AssertionError("no position: " + line + ":" + column);
        }
    }
}
