package dev.tenet.extract.code.golang;

import java.util.ArrayList;
import java.util.List;

/** Parses statements with blocks. In their heads a brace opens the block, not a composite. */
final class ControlFlow {
    private final TokenCursor cursor;
    private final GoTree tree;
    private final Expressions expressions;
    private final Statements statements;

    ControlFlow(TokenCursor cursor, GoTree tree, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** A chain of {@code else if} is walked, not descended: it may be long. */
    int branch() {
        cursor.enter();
        int node = tree.open(NodeKind.IF, cursor.start());
        List<Integer> within = new ArrayList<>(0);
        condition(node);
        for (int at = node; cursor.is(TokenKind.ELSE); ) {
            int other = tree.open(NodeKind.ELSE, cursor.start());
            tree.add(at, other);
            within.add(other);
            cursor.advance();
            if (!cursor.is(TokenKind.IF)) {
                tree.add(other, statements.block());
                break;
            }
            at = tree.open(NodeKind.IF, cursor.start());
            tree.add(other, at);
            within.add(at);
            condition(at);
        }
        within.forEach(inner -> tree.close(inner, cursor.end()));
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    private void condition(int node) {
        cursor.advance();
        int outer = expressions.level();
        expressions.level(-1);
        int test = head(node);
        expressions.level(outer);
        if (test == 0 || !tree.is(test, NodeKind.EXPRESSION)) {
            throw cursor.fault("expected a condition");
        }
        tree.add(node, NodeKind.TEST, tree.first(test));
        tree.add(node, statements.block());
    }

    /** The statement before the block, or 0; one before a semicolon is added as INIT. */
    private int head(int node) {
        int statement = cursor.is(TokenKind.SEMICOLON) || cursor.is(TokenKind.LEFT_BRACE) ? 0 : statements.simple();
        if (!cursor.accept(TokenKind.SEMICOLON)) {
            return statement;
        }
        if (statement != 0) {
            tree.add(node, NodeKind.INIT, statement);
        }
        return cursor.is(TokenKind.LEFT_BRACE) ? 0 : statements.simple();
    }

    int loop() {
        int start = cursor.start();
        cursor.advance();
        int outer = expressions.level();
        expressions.level(-1);
        int node = loopHead(start);
        expressions.level(outer);
        tree.add(node, statements.block());
        return tree.close(node, cursor.end());
    }

    private int loopHead(int start) {
        if (cursor.is(TokenKind.RANGE)) {
            int range = tree.open(NodeKind.RANGE, start);
            cursor.advance();
            int right = tree.open(NodeKind.RIGHT, cursor.start());
            tree.add(right, expressions.expression());
            tree.add(range, tree.close(right, cursor.end()));
            return range;
        }
        int node = tree.open(NodeKind.FOR, start);
        int first = cursor.is(TokenKind.SEMICOLON) || cursor.is(TokenKind.LEFT_BRACE) ? 0 : statements.simple();
        if (first != 0 && tree.is(first, NodeKind.RANGE)) {
            // The loop is what the statement became; it starts where the loop does.
            tree.become(node, NodeKind.RANGE);
            for (int child = tree.first(first); child != 0; ) {
                int following = tree.next(child);
                tree.add(node, child);
                child = following;
            }
            if (tree.flag(first, GoTree.Flag.DEFINES)) {
                tree.mark(node, GoTree.Flag.DEFINES);
            }
            return node;
        }
        if (!cursor.is(TokenKind.SEMICOLON)) {
            test(node, first);
            return node;
        }
        cursor.advance();
        if (first != 0) {
            tree.add(node, NodeKind.INIT, first);
        }
        if (!cursor.is(TokenKind.SEMICOLON) && !cursor.is(TokenKind.LEFT_BRACE)) {
            test(node, statements.simple());
        }
        if (!cursor.is(TokenKind.LEFT_BRACE)) {
            cursor.expect(TokenKind.SEMICOLON);
        }
        if (!cursor.is(TokenKind.LEFT_BRACE)) {
            tree.add(node, NodeKind.POST, statements.simple());
        }
        return node;
    }

    private void test(int node, int statement) {
        if (statement == 0) {
            return;
        }
        if (!tree.is(statement, NodeKind.EXPRESSION)) {
            throw cursor.fault("expected a condition");
        }
        tree.add(node, NodeKind.TEST, tree.first(statement));
    }

    int choice() {
        int node = tree.open(NodeKind.SWITCH, cursor.start());
        cursor.advance();
        int outer = expressions.level();
        expressions.level(-1);
        int tag = head(node);
        expressions.level(outer);
        if (tag != 0) {
            tag(node, tag);
        }
        cases(node, false);
        return tree.close(node, cursor.end());
    }

    private void tag(int node, int statement) {
        int asked = tree.first(statement);
        if (tree.is(statement, NodeKind.DEFINE)) {
            tree.name(node, tree.nameOf(tree.first(tree.child(statement, NodeKind.LEFT))));
            asked = tree.first(tree.child(statement, NodeKind.RIGHT));
        } else if (!tree.is(statement, NodeKind.EXPRESSION)) {
            throw cursor.fault("expected an expression");
        }
        if (tree.is(asked, NodeKind.ASSERTION) && tree.first(asked) == tree.last(asked)) {
            tree.become(node, NodeKind.TYPE_SWITCH);
            asked = tree.first(asked);
        }
        tree.add(node, NodeKind.TEST, asked);
    }

    int select() {
        int node = tree.open(NodeKind.SELECT, cursor.start());
        cursor.advance();
        cases(node, true);
        return tree.close(node, cursor.end());
    }

    private void cases(int node, boolean communicates) {
        cursor.enter();
        cursor.expect(TokenKind.LEFT_BRACE);
        while (cursor.is(TokenKind.CASE) || cursor.is(TokenKind.DEFAULT)) {
            int clause = tree.open(NodeKind.CASE, cursor.start());
            if (!cursor.accept(TokenKind.DEFAULT)) {
                cursor.advance();
                if (communicates) {
                    tree.add(clause, NodeKind.INIT, statements.simple());
                } else {
                    tree.add(clause, expressions.list(NodeKind.VALUES));
                }
            }
            cursor.expect(TokenKind.COLON);
            int body = tree.open(NodeKind.BLOCK, cursor.start());
            statements.statements(body);
            tree.add(clause, tree.close(body, cursor.end()));
            tree.add(node, tree.close(clause, cursor.end()));
        }
        cursor.leave();
        cursor.expect(TokenKind.RIGHT_BRACE);
    }
}
