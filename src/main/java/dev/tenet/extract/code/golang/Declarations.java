package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.syntax.SyntaxFault;

/** Parses a file: its package, imports and declarations. What cannot be parsed ends where a line begins with a declaration. */
final class Declarations {
    private final TokenCursor cursor;
    private final GoTree tree;
    private final Types types;
    private final Expressions expressions;
    private final Statements statements;

    Declarations(TokenCursor cursor, GoTree tree) {
        this.cursor = cursor;
        this.tree = tree;
        this.types = new Types(cursor, tree);
        this.expressions = types.expressions();
        this.statements = new Statements(cursor, tree, types, expressions, this);
        expressions.use(statements);
    }

    void file(byte[] source) {
        cursor.start(source);
        int file = tree.open(NodeKind.FILE, 0);
        while (!cursor.is(TokenKind.END) && !tree.isFull()) {
            if (cursor.accept(TokenKind.SEMICOLON)) {
                continue;
            }
            int before = cursor.token();
            cursor.restore(0);
            try {
                declaration(file, true);
                if (!cursor.is(TokenKind.END)) {
                    cursor.expect(TokenKind.SEMICOLON);
                }
            } catch (SyntaxFault fault) {
                recover(before);
            }
        }
        tree.close(file, cursor.start());
    }

    private void recover(int before) {
        if (cursor.token() == before) {
            cursor.advance();
        }
        while (!cursor.is(TokenKind.END) && !(cursor.beginsLine() && begins(cursor.kind()))) {
            cursor.advance();
        }
    }

    private static boolean begins(int kind) {
        return kind == TokenKind.FUNC || kind == TokenKind.TYPE || kind == TokenKind.VAR || kind == TokenKind.CONST || kind == TokenKind.IMPORT;
    }

    /** Parses a declaration and adds it, and what else it declares, to {@code parent}. */
    void declaration(int parent, boolean top) {
        switch (cursor.kind()) {
            case TokenKind.PACKAGE -> {
                int node = tree.open(NodeKind.PACKAGE, cursor.start());
                cursor.advance();
                tree.name(node, cursor.expectName());
                tree.add(parent, tree.close(node, cursor.end()));
            }
            case TokenKind.IMPORT -> group(parent, NodeKind.IMPORT);
            case TokenKind.CONST -> group(parent, NodeKind.CONST_SPEC);
            case TokenKind.VAR -> group(parent, NodeKind.VAR_SPEC);
            case TokenKind.TYPE -> group(parent, NodeKind.TYPE_SPEC);
            case TokenKind.FUNC -> function(parent);
            default -> throw top ? cursor.fault("expected a declaration") : cursor.unexpected();
        }
    }

    private void group(int parent, NodeKind kind) {
        cursor.advance();
        if (!cursor.accept(TokenKind.LEFT_PAREN)) {
            specification(parent, kind, 0, false);
            return;
        }
        for (int place = 0; !cursor.is(TokenKind.RIGHT_PAREN); place++) {
            specification(parent, kind, place, true);
            if (!cursor.is(TokenKind.RIGHT_PAREN)) {
                cursor.expect(TokenKind.SEMICOLON);
            }
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
    }

    private void specification(int parent, NodeKind kind, int place, boolean grouped) {
        switch (kind) {
            case IMPORT -> imported(parent);
            case TYPE_SPEC -> type(parent);
            default -> variables(parent, kind, place, grouped);
        }
    }

    private void imported(int parent) {
        int node = tree.open(NodeKind.IMPORT, cursor.start());
        if (cursor.is(TokenKind.NAME) || cursor.is(TokenKind.PERIOD)) {
            tree.name(node, cursor.token());
            cursor.advance();
        }
        tree.value(node, cursor.token());
        cursor.expect(TokenKind.STRING);
        tree.add(parent, tree.close(node, cursor.end()));
    }

    private void variables(int parent, NodeKind kind, int place, boolean grouped) {
        int node = tree.open(kind, cursor.start());
        tree.value(node, place);
        if (grouped) {
            tree.mark(node, GoTree.Flag.GROUPED);
        }
        do {
            tree.add(node, expressions.name());
        } while (cursor.accept(TokenKind.COMMA));
        if (!cursor.is(TokenKind.ASSIGN) && !cursor.is(TokenKind.SEMICOLON) && !cursor.is(TokenKind.RIGHT_PAREN) && !cursor.is(TokenKind.END)) {
            tree.add(node, NodeKind.TYPE, types.type());
        }
        if (cursor.accept(TokenKind.ASSIGN)) {
            tree.add(node, expressions.list(NodeKind.VALUES));
        }
        tree.add(parent, tree.close(node, cursor.end()));
    }

    private void type(int parent) {
        int node = tree.open(NodeKind.TYPE_SPEC, cursor.start());
        tree.name(node, cursor.expectName());
        if (cursor.is(TokenKind.LEFT_BRACKET) && types.declaresParameters()) {
            tree.add(node, types.typeParameters());
        }
        if (cursor.accept(TokenKind.ASSIGN)) {
            tree.mark(node, GoTree.Flag.ALIAS);
        }
        tree.add(node, NodeKind.TYPE, types.type());
        tree.add(parent, tree.close(node, cursor.end()));
    }

    private void function(int parent) {
        int node = tree.open(NodeKind.FUNCTION, cursor.start());
        cursor.advance();
        if (cursor.is(TokenKind.LEFT_PAREN)) {
            int receiver = types.parameters(NodeKind.RECEIVER);
            tree.add(node, receiver);
        }
        tree.name(node, cursor.expectName());
        if (cursor.is(TokenKind.LEFT_BRACKET)) {
            tree.add(node, types.typeParameters());
        }
        types.signature(node);
        tree.add(parent, node);
        tree.close(node, cursor.end());
        if (cursor.is(TokenKind.LEFT_BRACE)) {
            tree.add(node, statements.block());
        }
        tree.close(node, cursor.end());
    }
}
