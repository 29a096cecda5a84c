package dev.tenet.extract.code.script;

import dev.tenet.extract.code.script.ScriptTree.Flag;

/** Parses loops, and {@code with}. */
final class Loops {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Expressions expressions;
    private final Statements statements;

    Loops(TokenCursor cursor, TreeBuffer tree, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.expressions = expressions;
        this.statements = statements;
    }

    int loop(int start) {
        int kind = cursor.kind();
        cursor.advance();
        if (kind == TokenKind.FOR) {
            return each(start);
        }
        if (kind == TokenKind.DO) {
            return after(start);
        }
        int node = tree.open(kind == TokenKind.WHILE ? NodeKind.WHILE : NodeKind.WITH, start);
        statements.test(node, NodeKind.TEST);
        tree.add(node, NodeKind.BODY, statements.statement());
        return tree.close(node, cursor.end());
    }

    private int after(int start) {
        int node = tree.open(NodeKind.DO, start);
        tree.add(node, NodeKind.BODY, statements.statement());
        cursor.expect(TokenKind.WHILE);
        statements.test(node, NodeKind.TEST);
        cursor.accept(TokenKind.SEMICOLON);
        return tree.close(node, cursor.end());
    }

    private int each(int start) {
        int node = tree.open(NodeKind.FOR, start);
        expressions.flag(node, Flag.ASYNC, cursor.acceptName(Words.AWAIT));
        cursor.expect(TokenKind.LEFT_PAREN);
        cursor.enter();
        if (!cursor.is(TokenKind.SEMICOLON)) {
            int head = head();
            boolean of = cursor.isName(Words.OF);
            if (of || cursor.is(TokenKind.IN)) {
                cursor.advance();
                tree.become(node, of ? NodeKind.FOR_OF : NodeKind.FOR_IN);
                tree.add(node, NodeKind.TARGET, head);
                tree.add(node, NodeKind.ITER, of ? expressions.assignment() : expressions.list());
                return body(node);
            }
            tree.add(node, NodeKind.INIT, head);
        }
        cursor.expect(TokenKind.SEMICOLON);
        if (!cursor.is(TokenKind.SEMICOLON)) {
            tree.add(node, NodeKind.TEST, expressions.list());
        }
        cursor.expect(TokenKind.SEMICOLON);
        if (!cursor.is(TokenKind.RIGHT_PAREN)) {
            tree.add(node, NodeKind.UPDATE, expressions.list());
        }
        return body(node);
    }

    private int head() {
        boolean outer = expressions.allowIn(false);
        int start = cursor.start();
        boolean let = cursor.isName(Words.LET) && !statements.follows(TokenKind.IN) && !isOf();
        boolean using = (cursor.isName(Words.USING) || cursor.isName(Words.AWAIT)) && statements.follows(TokenKind.NAME) && !isOf();
        int node = let || using || cursor.is(TokenKind.VAR) || cursor.is(TokenKind.CONST) ? statements.declarations(start) : expressions.list();
        expressions.allowIn(outer);
        return node;
    }

    /** Whether {@code of} follows, so that the word before is a name. */
    private boolean isOf() {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        boolean of = cursor.isName(Words.OF);
        cursor.back(mark);
        return of;
    }

    private int body(int node) {
        cursor.leave();
        cursor.expect(TokenKind.RIGHT_PAREN);
        tree.add(node, NodeKind.BODY, statements.statement());
        return tree.close(node, cursor.end());
    }
}
