package dev.tenet.extract.code.python;

/** Parses the patterns of {@code match} statements. */
final class Patterns {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Literals literals;

    Patterns(TokenCursor cursor, TreeBuffer tree, Names names, Literals literals) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.literals = literals;
    }

    /** What stands behind {@code case}: a pattern, or a sequence without brackets. */
    int top() {
        int start = cursor.start();
        int first = element();
        if (!cursor.is(TokenKind.COMMA)) {
            return first;
        }
        int node = open("[", start);
        tree.add(node, first);
        while (cursor.accept(TokenKind.COMMA) && !cursor.is(TokenKind.COLON) && !cursor.is(TokenKind.IF)) {
            tree.add(node, element());
        }
        return tree.close(node, cursor.end());
    }

    private int open(String name, int start) {
        int node = tree.open(NodeKind.PATTERN, start);
        tree.name(node, names.of(name));
        return node;
    }

    private int element() {
        return cursor.is(TokenKind.STAR) ? rest("*") : named();
    }

    private int rest(String name) {
        int node = open(name, cursor.start());
        cursor.advance();
        tree.add(node, capture());
        return tree.close(node, cursor.end());
    }

    /** Alternatives, perhaps bound to a name. */
    private int named() {
        cursor.enter();
        int start = cursor.start();
        int pattern = alternatives(start);
        if (cursor.accept(TokenKind.AS)) {
            int node = open("as", start);
            tree.add(node, pattern);
            tree.add(node, capture());
            pattern = tree.close(node, cursor.end());
        }
        cursor.leave();
        return pattern;
    }

    private int alternatives(int start) {
        int first = closed();
        if (!cursor.is(TokenKind.BAR)) {
            return first;
        }
        int node = open("|", start);
        tree.add(node, first);
        while (cursor.accept(TokenKind.BAR)) {
            tree.add(node, closed());
        }
        return tree.close(node, cursor.end());
    }

    private int closed() {
        return switch (cursor.kind()) {
            case TokenKind.NAME -> nameOrClass();
            case TokenKind.LEFT_PAREN -> sequence(TokenKind.RIGHT_PAREN);
            case TokenKind.LEFT_BRACKET -> sequence(TokenKind.RIGHT_BRACKET);
            case TokenKind.LEFT_BRACE -> mapping();
            default -> {
                int node = tree.open(NodeKind.PATTERN, cursor.start());
                tree.add(node, value());
                yield tree.close(node, cursor.end());
            }
        };
    }

    private int capture() {
        int start = cursor.start();
        int name = tree.open(NodeKind.NAME, start);
        tree.name(name, cursor.expectName());
        tree.close(name, cursor.end());
        int target = tree.open(NodeKind.TARGET, start);
        tree.add(target, name);
        return tree.close(target, cursor.end());
    }

    private int nameOrClass() {
        int start = cursor.start();
        boolean dotted = cursor.kind(1) == TokenKind.DOT;
        if (dotted || cursor.kind(1) == TokenKind.LEFT_PAREN) {
            int value = dottedName();
            return cursor.is(TokenKind.LEFT_PAREN) ? classPattern(start, value) : wrapped(start, value);
        }
        if (cursor.value() == names.of("_")) {
            int node = open("_", start);
            cursor.advance();
            return tree.close(node, cursor.end());
        }
        return wrapped(start, capture());
    }

    private int wrapped(int start, int child) {
        int node = tree.open(NodeKind.PATTERN, start);
        tree.add(node, child);
        return tree.close(node, cursor.end());
    }

    private int dottedName() {
        int start = cursor.start();
        int expression = tree.open(NodeKind.NAME, start);
        tree.name(expression, cursor.expectName());
        tree.close(expression, cursor.end());
        while (cursor.accept(TokenKind.DOT)) {
            int node = tree.open(NodeKind.ATTRIBUTE, start);
            tree.name(node, cursor.expectName());
            tree.add(node, expression);
            expression = tree.close(node, cursor.end());
        }
        return expression;
    }

    private int classPattern(int start, int type) {
        int node = open("(", start);
        tree.add(node, type);
        cursor.advance();
        while (!cursor.is(TokenKind.RIGHT_PAREN)) {
            tree.add(node, argument());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
        return tree.close(node, cursor.end());
    }

    private int argument() {
        if (!cursor.is(TokenKind.NAME) || cursor.kind(1) != TokenKind.ASSIGN) {
            return named();
        }
        int node = tree.open(NodeKind.KEYWORD, cursor.start());
        tree.name(node, cursor.expectName());
        cursor.advance();
        tree.add(node, NodeKind.VALUE, named());
        return tree.close(node, cursor.end());
    }

    /** A sequence in brackets; parentheses around a single pattern only group it. */
    private int sequence(int end) {
        int start = cursor.start();
        cursor.advance();
        int node = open("[", start);
        boolean group = end == TokenKind.RIGHT_PAREN && !cursor.is(end) && !cursor.is(TokenKind.STAR);
        while (!cursor.is(end)) {
            tree.add(node, element());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
            group = false;
        }
        cursor.expect(end);
        return group ? tree.first(node) : tree.close(node, cursor.end());
    }

    private int mapping() {
        int node = open("{", cursor.start());
        cursor.advance();
        while (!cursor.is(TokenKind.RIGHT_BRACE)) {
            if (cursor.is(TokenKind.DOUBLE_STAR)) {
                tree.add(node, rest("**"));
            } else {
                tree.add(node, cursor.is(TokenKind.NAME) ? dottedName() : value());
                cursor.expect(TokenKind.COLON);
                tree.add(node, named());
            }
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE);
        return tree.close(node, cursor.end());
    }

    /** A constant; numbers may have a sign and an imaginary part. */
    private int value() {
        int start = cursor.start();
        int left = signed();
        while (tree.is(left, NodeKind.UNARY_OP) || tree.is(left, NodeKind.NUMBER)) {
            if (!cursor.is(TokenKind.PLUS) && !cursor.is(TokenKind.MINUS)) {
                return left;
            }
            int node = tree.open(NodeKind.BIN_OP, start);
            tree.name(node, names.ofKind(cursor.kind()));
            cursor.advance();
            tree.add(node, left);
            tree.add(node, signed());
            left = tree.close(node, cursor.end());
        }
        return left;
    }

    private int signed() {
        return switch (cursor.kind()) {
            case TokenKind.MINUS -> {
                int node = tree.open(NodeKind.UNARY_OP, cursor.start());
                tree.name(node, names.ofKind(TokenKind.MINUS));
                cursor.advance();
                tree.add(node, literals.number());
                yield tree.close(node, cursor.end());
            }
            case TokenKind.NUMBER -> literals.number();
            case TokenKind.STRING -> literals.strings();
            case TokenKind.TRUE -> literals.constant(NodeKind.TRUE);
            case TokenKind.FALSE -> literals.constant(NodeKind.FALSE);
            case TokenKind.NONE -> literals.constant(NodeKind.NONE);
            default -> throw cursor.unexpected();
        };
    }
}
