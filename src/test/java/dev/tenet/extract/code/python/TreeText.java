package dev.tenet.extract.code.python;

import java.nio.charset.StandardCharsets;

/** A tree as text, for tests to compare: kinds with their names, texts and flags, children in parentheses. */
final class TreeText {
    private TreeText() {}

    /** The tree of a source, without its MODULE. */
    static String of(String source) {
        return of(new PythonParser().parse(source.getBytes(StandardCharsets.UTF_8)));
    }

    static String of(PythonTree tree) {
        StringBuilder text = new StringBuilder();
        children(tree, PythonTree.MODULE, text);
        return text.toString();
    }

    private static void node(PythonTree tree, int node, StringBuilder text) {
        text.append(tree.kind(node));
        if (!tree.name(node).isEmpty()) {
            text.append(' ').append(tree.name(node));
        }
        if (tree.number(node) > 0) {
            text.append(" dots=").append(tree.number(node));
        }
        if (!tree.text(node).isEmpty()) {
            text.append(" '").append(tree.text(node)).append('\'');
        }
        for (PythonTree.Flag flag : PythonTree.Flag.values()) {
            if (tree.flag(node, flag)) {
                text.append(' ').append(flag);
            }
        }
        if (tree.first(node) != 0) {
            text.append('(');
            children(tree, node, text);
            text.append(')');
        }
    }

    private static void children(PythonTree tree, int parent, StringBuilder text) {
        for (int child = tree.first(parent); child != 0; child = tree.next(child)) {
            node(tree, child, text);
            if (tree.next(child) != 0) {
                text.append(", ");
            }
        }
    }
}
