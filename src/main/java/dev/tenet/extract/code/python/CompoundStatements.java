package dev.tenet.extract.code.python;

/**
 * Parses statements that hold blocks.
 *
 * <p>A statement joins its parent as soon as its first block was read, so that a fault in a later clause does not lose it.
 */
final class CompoundStatements {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Expressions expressions;
    private final Patterns patterns;
    private final Statements statements;

    CompoundStatements(TokenCursor cursor, TreeBuffer tree, Names names, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.expressions = expressions;
        this.patterns = new Patterns(cursor, tree, names, expressions.primaries().literals());
        this.statements = statements;
    }

    private void add(int parent, int node, NodeKind role) {
        tree.add(node, statements.block(role));
        tree.close(node);
        if (parent != 0) {
            tree.add(parent, node);
        }
    }

    private void addElse(int node) {
        if (cursor.accept(TokenKind.ELSE)) {
            add(0, node, NodeKind.ELSE);
        }
    }

    /** An {@code if} and its {@code elif}s, in a loop, as there may be any number. */
    void ifStatement(int parent) {
        int outermost = tested(NodeKind.IF);
        add(parent, outermost, NodeKind.BODY);
        int innermost = outermost;
        try {
            while (cursor.is(TokenKind.ELIF)) {
                int otherwise = tree.open(NodeKind.ELSE, cursor.start());
                int node = tested(NodeKind.IF);
                add(otherwise, node, NodeKind.BODY);
                tree.add(innermost, tree.close(otherwise));
                innermost = node;
            }
            addElse(innermost);
        } finally {
            for (int node = innermost; node != outermost; node = tree.parent(node)) {
                tree.close(node);
            }
            tree.close(outermost);
        }
    }

    void whileStatement(int parent) {
        int node = tested(NodeKind.WHILE);
        add(parent, node, NodeKind.BODY);
        addElse(node);
    }

    private int tested(NodeKind kind) {
        int node = tree.open(kind, cursor.start());
        cursor.advance();
        tree.add(node, NodeKind.TEST, expressions.named());
        return node;
    }

    void forStatement(int parent, int start, boolean async) {
        int node = open(NodeKind.FOR, start, async);
        tree.add(node, NodeKind.TARGET, expressions.targets());
        cursor.expect(TokenKind.IN);
        tree.add(node, NodeKind.ITER, expressions.list());
        add(parent, node, NodeKind.BODY);
        addElse(node);
    }

    private int open(NodeKind kind, int start, boolean async) {
        int node = tree.open(kind, start);
        if (async) {
            tree.mark(node, PythonTree.Flag.ASYNC);
        }
        cursor.advance();
        return node;
    }

    void tryStatement(int parent) {
        int node = tree.open(NodeKind.TRY, cursor.start());
        cursor.advance();
        add(parent, node, NodeKind.BODY);
        while (cursor.is(TokenKind.EXCEPT)) {
            handler(node);
        }
        addElse(node);
        if (cursor.accept(TokenKind.FINALLY)) {
            add(0, node, NodeKind.FINALLY);
        } else if (tree.child(node, NodeKind.HANDLER) == 0) {
            cursor.report("expected 'except' or 'finally'");
        }
    }

    private void handler(int parent) {
        int node = tree.open(NodeKind.HANDLER, cursor.start());
        cursor.advance();
        if (cursor.accept(TokenKind.STAR)) {
            tree.mark(node, PythonTree.Flag.STAR);
        }
        if (!cursor.is(TokenKind.COLON)) {
            tree.add(node, NodeKind.TYPE, expressions.list());
            if (cursor.accept(TokenKind.AS)) {
                tree.name(node, cursor.expectName());
            }
        }
        add(parent, node, NodeKind.BODY);
        tree.close(parent);
    }

