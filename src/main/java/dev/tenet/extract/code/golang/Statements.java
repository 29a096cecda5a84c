package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.syntax.SyntaxFault;

/** Parses statements; one that cannot be parsed ends with its line, or where its block does. */
final class Statements {
    private final TokenCursor cursor;
    private final GoTree tree;
    private final Types types;
    private final Expressions expressions;
    private final Declarations declarations;
    private final ControlFlow control;

    Statements(TokenCursor cursor, GoTree tree, Types types, Expressions expressions, Declarations declarations) {
        this.cursor = cursor;
        this.tree = tree;
        this.types = types;
        this.expressions = expressions;
        this.declarations = declarations;
        this.control = new ControlFlow(cursor, tree, expressions, this);
    }

    int block() {
        cursor.enter();
        int block = tree.open(NodeKind.BLOCK, cursor.start());
        cursor.expect(TokenKind.LEFT_BRACE);
        statements(block);
        cursor.leave();
        if (!cursor.accept(TokenKind.RIGHT_BRACE)) {
            throw cursor.fault("expected '}'");
        }
        return tree.close(block, cursor.end());
    }

    /** Statements up to the end of their block or clause. */
    void statements(int block) {
        int outer = expressions.level();
        expressions.level(0);
        while (!endsBlock() && !tree.isFull()) {
            if (cursor.accept(TokenKind.SEMICOLON)) {
                continue;
            }
            int before = cursor.token();
            int depth = cursor.depth();
            try {
                statement(block);
                if (!endsBlock()) {
                    cursor.expect(TokenKind.SEMICOLON);
                }
            } catch (SyntaxFault fault) {
                cursor.restore(depth);
                expressions.level(0);
                recover(before);
            }
        }
        expressions.level(outer);
    }

    /** A function that is declared at the start of a line stands in no block: one before it was not closed. */
    private boolean endsBlock() {
        return switch (cursor.kind()) {
            case TokenKind.RIGHT_BRACE, TokenKind.CASE, TokenKind.DEFAULT, TokenKind.END -> true;
            case TokenKind.FUNC -> cursor.kind(1) == TokenKind.NAME && cursor.beginsLine();
            default -> false;
        };
    }

    private void recover(int before) {
        if (cursor.token() == before) {
            cursor.advance();
        }
        int open = 0;
        while (!cursor.is(TokenKind.END)) {
            switch (cursor.kind()) {
                case TokenKind.LEFT_BRACE -> open++;
                case TokenKind.RIGHT_BRACE -> {
                    if (open == 0) {
                        return;
                    }
                    open--;
                }
                case TokenKind.SEMICOLON -> {
                    if (open == 0) {
                        return;
                    }
                }
                default -> {
                    if (endsBlock() && (open == 0 || cursor.is(TokenKind.FUNC))) {
                        return;
                    }
                }
            }
            cursor.advance();
        }
    }

    void statement(int block) {
        int start = cursor.start();
        switch (cursor.kind()) {
            case TokenKind.CONST, TokenKind.VAR, TokenKind.TYPE -> declarations.declaration(block, false);
            case TokenKind.LEFT_BRACE -> tree.add(block, block());
            case TokenKind.IF -> tree.add(block, control.branch());
            case TokenKind.FOR -> tree.add(block, control.loop());
            case TokenKind.SWITCH -> tree.add(block, control.choice());
            case TokenKind.SELECT -> tree.add(block, control.select());
            case TokenKind.GO -> tree.add(block, handed(NodeKind.GO, start));
            case TokenKind.DEFER -> tree.add(block, handed(NodeKind.DEFER, start));
            case TokenKind.RETURN -> {
                int node = tree.open(NodeKind.RETURN, start);
                cursor.advance();
                if (!cursor.is(TokenKind.SEMICOLON) && !endsBlock()) {
                    do {
                        tree.add(node, expressions.expression());
                    } while (cursor.accept(TokenKind.COMMA));
                }
                tree.add(block, tree.close(node, cursor.end()));
            }
            case TokenKind.BREAK -> tree.add(block, jump(NodeKind.BREAK));
            case TokenKind.CONTINUE -> tree.add(block, jump(NodeKind.CONTINUE));
            case TokenKind.GOTO -> tree.add(block, jump(NodeKind.GOTO));
            case TokenKind.FALLTHROUGH -> tree.add(block, jump(NodeKind.FALLTHROUGH));
            default -> simpleOrLabeled(block);
        }
    }

    private int handed(NodeKind kind, int start) {
        int node = tree.open(kind, start);
        cursor.advance();
        tree.add(node, expressions.expression());
        return tree.close(node, cursor.end());
    }

    private int jump(NodeKind kind) {
        int node = tree.open(kind, cursor.start());
        cursor.advance();
        if (cursor.is(TokenKind.NAME)) {
            tree.name(node, cursor.expectName());
        }
        return tree.close(node, cursor.end());
    }

    private void simpleOrLabeled(int block) {
        if (!cursor.is(TokenKind.NAME) || cursor.kind(1) != TokenKind.COLON) {
            tree.add(block, simple());
            return;
        }
        cursor.enter();
        int node = tree.open(NodeKind.LABELED, cursor.start());
        tree.name(node, cursor.expectName());
        cursor.advance();
        while (cursor.accept(TokenKind.SEMICOLON)) {
            // The statement may stand on a later line.
        }
        if (!endsBlock()) {
            statement(node);
        }
        cursor.leave();
        tree.add(block, tree.close(node, cursor.end()));
    }

    /** A statement that may stand in the head of another. */
    int simple() {
        int start = cursor.start();
        int left = expressions.list(NodeKind.LEFT);
        switch (cursor.kind()) {
            case TokenKind.DEFINE -> {
                return assignment(NodeKind.DEFINE, left, start);
            }
            case TokenKind.ASSIGN, TokenKind.CHANGE -> {
                return assignment(NodeKind.ASSIGN, left, start);
            }
            case TokenKind.INC, TokenKind.DEC -> {
                int node = tree.open(NodeKind.COUNT, start);
                tree.name(node, cursor.token());
                tree.add(node, only(left));
                cursor.advance();
                return tree.close(node, cursor.end());
            }
            case TokenKind.ARROW -> {
                int node = tree.open(NodeKind.SEND, start);
                tree.add(node, only(left));
                cursor.advance();
                tree.add(node, expressions.expression());
                return tree.close(node, cursor.end());
            }
            default -> {
                int node = tree.open(NodeKind.EXPRESSION, start);
                tree.add(node, only(left));
                return tree.close(node, cursor.end());
            }
        }
    }

    private int only(int list) {
        if (tree.first(list) != tree.last(list)) {
            throw cursor.fault("expected ':=' or '='");
        }
        return tree.first(list);
    }

    private int assignment(NodeKind kind, int left, int start) {
        int node = tree.open(kind, start);
        tree.name(node, cursor.token());
        cursor.advance();
        tree.add(node, left);
        if (cursor.is(TokenKind.RANGE)) {
            cursor.advance();
            tree.become(node, NodeKind.RANGE);
            if (kind == NodeKind.DEFINE) {
                tree.mark(node, GoTree.Flag.DEFINES);
            }
            int right = tree.open(NodeKind.RIGHT, cursor.start());
            tree.add(right, expressions.expression());
            tree.add(node, tree.close(right, cursor.end()));
        } else {
            tree.add(node, expressions.list(NodeKind.RIGHT));
        }
        return tree.close(node, cursor.end());
    }
}
