package dev.tenet.extract.code.python;

/** Parses functions and classes with their decorators. */
final class Definitions {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Expressions expressions;
    private final Statements statements;

    Definitions(TokenCursor cursor, TreeBuffer tree, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.expressions = expressions;
        this.statements = statements;
    }

    void decorated(int parent) {
        int decorators = tree.open(NodeKind.MODULE, cursor.start());
        while (cursor.is(TokenKind.AT)) {
            int start = cursor.start();
            cursor.advance();
            int node = tree.open(NodeKind.DECORATOR, start);
            tree.add(node, expressions.named());
            tree.add(decorators, tree.close(node, cursor.end()));
            cursor.expect(TokenKind.NEWLINE);
        }
        switch (cursor.kind()) {
            case TokenKind.DEF -> function(parent, decorators, cursor.start(), false);
            case TokenKind.CLASS -> type(parent, decorators);
            case TokenKind.ASYNC -> statements.asynchronous(parent, decorators);
            default -> throw cursor.fault("expected 'def' or 'class' after a decorator");
        }
    }

    /** A function; decorators are a node that holds them, or 0. */
    void function(int parent, int decorators, int start, boolean async) {
        int node = open(NodeKind.FUNCTION_DEF, decorators, start);
        if (async) {
            tree.mark(node, PythonTree.Flag.ASYNC);
        }
        expressions.parameters().addTypeParameters(node);
        cursor.expect(TokenKind.LEFT_PAREN);
        tree.add(node, expressions.parameters().of(TokenKind.RIGHT_PAREN, true));
        cursor.expect(TokenKind.RIGHT_PAREN);
        if (cursor.accept(TokenKind.ARROW)) {
            tree.add(node, NodeKind.RETURNS, expressions.list());
        }
        close(parent, node);
    }

    void type(int parent, int decorators) {
        int node = open(NodeKind.CLASS_DEF, decorators, cursor.start());
        expressions.parameters().addTypeParameters(node);
        if (cursor.is(TokenKind.LEFT_PAREN)) {
            tree.add(node, expressions.primaries().arguments());
        }
        close(parent, node);
    }

    private int open(NodeKind kind, int decorators, int start) {
        int node = tree.open(kind, start);
        cursor.advance();
        tree.name(node, cursor.expectName());
        if (decorators != 0) {
            tree.addAll(node, decorators);
        }
        return node;
    }

    private void close(int parent, int node) {
        tree.add(node, statements.block(NodeKind.BODY));
        tree.add(parent, tree.close(node));
    }
}
