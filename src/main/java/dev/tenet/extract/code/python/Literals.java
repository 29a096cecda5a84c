package dev.tenet.extract.code.python;

/** Parses numbers and strings; neighbouring strings are one. */
final class Literals {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Expressions expressions;

    Literals(TokenCursor cursor, TreeBuffer tree, Expressions expressions) {
        this.cursor = cursor;
        this.tree = tree;
        this.expressions = expressions;
    }

    int constant(NodeKind kind) {
        int node = tree.open(kind, cursor.start());
        cursor.advance();
        return tree.close(node, cursor.end());
    }

    int number() {
        if (!cursor.is(TokenKind.NUMBER)) {
            throw cursor.fault("expected a number");
        }
        int node = tree.open(NodeKind.NUMBER, cursor.start());
        tree.name(node, cursor.token());
        cursor.advance();
        return tree.close(node, cursor.end());
    }

    int strings() {
        int start = cursor.start();
        int plain = 0;
        while (cursor.is(TokenKind.STRING)) {
            plain = text(plain);
        }
        if (!cursor.is(TokenKind.FORMAT_START)) {
            return plain;
        }
        int node = tree.open(NodeKind.FSTRING, start);
        if (plain != 0) {
            tree.add(node, plain);
        }
        while (true) {
            if (cursor.is(TokenKind.FORMAT_START)) {
                formatted(node);
            } else if (cursor.is(TokenKind.STRING)) {
                addText(node);
            } else {
                return tree.close(node, cursor.end());
            }
        }
    }

    /** Takes a token of text into the string before it, or into a new one. */
    private int text(int before) {
        int node = before;
        if (node == 0) {
            node = tree.open(NodeKind.STRING, cursor.start());
            tree.name(node, cursor.token());
            if ((cursor.value() & StringLiterals.BYTES) != 0) {
                tree.mark(node, PythonTree.Flag.BYTES);
            }
        }
        tree.value(node, cursor.token());
        cursor.advance();
        return tree.close(node, cursor.end());
    }

    private void addText(int parent) {
        int last = tree.last(parent);
        if (last != 0 && tree.is(last, NodeKind.STRING)) {
            text(last);
        } else {
            tree.add(parent, text(0));
        }
    }

    private void formatted(int node) {
        if ((cursor.value() & StringLiterals.TEMPLATE) != 0) {
            tree.mark(node, PythonTree.Flag.TEMPLATE);
        }
        cursor.advance();
        while (!cursor.accept(TokenKind.FORMAT_END)) {
            if (cursor.is(TokenKind.FORMAT_TEXT)) {
                addText(node);
            } else {
                tree.add(node, field());
            }
        }
    }

    private int field() {
        cursor.enter();
        int node = tree.open(NodeKind.FIELD, cursor.start());
        cursor.expect(TokenKind.FIELD_OPEN);
        tree.add(node, expressions.listOrYield());
        cursor.accept(TokenKind.FIELD_CONVERSION);
        if (cursor.accept(TokenKind.FIELD_FORMAT)) {
            while (!cursor.is(TokenKind.FIELD_CLOSE)) {
                if (!cursor.accept(TokenKind.FORMAT_TEXT)) {
                    tree.add(node, field());
                }
            }
        }
        cursor.expect(TokenKind.FIELD_CLOSE);
        cursor.leave();
        return tree.close(node, cursor.end());
    }
}
