package dev.tenet.extract.code.golang;

import org.jspecify.annotations.Nullable;

/** Parses values that are written out: composites and functions. */
final class Literals {
    private final TokenCursor cursor;
    private final GoTree tree;
    private final Expressions expressions;
    private @Nullable Statements statements;

    Literals(TokenCursor cursor, GoTree tree, Expressions expressions) {
        this.cursor = cursor;
        this.tree = tree;
        this.expressions = expressions;
    }

    void use(Statements shared) {
        statements = shared;
    }

    /** Whether the brace behind {@code type} opens its elements. */
    boolean opens(int type, int level) {
        return switch (tree.kind(type)) {
            case NAME, SELECTOR -> level >= 0 && isTypeName(type);
            case INDEX -> level >= 0 && isTypeName(tree.first(type));
            case ARRAY, MAP, STRUCT -> true;
            default -> false;
        };
    }

    private boolean isTypeName(int node) {
        return tree.is(node, NodeKind.NAME) || tree.is(node, NodeKind.SELECTOR) && tree.is(tree.first(node), NodeKind.NAME);
    }

    int composite(int type) {
        int outer = expressions.level();
        expressions.level(0);
        int node = tree.open(NodeKind.COMPOSITE, tree.start(type));
        tree.add(node, NodeKind.TYPE, type);
        elements(node);
        expressions.level(outer);
        return tree.close(node, cursor.end());
    }

    private void elements(int composite) {
        cursor.enter();
        cursor.expect(TokenKind.LEFT_BRACE);
        while (!cursor.is(TokenKind.RIGHT_BRACE)) {
            int element = element();
            if (cursor.accept(TokenKind.COLON)) {
                int keyed = tree.open(NodeKind.KEYED, tree.start(element));
                tree.add(keyed, element);
                tree.add(keyed, element());
                element = tree.close(keyed, cursor.end());
            }
            tree.add(composite, element);
            if (!cursor.is(TokenKind.RIGHT_BRACE)) {
                cursor.expect(TokenKind.COMMA);
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE);
        cursor.leave();
    }

    /** An element may leave out its type. */
    private int element() {
        if (!cursor.is(TokenKind.LEFT_BRACE)) {
            return expressions.expression();
        }
        int node = tree.open(NodeKind.COMPOSITE, cursor.start());
        elements(node);
        return tree.close(node, cursor.end());
    }

    /** A function with its body, or its type when none follows. */
    int function(Types types) {
        int node = tree.open(NodeKind.FUNCTION_TYPE, cursor.start());
        cursor.advance();
        types.signature(node);
        if (cursor.is(TokenKind.LEFT_BRACE) && statements != null) {
            tree.become(node, NodeKind.FUNCTION_LITERAL);
            int outer = expressions.level();
            expressions.level(0);
            tree.add(node, statements.block());
            expressions.level(outer);
        }
        return tree.close(node, cursor.end());
    }
}
