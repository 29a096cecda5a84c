package dev.tenet.extract.code.python;

/** Parses expressions down to operators; {@link Primaries} parses what stands between operators. */
final class Expressions {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int BIT_OR = 5;
    private static final int UNARY = 11;
    private static final int POWER = 12;

    private static final byte[] PRECEDENCE = new byte[TokenKind.COUNT];
    private static final boolean[] BEGINS = new boolean[TokenKind.COUNT];

    static {
        precedence(OR, TokenKind.OR);
        precedence(AND, TokenKind.AND);
        precedence(
                COMPARISON,
                TokenKind.LESS,
                TokenKind.GREATER,
                TokenKind.LESS_EQUAL,
                TokenKind.GREATER_EQUAL,
                TokenKind.EQUAL,
                TokenKind.NOT_EQUAL,
                TokenKind.IN,
                TokenKind.IS,
                TokenKind.NOT);
        precedence(BIT_OR, TokenKind.BAR);
        precedence(6, TokenKind.CARET);
        precedence(7, TokenKind.AMPERSAND);
        precedence(8, TokenKind.SHIFT_LEFT, TokenKind.SHIFT_RIGHT);
        precedence(9, TokenKind.PLUS, TokenKind.MINUS);
        precedence(10, TokenKind.STAR, TokenKind.SLASH, TokenKind.DOUBLE_SLASH, TokenKind.PERCENT, TokenKind.AT);
        precedence(POWER, TokenKind.DOUBLE_STAR);
        int[] begins = {
            TokenKind.NAME, TokenKind.NUMBER, TokenKind.STRING, TokenKind.FORMAT_START, TokenKind.LEFT_PAREN, TokenKind.LEFT_BRACKET,
            TokenKind.LEFT_BRACE, TokenKind.ELLIPSIS, TokenKind.STAR, TokenKind.PLUS, TokenKind.MINUS, TokenKind.TILDE, TokenKind.FALSE,
            TokenKind.NONE, TokenKind.TRUE, TokenKind.AWAIT, TokenKind.LAMBDA, TokenKind.NOT
        };
        for (int kind : begins) {
            BEGINS[kind] = true;
        }
    }

    private static void precedence(int level, int... kinds) {
        for (int kind : kinds) {
            PRECEDENCE[kind] = (byte) level;
        }
    }

    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Parameters parameters;
    private final Primaries primaries;

