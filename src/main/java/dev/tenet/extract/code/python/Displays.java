package dev.tenet.extract.code.python;

/** Parses what stands in brackets of its own: groups, tuples, lists, sets, dictionaries, and comprehensions of them. */
final class Displays {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Expressions expressions;

    Displays(TokenCursor cursor, TreeBuffer tree, Expressions expressions) {
        this.cursor = cursor;
        this.tree = tree;
        this.expressions = expressions;
    }

    /** A group is its expression: it leaves no node, and its parentheses do not move where the expression starts. */
    int group() {
        int start = cursor.start();
        cursor.advance();
        if (cursor.accept(TokenKind.RIGHT_PAREN)) {
            return tree.close(tree.open(NodeKind.TUPLE, start), cursor.end());
        }
        if (cursor.is(TokenKind.YIELD)) {
            int yielded = expressions.primaries().yielded();
            cursor.expect(TokenKind.RIGHT_PAREN);
            return yielded;
        }
        int first = expressions.starredOrNamed();
        if (isComprehension()) {
            int node = comprehension(NodeKind.GENERATOR, start, first);
            cursor.expect(TokenKind.RIGHT_PAREN);
            return tree.close(node, cursor.end());
        }
        if (cursor.is(TokenKind.COMMA)) {
            int node = expressions.tuple(start, first);
            cursor.expect(TokenKind.RIGHT_PAREN);
            return tree.close(node, cursor.end());
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
        return first;
    }

    int list() {
        int start = cursor.start();
        cursor.advance();
        if (cursor.accept(TokenKind.RIGHT_BRACKET)) {
            return tree.close(tree.open(NodeKind.LIST, start), cursor.end());
        }
        int first = expressions.starredOrNamed();
        int node = isComprehension() ? comprehension(NodeKind.LIST_COMP, start, first) : elements(NodeKind.LIST, start, first);
        cursor.expect(TokenKind.RIGHT_BRACKET);
        return tree.close(node, cursor.end());
    }

    int braces() {
        int start = cursor.start();
        cursor.advance();
        int node;
        if (cursor.is(TokenKind.RIGHT_BRACE)) {
            node = tree.open(NodeKind.DICT, start);
        } else {
            int itemStart = cursor.start();
            int first = cursor.is(TokenKind.DOUBLE_STAR) ? unpacked() : expressions.starredOrNamed();
            if (cursor.is(TokenKind.COLON) || tree.flag(first, PythonTree.Flag.DOUBLE_STAR)) {
                node = dictionary(start, itemStart, first);
            } else {
                node = isComprehension() ? comprehension(NodeKind.SET_COMP, start, first) : elements(NodeKind.SET, start, first);
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE);
        return tree.close(node, cursor.end());
    }

    private int elements(NodeKind kind, int start, int first) {
        int node = tree.open(kind, start);
        tree.add(node, first);
        while (cursor.accept(TokenKind.COMMA) && expressions.begins()) {
            tree.add(node, expressions.starredOrNamed());
        }
        return node;
    }

    private int dictionary(int start, int itemStart, int firstKey) {
        int first = item(itemStart, firstKey);
        if (isComprehension()) {
            return comprehension(NodeKind.DICT_COMP, start, first);
        }
        int node = tree.open(NodeKind.DICT, start);
        tree.add(node, first);
        while (cursor.accept(TokenKind.COMMA) && !cursor.is(TokenKind.RIGHT_BRACE)) {
            int next = cursor.start();
            tree.add(node, item(next, cursor.is(TokenKind.DOUBLE_STAR) ? unpacked() : expressions.expression()));
        }
        return node;
    }

    private int unpacked() {
        int node = tree.open(NodeKind.STARRED, cursor.start());
        tree.mark(node, PythonTree.Flag.DOUBLE_STAR);
        cursor.advance();
        tree.add(node, expressions.target());
        return tree.close(node, cursor.end());
    }

    private int item(int start, int key) {
        if (tree.flag(key, PythonTree.Flag.DOUBLE_STAR)) {
            return key;
        }
        cursor.expect(TokenKind.COLON);
        int item = tree.open(NodeKind.DICT_ITEM, start);
        tree.add(item, key);
        tree.add(item, expressions.expression());
        return tree.close(item, cursor.end());
    }

    boolean isComprehension() {
        return cursor.is(TokenKind.FOR) || cursor.is(TokenKind.ASYNC) && cursor.kind(1) == TokenKind.FOR;
    }

    /** A generator that is the only argument of a call, whose parentheses are then its own. */
    int generatorArgument(int arguments, int element) {
        int node = comprehension(NodeKind.GENERATOR, tree.start(arguments), element);
        return tree.close(node, cursor.is(TokenKind.RIGHT_PAREN) ? cursor.start() + 1 : cursor.end());
    }

    private int comprehension(NodeKind kind, int start, int element) {
        int node = tree.open(kind, start);
        tree.add(node, element);
        while (isComprehension()) {
            int clause = tree.open(NodeKind.COMPREHENSION, cursor.start());
            if (cursor.accept(TokenKind.ASYNC)) {
                tree.mark(clause, PythonTree.Flag.ASYNC);
            }
            cursor.advance();
            tree.add(clause, NodeKind.TARGET, expressions.targets());
            cursor.expect(TokenKind.IN);
            tree.add(clause, NodeKind.ITER, expressions.disjunction());
            while (cursor.accept(TokenKind.IF)) {
                tree.add(clause, NodeKind.TEST, expressions.disjunction());
            }
            tree.add(node, tree.close(clause, cursor.end()));
        }
        return tree.close(node, cursor.end());
    }
}
