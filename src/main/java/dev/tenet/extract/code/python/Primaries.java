package dev.tenet.extract.code.python;

/** Parses atoms and what follows them: attributes, calls, subscripts. */
final class Primaries {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Expressions expressions;
    private final Displays displays;
    private final Literals literals;

    Primaries(TokenCursor cursor, TreeBuffer tree, Expressions expressions) {
        this.cursor = cursor;
        this.tree = tree;
        this.expressions = expressions;
        this.displays = new Displays(cursor, tree, expressions);
        this.literals = new Literals(cursor, tree, expressions);
    }

    Literals literals() {
        return literals;
    }

    int primary() {
        int start = cursor.start();
        int expression = atom();
        while (true) {
            switch (cursor.kind()) {
                case TokenKind.DOT -> {
                    cursor.advance();
                    int node = tree.open(NodeKind.ATTRIBUTE, start);
                    tree.name(node, cursor.expectName());
                    tree.add(node, expression);
                    expression = tree.close(node, cursor.end());
                }
                case TokenKind.LEFT_PAREN -> expression = call(start, expression);
                case TokenKind.LEFT_BRACKET -> expression = subscript(start, expression);
                default -> {
                    return expression;
                }
            }
        }
    }

    private int atom() {
        return switch (cursor.kind()) {
            case TokenKind.NAME -> {
                int node = tree.open(NodeKind.NAME, cursor.start());
                tree.name(node, cursor.value());
                cursor.advance();
                yield tree.close(node, cursor.end());
            }
            case TokenKind.NUMBER -> literals.number();
            case TokenKind.STRING, TokenKind.FORMAT_START -> literals.strings();
            case TokenKind.TRUE -> literals.constant(NodeKind.TRUE);
            case TokenKind.FALSE -> literals.constant(NodeKind.FALSE);
            case TokenKind.NONE -> literals.constant(NodeKind.NONE);
            case TokenKind.ELLIPSIS -> literals.constant(NodeKind.ELLIPSIS);
            case TokenKind.LEFT_PAREN, TokenKind.LEFT_BRACKET, TokenKind.LEFT_BRACE -> display();
            default -> throw cursor.unexpected();
        };
    }

    private int display() {
        cursor.enter();
        int display =
                switch (cursor.kind()) {
                    case TokenKind.LEFT_PAREN -> displays.group();
                    case TokenKind.LEFT_BRACKET -> displays.list();
                    default -> displays.braces();
                };
        cursor.leave();
        return display;
    }

    private int call(int start, int function) {
        int node = tree.open(NodeKind.CALL, start);
        tree.add(node, function);
        tree.add(node, arguments());
        return tree.close(node, cursor.end());
    }

    int yielded() {
        int start = cursor.start();
        cursor.advance();
        if (cursor.accept(TokenKind.FROM)) {
            int node = tree.open(NodeKind.YIELD_FROM, start);
            tree.add(node, expressions.expression());
            return tree.close(node, cursor.end());
        }
        int node = tree.open(NodeKind.YIELD, start);
        if (expressions.begins()) {
            tree.add(node, expressions.list());
        }
        return tree.close(node, cursor.end());
    }

    /** The arguments of a call or a class, with their parentheses. */
    int arguments() {
        cursor.enter();
        int node = tree.open(NodeKind.ARGUMENTS, cursor.start());
        cursor.advance();
        while (!cursor.is(TokenKind.RIGHT_PAREN)) {
            tree.add(node, argument(node));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    private int argument(int arguments) {
        int start = cursor.start();
        if (cursor.is(TokenKind.NAME) && cursor.kind(1) == TokenKind.ASSIGN) {
            int name = cursor.expectName();
            cursor.advance();
            return keyword(start, name);
        }
        if (cursor.accept(TokenKind.DOUBLE_STAR)) {
            return keyword(start, 0);
        }
        if (cursor.accept(TokenKind.STAR)) {
            int node = tree.open(NodeKind.STARRED, start);
            tree.add(node, expressions.expression());
            return tree.close(node, cursor.end());
        }
        int expression = expressions.named();
        return displays.isComprehension() ? displays.generatorArgument(arguments, expression) : expression;
    }

    private int keyword(int start, int name) {
        int node = tree.open(NodeKind.KEYWORD, start);
        tree.name(node, name);
        tree.add(node, NodeKind.VALUE, expressions.expression());
        return tree.close(node, cursor.end());
    }

    private int subscript(int start, int expression) {
        cursor.enter();
        int node = tree.open(NodeKind.SUBSCRIPT, start);
        tree.add(node, expression);
        cursor.advance();
        int indexStart = cursor.start();
        int index = index();
        // A starred index is a tuple of one, as in A[*types].
        if (cursor.is(TokenKind.COMMA) || tree.is(index, NodeKind.STARRED)) {
            int tuple = tree.open(NodeKind.TUPLE, indexStart);
            tree.add(tuple, index);
            while (cursor.accept(TokenKind.COMMA) && !cursor.is(TokenKind.RIGHT_BRACKET)) {
                tree.add(tuple, index());
            }
            index = tree.close(tuple, cursor.end());
        }
        tree.add(node, index);
        cursor.expect(TokenKind.RIGHT_BRACKET);
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    private int index() {
        int start = cursor.start();
        int first = cursor.is(TokenKind.COLON) ? 0 : expressions.starredOrNamed();
        if (!cursor.is(TokenKind.COLON)) {
            return first;
        }
        int slice = tree.open(NodeKind.SLICE, start);
        addBound(slice, first);
        for (int bounds = 1; bounds < 3 && cursor.accept(TokenKind.COLON); bounds++) {
            addBound(slice, expressions.begins() ? expressions.expression() : 0);
        }
        return tree.close(slice, cursor.end());
    }

    private void addBound(int slice, int bound) {
        if (bound == 0) {
            tree.add(slice, tree.open(NodeKind.NONE, cursor.start()));
        } else {
            tree.add(slice, NodeKind.VALUE, bound);
        }
    }
}