    Expressions(TokenCursor cursor, TreeBuffer tree, Names names) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.parameters = new Parameters(cursor, tree, this);
        this.primaries = new Primaries(cursor, tree, this);
    }

    Parameters parameters() {
        return parameters;
    }

    Primaries primaries() {
        return primaries;
    }

    /** One expression, or a tuple without parentheses. */
    int list() {
        int start = cursor.start();
        int first = cursor.is(TokenKind.STAR) ? starred() : expression();
        return cursor.is(TokenKind.COMMA) ? tuple(start, first) : first;
    }

    /** A list, or {@code yield}: what may stand to the right of an assignment. */
    int listOrYield() {
        return cursor.is(TokenKind.YIELD) ? primaries.yielded() : list();
    }

    /** As {@link #list}, where the parts may be named by {@code :=}. */
    int namedList() {
        int start = cursor.start();
        int first = starredOrNamed();
        return cursor.is(TokenKind.COMMA) ? tuple(start, first) : first;
    }

    /** The rest of a tuple whose first part was read, up to what begins no expression. */
    int tuple(int start, int first) {
        int tuple = tree.open(NodeKind.TUPLE, start);
        tree.add(tuple, first);
        while (cursor.accept(TokenKind.COMMA) && begins()) {
            tree.add(tuple, starredOrNamed());
        }
        return tree.close(tuple, cursor.end());
    }

    boolean begins() {
        return BEGINS[cursor.kind()];
    }

    /** What a loop or comprehension binds: no {@code in} is taken for a comparison. */
    int targets() {
        int start = cursor.start();
        int first = target();
        if (!cursor.is(TokenKind.COMMA)) {
            return first;
        }
        int tuple = tree.open(NodeKind.TUPLE, start);
        tree.add(tuple, first);
        while (cursor.accept(TokenKind.COMMA) && begins()) {
            tree.add(tuple, target());
        }
        return tree.close(tuple, cursor.end());
    }

    int target() {
        return cursor.is(TokenKind.STAR) ? starred() : operators(BIT_OR);
    }

    int starredOrNamed() {
        return cursor.is(TokenKind.STAR) ? starred() : named();
    }

    private int starred() {
        int node = tree.open(NodeKind.STARRED, cursor.start());
        cursor.advance();
        tree.add(node, operators(BIT_OR));
        return tree.close(node, cursor.end());
    }

    int named() {
        int start = cursor.start();
        int expression = expression();
        if (!cursor.is(TokenKind.WALRUS) || !tree.is(expression, NodeKind.NAME)) {
            return expression;
        }
        cursor.advance();
        int node = tree.open(NodeKind.NAMED_EXPR, start);
        tree.add(node, NodeKind.TARGET, expression);
        tree.add(node, NodeKind.VALUE, expression());
        return tree.close(node, cursor.end());
    }

    int expression() {
        int start = cursor.start();
        int expression = disjunction();
        return cursor.is(TokenKind.IF) ? conditional(start, expression) : expression;
    }

    /** An expression without {@code if}: a condition or the source of a comprehension. */
    int disjunction() {
        return cursor.is(TokenKind.LAMBDA) ? lambda() : operators(OR);
    }

    private int conditional(int start, int body) {
        cursor.enter();
        int node = tree.open(NodeKind.IF_EXP, start);
        cursor.advance();
        tree.add(node, NodeKind.TEST, operators(OR));
        tree.add(node, NodeKind.BODY, body);
        cursor.expect(TokenKind.ELSE);
        tree.add(node, NodeKind.ELSE, expression());
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    private int lambda() {
        cursor.enter();
        int node = tree.open(NodeKind.LAMBDA, cursor.start());
        cursor.advance();
        tree.add(node, parameters.of(TokenKind.COLON, false));
        cursor.expect(TokenKind.COLON);
        tree.add(node, NodeKind.BODY, expression());
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    /** Operators that bind at least as tightly as the level; those of one level grow to the left in a loop, so that long chains need no stack. */
    private int operators(int level) {
        int start = cursor.start();
        int left = prefix(level);
        while (true) {
            int kind = cursor.kind();
            int precedence = PRECEDENCE[kind];
            if (precedence == 0 || precedence < level) {
                return left;
            }
            if (precedence <= AND) {
                left = junction(start, left, kind, precedence);
            } else if (precedence == COMPARISON) {
                if (kind == TokenKind.NOT && cursor.kind(1) != TokenKind.IN) {
                    return left;
                }
                left = comparison(start, left);
            } else {
                left = binary(start, left, kind, precedence);
            }
        }
    }

    /** The operand of an operator that may follow itself any number of times. */
    private int nestedOperand(int level) {
        cursor.enter();
        int operand = operators(level);
        cursor.leave();
        return operand;
    }

    private int operand(int level) {
        cursor.enterOperand();
        int operand = operators(level);
        cursor.leaveOperand();
        return operand;
    }

    private int junction(int start, int left, int kind, int precedence) {
        int node = tree.open(NodeKind.BOOL_OP, start);
        tree.name(node, names.ofKind(kind));
        tree.add(node, left);
        while (cursor.accept(kind)) {
            tree.add(node, operand(precedence + 1));
        }
        return tree.close(node, cursor.end());
    }

    private int comparison(int start, int left) {
        int node = tree.open(NodeKind.COMPARE, start);
        tree.add(node, left);
        while (PRECEDENCE[cursor.kind()] == COMPARISON && (!cursor.is(TokenKind.NOT) || cursor.kind(1) == TokenKind.IN)) {
            int operator = tree.open(NodeKind.COMPARE_OP, cursor.start());
            tree.name(operator, comparisonOperator());
            tree.add(node, tree.close(operator, cursor.end()));
            tree.add(node, operand(COMPARISON + 1));
        }
        return tree.close(node, cursor.end());
    }

    private int comparisonOperator() {
        int kind = cursor.kind();
        cursor.advance();
        if (kind == TokenKind.NOT) {
            cursor.advance();
            return names.notIn();
        }
        return kind == TokenKind.IS && cursor.accept(TokenKind.NOT) ? names.isNot() : names.ofKind(kind);
    }

    private int binary(int start, int left, int kind, int precedence) {
        int node = tree.open(NodeKind.BIN_OP, start);
        tree.name(node, names.ofKind(kind));
        cursor.advance();
        tree.add(node, left);
        // A power binds to the right, and looser than the sign of its exponent.
        tree.add(node, kind == TokenKind.DOUBLE_STAR ? nestedOperand(UNARY) : operand(precedence + 1));
        return tree.close(node, cursor.end());
    }

    private int prefix(int level) {
        return switch (cursor.kind()) {
            case TokenKind.NOT -> {
                if (level > NOT) {
                    throw cursor.unexpected();
                }
                yield unary(NOT);
            }
            case TokenKind.MINUS, TokenKind.PLUS, TokenKind.TILDE -> unary(UNARY);
            case TokenKind.AWAIT -> {
                int node = tree.open(NodeKind.AWAIT, cursor.start());
                cursor.advance();
                tree.add(node, primaries.primary());
                yield tree.close(node, cursor.end());
            }
            default -> primaries.primary();
        };
    }

    private int unary(int level) {
        int node = tree.open(NodeKind.UNARY_OP, cursor.start());
        tree.name(node, names.ofKind(cursor.kind()));
        cursor.advance();
        tree.add(node, nestedOperand(level));
        return tree.close(node, cursor.end());
    }
}
