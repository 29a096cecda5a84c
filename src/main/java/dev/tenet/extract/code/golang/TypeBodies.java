package dev.tenet.extract.code.golang;

/** Parses structs and interfaces. */
final class TypeBodies {
    private final TokenCursor cursor;
    private final GoTree tree;
    private final Types types;

    TypeBodies(TokenCursor cursor, GoTree tree, Types types) {
        this.cursor = cursor;
        this.tree = tree;
        this.types = types;
    }

    int struct() {
        int struct = tree.open(NodeKind.STRUCT, cursor.start());
        cursor.advance();
        cursor.expect(TokenKind.LEFT_BRACE);
        while (!cursor.is(TokenKind.RIGHT_BRACE)) {
            field(struct);
            endMember();
        }
        cursor.expect(TokenKind.RIGHT_BRACE);
        return tree.close(struct, cursor.end());
    }

    private void endMember() {
        if (!cursor.is(TokenKind.RIGHT_BRACE)) {
            cursor.expect(TokenKind.SEMICOLON);
        }
    }

    private void field(int struct) {
        int field = tree.open(NodeKind.FIELD, cursor.start());
        if (isEmbedded()) {
            tree.mark(field, GoTree.Flag.EMBEDDED);
        } else {
            do {
                int name = tree.open(NodeKind.NAME, cursor.start());
                tree.name(name, cursor.expectName());
                tree.add(field, tree.close(name, cursor.end()));
            } while (cursor.accept(TokenKind.COMMA));
        }
        tree.add(field, NodeKind.TYPE, types.type());
        if (cursor.is(TokenKind.STRING)) {
            tree.value(field, cursor.token());
            cursor.advance();
        }
        tree.add(struct, tree.close(field, cursor.end()));
    }

    private boolean isEmbedded() {
        if (!cursor.is(TokenKind.NAME)) {
            return true;
        }
        return switch (cursor.kind(1)) {
            case TokenKind.PERIOD, TokenKind.STRING, TokenKind.SEMICOLON, TokenKind.RIGHT_BRACE -> true;
            case TokenKind.LEFT_BRACKET -> !types.isArrayBehindName();
            default -> false;
        };
    }

    int interfaces() {
        int node = tree.open(NodeKind.INTERFACE, cursor.start());
        cursor.advance();
        cursor.expect(TokenKind.LEFT_BRACE);
        while (!cursor.is(TokenKind.RIGHT_BRACE)) {
            if (cursor.is(TokenKind.NAME) && cursor.kind(1) == TokenKind.LEFT_PAREN) {
                int method = tree.open(NodeKind.METHOD, cursor.start());
                tree.name(method, cursor.expectName());
                types.signature(method);
                tree.add(node, tree.close(method, cursor.end()));
            } else {
                tree.add(node, constraint());
            }
            endMember();
        }
        cursor.expect(TokenKind.RIGHT_BRACE);
        return tree.close(node, cursor.end());
    }

    /** {@code ~a | b}. */
    int constraint() {
        int first = term();
        if (!cursor.is(TokenKind.OR)) {
            return first;
        }
        int union = tree.open(NodeKind.BINARY, tree.start(first));
        tree.name(union, cursor.token());
        tree.add(union, first);
        while (cursor.accept(TokenKind.OR)) {
            tree.add(union, term());
        }
        return tree.close(union, cursor.end());
    }

    private int term() {
        if (!cursor.is(TokenKind.TILDE)) {
            return types.type();
        }
        int term = tree.open(NodeKind.UNARY, cursor.start());
        tree.name(term, cursor.token());
        cursor.advance();
        tree.add(term, types.type());
        return tree.close(term, cursor.end());
    }
}
