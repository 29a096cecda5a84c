package dev.tenet.extract.code.script;

import dev.tenet.extract.code.script.ScriptTree.Flag;

/** Parses arrays and objects; patterns are written like them and become the same nodes. */
final class Objects {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Expressions expressions;
    private final Statements statements;

    Objects(TokenCursor cursor, TreeBuffer tree, Names names, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.expressions = expressions;
        this.statements = statements;
    }

    int array() {
        int node = tree.open(NodeKind.ARRAY, cursor.start());
        cursor.advance();
        cursor.enter();
        boolean outer = expressions.allowIn(true);
        boolean branch = expressions.primaries().arrows().inBranch(false);
        while (!cursor.is(TokenKind.RIGHT_BRACKET)) {
            if (cursor.is(TokenKind.COMMA)) {
                tree.add(node, tree.open(NodeKind.HOLE, cursor.start()));
            } else {
                tree.add(node, expressions.element());
            }
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACKET);
        expressions.primaries().arrows().inBranch(branch);
        expressions.allowIn(outer);
        cursor.leave();
        expressions.arrow(0);
        return tree.close(node, cursor.end());
    }

    int object() {
        int node = tree.open(NodeKind.OBJECT, cursor.start());
        cursor.advance();
        cursor.enter();
        boolean outer = expressions.allowIn(true);
        boolean branch = expressions.primaries().arrows().inBranch(false);
        while (!cursor.is(TokenKind.RIGHT_BRACE)) {
            tree.add(node, cursor.is(TokenKind.ELLIPSIS) ? expressions.element() : property());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE);
        expressions.primaries().arrows().inBranch(branch);
        expressions.allowIn(outer);
        cursor.leave();
        expressions.arrow(0);
        return tree.close(node, cursor.end());
    }

    private int property() {
        int node = tree.open(NodeKind.PROPERTY, cursor.start());
        boolean documented = cursor.scanner.documented;
        boolean generator = cursor.accept(TokenKind.STAR);
        boolean async = false;
        boolean plain = cursor.is(TokenKind.NAME);
        int word = key(node);
        boolean prefix = plain && (word == Words.GET || word == Words.SET || word == Words.ASYNC);
        if (prefix && !generator && startsKey() && !(word == Words.ASYNC && cursor.newLine())) {
            async = word == Words.ASYNC;
            generator = async && cursor.accept(TokenKind.STAR);
            expressions.flag(node, Flag.GETTER, word == Words.GET);
            expressions.flag(node, Flag.SETTER, word == Words.SET);
            plain = false;
            key(node);
        }
        if (cursor.is(TokenKind.LEFT_PAREN) || (cursor.is(TokenKind.LESS) && expressions.typed())) {
            tree.become(node, NodeKind.METHOD);
            expressions.flag(node, Flag.DOCUMENTED, documented);
            tree.add(node, statements.definitions().method(async, generator));
        } else if (cursor.accept(TokenKind.COLON)) {
            tree.add(node, NodeKind.VALUE, expressions.assignment());
        } else if (plain) {
            shorthand(node, word);
        } else {
            throw cursor.unexpected();
        }
        return tree.close(node, cursor.end());
    }

    private void shorthand(int node, int word) {
        tree.mark(node, Flag.SHORTHAND);
        int name = tree.open(NodeKind.NAME, tree.start(node));
        tree.name(name, word);
        tree.close(name, cursor.end());
        int value = name;
        if (cursor.is(TokenKind.ASSIGN)) {
            value = tree.open(NodeKind.ASSIGN, tree.start(node));
            tree.name(value, names.of("="));
            cursor.advance();
            tree.add(value, name);
            tree.add(value, expressions.assignment());
            tree.close(value, cursor.end());
        }
        tree.add(node, NodeKind.VALUE, value);
    }

    /** Whether the key of a member follows, so that the word before says something about it. */
    boolean startsKey() {
        return cursor.isWord() || cursor.is(TokenKind.STRING) || cursor.is(TokenKind.NUMBER) || cursor.is(TokenKind.LEFT_BRACKET)
                || cursor.is(TokenKind.STAR) || cursor.is(TokenKind.PRIVATE_NAME);
    }

    /** Reads a key into the node that it belongs to, and gives its name; 0 when it is computed. */
    int key(int node) {
        int name = 0;
        if (cursor.isWord() || cursor.is(TokenKind.PRIVATE_NAME)) {
            name = cursor.value();
            cursor.advance();
        } else if (cursor.is(TokenKind.STRING)) {
            name = tree.nameOfText(cursor.start(), cursor.scanner.end);
            cursor.advance();
        } else if (cursor.is(TokenKind.NUMBER)) {
            name = names.of(Literals.number(cursor.scanner.source, cursor.start(), cursor.scanner.end));
            cursor.advance();
        } else if (cursor.accept(TokenKind.LEFT_BRACKET)) {
            cursor.enter();
            boolean outer = expressions.allowIn(true);
            tree.add(node, NodeKind.KEY, expressions.assignment());
            expressions.allowIn(outer);
            cursor.leave();
            cursor.expect(TokenKind.RIGHT_BRACKET);
            tree.mark(node, Flag.COMPUTED);
        } else {
            throw cursor.unexpected();
        }
        tree.name(node, name);
        return name;
    }
}
