package dev.tenet.extract.code.golang;

/** Parses types, and the parameters of functions and of types. */
final class Types {
    /** How far is looked to tell {@code a [n]int} from {@code a[int]}. */
    private static final int LOOK = 2_000;

    private final TokenCursor cursor;
    private final GoTree tree;
    private final TypeBodies bodies;
    private final Expressions expressions;

    Types(TokenCursor cursor, GoTree tree) {
        this.cursor = cursor;
        this.tree = tree;
        this.bodies = new TypeBodies(cursor, tree, this);
        this.expressions = new Expressions(cursor, tree, this);
    }

    Expressions expressions() {
        return expressions;
    }

    /** Whether a type begins here. */
    boolean begins() {
        return switch (cursor.kind()) {
            case TokenKind.NAME, TokenKind.MUL, TokenKind.LEFT_BRACKET, TokenKind.LEFT_PAREN, TokenKind.FUNC, TokenKind.MAP, TokenKind.CHAN, TokenKind.ARROW,
                    TokenKind.STRUCT, TokenKind.INTERFACE -> true;
            default -> false;
        };
    }

    int type() {
        cursor.enter();
        int type = any();
        cursor.leave();
        return type;
    }

    private int any() {
        int start = cursor.start();
        switch (cursor.kind()) {
            case TokenKind.NAME -> {
                return named();
            }
            case TokenKind.MUL -> {
                int pointer = tree.open(NodeKind.STAR, start);
                cursor.advance();
                tree.add(pointer, type());
                return tree.close(pointer, cursor.end());
            }
            case TokenKind.LEFT_PAREN -> {
                int paren = tree.open(NodeKind.PAREN, start);
                cursor.advance();
                tree.add(paren, type());
                cursor.expect(TokenKind.RIGHT_PAREN);
                return tree.close(paren, cursor.end());
            }
            case TokenKind.LEFT_BRACKET -> {
                return array();
            }
            case TokenKind.MAP -> {
                int map = tree.open(NodeKind.MAP, start);
                cursor.advance();
                cursor.expect(TokenKind.LEFT_BRACKET);
                tree.add(map, type());
                cursor.expect(TokenKind.RIGHT_BRACKET);
                tree.add(map, type());
                return tree.close(map, cursor.end());
            }
            case TokenKind.CHAN, TokenKind.ARROW -> {
                int channel = tree.open(NodeKind.CHAN, start);
                if (cursor.accept(TokenKind.ARROW)) {
                    cursor.expect(TokenKind.CHAN);
                } else {
                    cursor.advance();
                    cursor.accept(TokenKind.ARROW);
                }
                tree.add(channel, type());
                return tree.close(channel, cursor.end());
            }
            case TokenKind.FUNC -> {
                int function = tree.open(NodeKind.FUNCTION_TYPE, start);
                cursor.advance();
                signature(function);
                return tree.close(function, cursor.end());
            }
            case TokenKind.STRUCT -> {
                return bodies.struct();
            }
            case TokenKind.INTERFACE -> {
                return bodies.interfaces();
            }
            default -> throw cursor.fault("expected a type");
        }
    }

    /** {@code a}, {@code a.b}, {@code a.b[c]}. */
    int named() {
        int type = expressions.name();
        if (cursor.is(TokenKind.PERIOD)) {
            type = expressions.selector(type);
        }
        return cursor.is(TokenKind.LEFT_BRACKET) && cursor.kind(1) != TokenKind.RIGHT_BRACKET ? instance(type) : type;
    }

    private int instance(int of) {
        int node = tree.open(NodeKind.INDEX, tree.start(of));
        tree.add(node, of);
        cursor.advance();
        do {
            tree.add(node, type());
        } while (cursor.accept(TokenKind.COMMA) && !cursor.is(TokenKind.RIGHT_BRACKET));
        cursor.expect(TokenKind.RIGHT_BRACKET);
        return tree.close(node, cursor.end());
    }

    private int array() {
        int array = tree.open(NodeKind.ARRAY, cursor.start());
        cursor.advance();
        if (cursor.is(TokenKind.ELLIPSIS)) {
            int open = tree.open(NodeKind.ELLIPSIS, cursor.start());
            cursor.advance();
            tree.add(array, NodeKind.VALUES, tree.close(open, cursor.end()));
        } else if (!cursor.is(TokenKind.RIGHT_BRACKET)) {
            tree.add(array, NodeKind.VALUES, expressions.inside());
        }
        cursor.expect(TokenKind.RIGHT_BRACKET);
        tree.add(array, type());
        return tree.close(array, cursor.end());
    }

    /** Adds PARAMETERS and RESULTS. */
    void signature(int node) {
        tree.add(node, parameters(NodeKind.PARAMETERS));
        if (cursor.is(TokenKind.LEFT_PAREN)) {
            tree.add(node, parameters(NodeKind.RESULTS));
        } else if (begins()) {
            int results = tree.open(NodeKind.RESULTS, cursor.start());
            int result = tree.open(NodeKind.PARAMETER, cursor.start());
            tree.add(result, type());
            tree.add(results, tree.close(result, cursor.end()));
            tree.add(node, tree.close(results, cursor.end()));
        }
    }

