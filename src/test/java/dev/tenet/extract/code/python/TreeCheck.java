package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold for every tree, however broken its source. */
final class TreeCheck {
    private final PythonTree tree;
    private final int lines;

    private TreeCheck(PythonTree tree, int lines) {
        this.tree = tree;
        this.lines = lines;
    }

    /** Visits every node, without recursion as trees may be deep, and returns how many there are. */
    static int check(PythonTree tree, byte[] source) {
        return new TreeCheck(tree, lines(source)).walk();
    }

    private static int lines(byte[] source) {
        int lines = 1;
        for (byte unit : source) {
            lines += unit == '\n' || unit == '\r' ? 1 : 0;
        }
        return lines;
    }

    private int walk() {
        int nodes = 0;
        int node = PythonTree.MODULE;
        while (node != 0) {
            nodes++;
            visit(node);
            int next = tree.first(node);
            while (next == 0 && node != 0) {
                next = tree.next(node);
                node = next == 0 ? tree.parent(node) : node;
            }
            node = next;
        }
        for (int error = 0; error < tree.errors(); error++) {
            position(tree.errorLine(error), tree.errorColumn(error));
            assertThat(tree.errorMessage(error)).isNotBlank();
        }
        for (int comment = 0; comment < tree.comments(); comment++) {
            position(tree.commentLine(comment), tree.commentColumn(comment));
            assertThat(tree.commentText(comment)).isNotNull();
        }
        return nodes;
    }

    private void visit(int node) {
        position(tree.line(node), tree.column(node));
        if (tree.name(node) == null || tree.text(node) == null) {
            throw new AssertionError("no name or text at line " + tree.line(node));
        }
        int parent = tree.parent(node);
        boolean within = parent == 0 || tree.kind(node) == NodeKind.DECORATOR || tree.line(parent) <= tree.line(node);
        boolean ends = tree.line(node) <= tree.endLine(node) && (parent == 0 || tree.endLine(node) <= tree.endLine(parent));
        if (!within || !ends) {
            throw new AssertionError("%s at %d-%d is not within %s at %d-%d"
                    .formatted(tree.kind(node), tree.line(node), tree.endLine(node), tree.kind(parent), tree.line(parent), tree.endLine(parent)));
        }
    }

    private void position(int line, int column) {
        if (line < 1 || line > lines || column < 1) {
            throw new AssertionError("no position: " + line + ":" + column);
        }
    }
}
