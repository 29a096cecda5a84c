package dev.tenet.extract.code.golang;

/** Parses expressions; a type may stand wherever one is an operand or an argument. */
final class Expressions {
    private final TokenCursor cursor;
    private final GoTree tree;
    private final Types types;
    private final Literals literals;
    /** Below zero in the head of a statement, where a brace opens its block. */
    private int level;

    Expressions(TokenCursor cursor, GoTree tree, Types types) {
        this.cursor = cursor;
        this.tree = tree;
        this.types = types;
        this.literals = new Literals(cursor, tree, this);
    }

    void use(Statements statements) {
        literals.use(statements);
    }

    int level() {
        return level;
    }

    void level(int inner) {
        level = inner;
    }

    int name() {
        int name = tree.open(NodeKind.NAME, cursor.start());
        tree.name(name, cursor.expectName());
        return tree.close(name, cursor.end());
    }

    int list(NodeKind role) {
        int list = tree.open(role, cursor.start());
        do {
            tree.add(list, expression());
        } while (cursor.accept(TokenKind.COMMA));
        return tree.close(list, cursor.end());
    }

    int expression() {
        return binary(1);
    }

    /** An expression within brackets, where a brace opens no block. */
    int inside() {
        int outer = level;
        level = 0;
        int expression = expression();
        level = outer;
        return expression;
    }

    private int binary(int weakest) {
        cursor.enter();
        int left = unary();
        int own = 0;
        for (int strength = TokenKind.precedence(cursor.kind()); strength >= weakest; strength = TokenKind.precedence(cursor.kind())) {
            int operator = cursor.token();
            cursor.advance();
            int right = binary(strength + 1);
            // a + b + c is one operation, so that a long sum is not a deep one.
            if (left != own || cursor.kindAt(tree.nameOf(own)) != cursor.kindAt(operator)) {
                own = tree.open(NodeKind.BINARY, tree.start(left));
                tree.name(own, operator);
                tree.add(own, left);
                left = own;
            }
            tree.add(own, right);
            tree.close(own, cursor.end());
        }
        cursor.leave();
        return left;
    }

    private int unary() {
        int kind = cursor.kind();
        switch (kind) {
            case TokenKind.ADD, TokenKind.SUB, TokenKind.NOT, TokenKind.XOR, TokenKind.AND, TokenKind.TILDE -> {
                return prefixed(NodeKind.UNARY);
            }
            case TokenKind.MUL -> {
                return prefixed(NodeKind.STAR);
            }
            case TokenKind.ARROW -> {
                return cursor.kind(1) == TokenKind.CHAN ? primary(types.type()) : prefixed(NodeKind.UNARY);
            }
            default -> {
                return primary(operand());
            }
        }
    }

    private int prefixed(NodeKind kind) {
        cursor.enter();
        int node = tree.open(kind, cursor.start());
        tree.name(node, cursor.token());
        cursor.advance();
        tree.add(node, unary());
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    private int operand() {
        return switch (cursor.kind()) {
            case TokenKind.NAME -> name();
            case TokenKind.INT -> literal(NodeKind.INT);
            case TokenKind.FLOAT -> literal(NodeKind.FLOAT);
            case TokenKind.IMAGINARY -> literal(NodeKind.IMAGINARY);
            case TokenKind.CHAR -> literal(NodeKind.CHAR);
            case TokenKind.STRING -> literal(NodeKind.STRING);
            case TokenKind.LEFT_PAREN -> {
                int paren = tree.open(NodeKind.PAREN, cursor.start());
                cursor.advance();
                tree.add(paren, inside());
                cursor.expect(TokenKind.RIGHT_PAREN);
                yield tree.close(paren, cursor.end());
            }
            case TokenKind.FUNC -> literals.function(types);
            case TokenKind.LEFT_BRACKET, TokenKind.MAP, TokenKind.CHAN, TokenKind.STRUCT, TokenKind.INTERFACE -> types.type();
            default -> throw cursor.unexpected();
        };
    }

    private int literal(NodeKind kind) {
        int literal = tree.open(kind, cursor.start());
        tree.value(literal, cursor.token());
        cursor.advance();
        return tree.close(literal, cursor.end());
    }

    private int primary(int operand) {
        int node = operand;
        while (true) {
            switch (cursor.kind()) {
                case TokenKind.PERIOD -> node = selector(node);
                case TokenKind.LEFT_PAREN -> node = call(node);
                case TokenKind.LEFT_BRACKET -> node = index(node);
                case TokenKind.LEFT_BRACE -> {
                    if (!literals.opens(node, level)) {
                        return node;
                    }
                    node = literals.composite(node);
                }
                default -> {
                    return node;
                }
            }
        }
    }

    /** {@code a.b} or {@code a.(b)}. */
    int selector(int of) {
        cursor.expect(TokenKind.PERIOD);
        if (!cursor.is(TokenKind.LEFT_PAREN)) {
            int node = tree.open(NodeKind.SELECTOR, tree.start(of));
            tree.add(node, of);
            tree.name(node, cursor.expectName());
            return tree.close(node, cursor.end());
        }
        int node = tree.open(NodeKind.ASSERTION, tree.start(of));
        tree.add(node, of);
        cursor.advance();
        if (!cursor.accept(TokenKind.TYPE)) {
            tree.add(node, NodeKind.TYPE, types.type());
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
        return tree.close(node, cursor.end());
    }

    private int call(int callee) {
        int outer = level;
        level = 0;
        int call = tree.open(NodeKind.CALL, tree.start(callee));
        tree.add(call, callee);
        tree.value(call, cursor.start());
        cursor.advance();
        while (!cursor.is(TokenKind.RIGHT_PAREN)) {
            tree.add(call, expression());
            if (cursor.accept(TokenKind.ELLIPSIS)) {
                tree.mark(call, GoTree.Flag.SPREADS);
            }
            if (!cursor.is(TokenKind.RIGHT_PAREN)) {
                cursor.expect(TokenKind.COMMA);
            }
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
        level = outer;
        return tree.close(call, cursor.end());
    }

    private int index(int of) {
        int outer = level;
        level = 0;
        int node = tree.open(NodeKind.INDEX, tree.start(of));
        tree.add(node, of);
        cursor.advance();
        if (cursor.is(TokenKind.RIGHT_BRACKET)) {
            throw cursor.fault("expected an index");
        }
        while (!cursor.is(TokenKind.RIGHT_BRACKET)) {
            if (cursor.accept(TokenKind.COLON)) {
                tree.become(node, NodeKind.SLICE);
            } else {
                tree.add(node, expression());
                if (!cursor.is(TokenKind.COLON) && !cursor.is(TokenKind.RIGHT_BRACKET)) {
                    cursor.expect(TokenKind.COMMA);
                }
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACKET);
        level = outer;
        return tree.close(node, cursor.end());
    }
}
