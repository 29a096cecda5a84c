package dev.tenet.extract.code.python;

/** Parses imports. */
final class Imports {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;

    Imports(TokenCursor cursor, TreeBuffer tree, Names names) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
    }

    /** {@code import a.b as c, d} */
    int module() {
        int node = tree.open(NodeKind.IMPORT, cursor.start());
        cursor.advance();
        do {
            int alias = tree.open(NodeKind.ALIAS, cursor.start());
            tree.name(alias, dotted());
            addAlias(node, alias);
        } while (cursor.accept(TokenKind.COMMA));
        return tree.close(node, cursor.end());
    }

    /** {@code from .a import b as c, d} */
    int names() {
        int node = tree.open(NodeKind.IMPORT_FROM, cursor.start());
        cursor.advance();
        int dots = 0;
        while (cursor.is(TokenKind.DOT) || cursor.is(TokenKind.ELLIPSIS)) {
            dots += cursor.is(TokenKind.DOT) ? 1 : 3;
            cursor.advance();
        }
        tree.value(node, dots);
        if (dots == 0 || cursor.is(TokenKind.NAME)) {
            tree.name(node, dotted());
        }
        cursor.expect(TokenKind.IMPORT);
        if (cursor.is(TokenKind.STAR)) {
            int alias = tree.open(NodeKind.ALIAS, cursor.start());
            tree.name(alias, names.ofKind(TokenKind.STAR));
            cursor.advance();
            tree.add(node, tree.close(alias, cursor.end()));
            return tree.close(node, cursor.end());
        }
        boolean parenthesised = cursor.accept(TokenKind.LEFT_PAREN);
        do {
            int alias = tree.open(NodeKind.ALIAS, cursor.start());
            tree.name(alias, cursor.expectName());
            addAlias(node, alias);
        } while (cursor.accept(TokenKind.COMMA) && !(parenthesised && cursor.is(TokenKind.RIGHT_PAREN)));
        if (parenthesised) {
            cursor.expect(TokenKind.RIGHT_PAREN);
        }
        return tree.close(node, cursor.end());
    }

    private void addAlias(int parent, int alias) {
        if (cursor.accept(TokenKind.AS)) {
            tree.value(alias, cursor.expectName());
        }
        tree.add(parent, tree.close(alias, cursor.end()));
    }

    private int dotted() {
        int name = cursor.expectName();
        if (!cursor.is(TokenKind.DOT)) {
            return name;
        }
        StringBuilder whole = new StringBuilder(names.string(name));
        while (cursor.accept(TokenKind.DOT)) {
            whole.append('.').append(names.string(cursor.expectName()));
        }
        return names.of(whole.toString());
    }
}