    void withStatement(int parent, int start, boolean async) {
        int node = open(NodeKind.WITH, start, async);
        boolean parenthesised = isParenthesised();
        if (parenthesised) {
            cursor.advance();
        }
        do {
            withItem(node);
        } while (cursor.accept(TokenKind.COMMA) && !(parenthesised && cursor.is(TokenKind.RIGHT_PAREN)));
        if (parenthesised) {
            cursor.expect(TokenKind.RIGHT_PAREN);
        }
        add(parent, node, NodeKind.BODY);
    }

    private void withItem(int parent) {
        int node = tree.open(NodeKind.WITH_ITEM, cursor.start());
        tree.add(node, NodeKind.VALUE, expressions.expression());
        if (cursor.accept(TokenKind.AS)) {
            tree.add(node, NodeKind.TARGET, expressions.target());
        }
        tree.add(parent, tree.close(node, cursor.end()));
    }

    /** Whether the items, and not only the first expression, stand in parentheses: those close before the colon and hold what only items may. */
    private boolean isParenthesised() {
        if (!cursor.is(TokenKind.LEFT_PAREN) || cursor.kind(1) == TokenKind.RIGHT_PAREN) {
            return false;
        }
        boolean items = true;
        int depth = 0;
        int token = cursor.token();
        while (true) {
            switch (cursor.kindAt(token)) {
                case TokenKind.LEFT_PAREN, TokenKind.LEFT_BRACKET, TokenKind.LEFT_BRACE, TokenKind.FIELD_OPEN -> depth++;
                case TokenKind.RIGHT_PAREN, TokenKind.RIGHT_BRACKET, TokenKind.RIGHT_BRACE, TokenKind.FIELD_CLOSE -> {
                    if (--depth == 0) {
                        return items && cursor.kindAt(token + 1) == TokenKind.COLON;
                    }
                }
                case TokenKind.FOR, TokenKind.YIELD, TokenKind.WALRUS -> items &= depth > 1;
                case TokenKind.STAR -> {
                    int before = cursor.kindAt(token - 1);
                    items &= depth > 1 || before != TokenKind.LEFT_PAREN && before != TokenKind.COMMA;
                }
                case TokenKind.NEWLINE, TokenKind.END -> {
                    return false;
                }
                default -> {}
            }
            token++;
        }
    }

    /** Whether the name {@code match} begins a statement: a line that ends in a colon, and {@code case} below it. */
    boolean isMatch() {
        if (cursor.value() != names.match()) {
            return false;
        }
        int next = cursor.kind(1);
        if (next == TokenKind.ASSIGN || next == TokenKind.DOT || next == TokenKind.COLON || next == TokenKind.COMMA || next == TokenKind.NEWLINE) {
            return false;
        }
        int token = cursor.token() + 1;
        while (cursor.kindAt(token) != TokenKind.NEWLINE && cursor.kindAt(token) != TokenKind.END) {
            token++;
        }
        return cursor.kindAt(token - 1) == TokenKind.COLON
                && cursor.kindAt(token) == TokenKind.NEWLINE
                && cursor.kindAt(token + 1) == TokenKind.INDENT
                && cursor.kindAt(token + 2) == TokenKind.NAME
                && cursor.valueAt(token + 2) == names.ofCase();
    }

    void matchStatement(int parent) {
        int node = tree.open(NodeKind.MATCH, cursor.start());
        cursor.advance();
        tree.add(node, NodeKind.SUBJECT, expressions.namedList());
        cursor.expect(TokenKind.COLON);
        tree.close(node, cursor.end());
        cursor.expect(TokenKind.NEWLINE);
        cursor.expect(TokenKind.INDENT);
        tree.add(parent, node);
        statements.cases(node);
        tree.close(node);
    }

    void caseClause(int parent) {
        int node = tree.open(NodeKind.CASE, cursor.start());
        if (!cursor.is(TokenKind.NAME) || cursor.value() != names.ofCase()) {
            throw cursor.fault("expected 'case'");
        }
        cursor.advance();
        int pattern = patterns.top();
        tree.add(node, pattern);
        if (cursor.accept(TokenKind.IF)) {
            tree.add(node, NodeKind.TEST, expressions.named());
        }
        add(parent, node, NodeKind.BODY);
    }
}