    int parameters(NodeKind kind) {
        cursor.enter();
        int list = tree.open(kind, cursor.start());
        cursor.expect(TokenKind.LEFT_PAREN);
        parameters(list, TokenKind.RIGHT_PAREN, false);
        cursor.leave();
        return tree.close(list, cursor.end());
    }

    int typeParameters() {
        int list = tree.open(NodeKind.TYPE_PARAMETERS, cursor.start());
        cursor.expect(TokenKind.LEFT_BRACKET);
        parameters(list, TokenKind.RIGHT_BRACKET, true);
        return tree.close(list, cursor.end());
    }

    private void parameters(int list, int closing, boolean constraints) {
        boolean named = false;
        while (!cursor.is(closing)) {
            int parameter = tree.open(NodeKind.PARAMETER, cursor.start());
            if (cursor.is(TokenKind.NAME) && namesParameter(constraints)) {
                tree.name(parameter, cursor.expectName());
                named = true;
            }
            if (cursor.is(TokenKind.ELLIPSIS)) {
                int rest = tree.open(NodeKind.ELLIPSIS, cursor.start());
                cursor.advance();
                tree.add(rest, type());
                tree.add(parameter, tree.close(rest, cursor.end()));
            } else {
                tree.add(parameter, constraints ? bodies.constraint() : type());
            }
            tree.add(list, tree.close(parameter, cursor.end()));
            if (!cursor.is(closing)) {
                cursor.expect(TokenKind.COMMA);
            }
        }
        cursor.expect(closing);
        if (named) {
            spread(list);
        }
    }

    /** In a list with names, what stands alone is a name whose type stands with a later one. */
    private void spread(int list) {
        for (int parameter = tree.first(list); parameter != 0; parameter = tree.next(parameter)) {
            int only = tree.first(parameter);
            if (tree.nameOf(parameter) < 0 && tree.is(only, NodeKind.NAME)) {
                tree.name(parameter, tree.nameOf(only));
                tree.release(parameter);
            }
        }
    }

    /** Whether the name here has its type behind it. */
    private boolean namesParameter(boolean constraints) {
        return switch (cursor.kind(1)) {
            case TokenKind.COMMA, TokenKind.RIGHT_PAREN, TokenKind.RIGHT_BRACKET, TokenKind.PERIOD, TokenKind.OR -> false;
            case TokenKind.LEFT_BRACKET -> constraints || isArrayBehindName();
            default -> true;
        };
    }

    /** Whether the bracket behind the name opens the type of what it names: {@code a []b}, {@code a [n]b}, not {@code a[b]}. */
    boolean isArrayBehindName() {
        if (cursor.kind(2) == TokenKind.RIGHT_BRACKET) {
            return true;
        }
        return switch (cursor.kindAt(cursor.behindBracket(cursor.token() + 1, LOOK))) {
            case TokenKind.NAME, TokenKind.MUL, TokenKind.LEFT_BRACKET, TokenKind.LEFT_PAREN, TokenKind.FUNC, TokenKind.MAP, TokenKind.CHAN, TokenKind.ARROW,
                    TokenKind.STRUCT, TokenKind.INTERFACE -> true;
            default -> false;
        };
    }

    /** Whether the bracket behind the name of a declared type opens its parameters, not the length of an array. */
    boolean declaresParameters() {
        if (cursor.kind(1) != TokenKind.NAME) {
            return false;
        }
        return switch (cursor.kind(2)) {
            case TokenKind.NAME, TokenKind.COMMA, TokenKind.INTERFACE, TokenKind.TILDE, TokenKind.FUNC, TokenKind.MAP, TokenKind.CHAN, TokenKind.STRUCT,
                    TokenKind.ARROW -> true;
            case TokenKind.LEFT_BRACKET -> cursor.kindAt(cursor.token() + 3) == TokenKind.RIGHT_BRACKET
                    || cursor.kindAt(cursor.behindBracket(cursor.token() + 2, LOOK)) != TokenKind.RIGHT_BRACKET;
            case TokenKind.MUL, TokenKind.LEFT_PAREN -> listsConstraints();
            default -> false;
        };
    }

    /** {@code [P *C]} is the length of an array, {@code [P *C,]}, {@code [P *C | D]} and {@code [P *struct{}]} are parameters. */
    private boolean listsConstraints() {
        int last = cursor.behindBracket(cursor.token(), LOOK) - 1;
        int open = 0;
        for (int token = cursor.token(); token < last; token++) {
            switch (cursor.kindAt(token)) {
                case TokenKind.LEFT_BRACKET, TokenKind.LEFT_PAREN, TokenKind.LEFT_BRACE -> open++;
                case TokenKind.RIGHT_BRACKET, TokenKind.RIGHT_PAREN, TokenKind.RIGHT_BRACE -> open--;
                case TokenKind.COMMA -> {
                    if (open == 1) {
                        return true;
                    }
                }
                case TokenKind.TILDE, TokenKind.STRUCT, TokenKind.INTERFACE, TokenKind.MAP, TokenKind.CHAN, TokenKind.FUNC -> {
                    return true;
                }
                default -> { }
            }
        }
        return false;
    }
}
