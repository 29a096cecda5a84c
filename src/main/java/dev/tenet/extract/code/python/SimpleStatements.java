package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.SyntaxFault;

/** Parses the statements of one line. */
final class SimpleStatements {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Expressions expressions;
    private final Imports imports;

    SimpleStatements(TokenCursor cursor, TreeBuffer tree, Names names, Expressions expressions, Imports imports) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.expressions = expressions;
        this.imports = imports;
    }

    /** Statements up to the end of the line, which is taken. */
    void line(int parent) {
        do {
            int first = cursor.token();
            int statement = statement();
            if (!cursor.is(TokenKind.SEMICOLON) && !cursor.is(TokenKind.NEWLINE)) {
                throw trailing(first);
            }
            tree.add(parent, statement);
        } while (cursor.accept(TokenKind.SEMICOLON) && !cursor.is(TokenKind.NEWLINE));
        cursor.expect(TokenKind.NEWLINE);
    }

    private SyntaxFault trailing(int first) {
        int name = cursor.kindAt(first) == TokenKind.NAME ? cursor.valueAt(first) : 0;
        boolean python2 = name != 0 && (name == names.print() || name == names.exec()) && cursor.token() == first + 1;
        return cursor.fault(python2 ? "'" + names.string(name) + "' without parentheses is Python 2" : "expected end of statement");
    }

    private int statement() {
        return switch (cursor.kind()) {
            case TokenKind.PASS -> keyword(NodeKind.PASS);
            case TokenKind.BREAK -> keyword(NodeKind.BREAK);
            case TokenKind.CONTINUE -> keyword(NodeKind.CONTINUE);
            case TokenKind.RETURN -> returned();
            case TokenKind.RAISE -> raise();
            case TokenKind.ASSERT -> assertion();
            case TokenKind.DEL -> deletion();
            case TokenKind.GLOBAL -> declaration(NodeKind.GLOBAL);
            case TokenKind.NONLOCAL -> declaration(NodeKind.NONLOCAL);
            case TokenKind.IMPORT -> imports.module();
            case TokenKind.FROM -> imports.names();
            case TokenKind.NAME -> isTypeAlias() ? typeAlias() : expression();
            default -> expression();
        };
    }

    private int open(NodeKind kind) {
        int node = tree.open(kind, cursor.start());
        cursor.advance();
        return node;
    }

    private int close(int node) {
        return tree.close(node, cursor.end());
    }

    private int keyword(NodeKind kind) {
        return close(open(kind));
    }

    private int returned() {
        int node = open(NodeKind.RETURN);
        if (expressions.begins()) {
            tree.add(node, expressions.list());
        }
        return close(node);
    }

    private int raise() {
        int node = open(NodeKind.RAISE);
        if (expressions.begins()) {
            tree.add(node, NodeKind.EXCEPTION, expressions.expression());
            if (cursor.accept(TokenKind.FROM)) {
                tree.add(node, NodeKind.CAUSE, expressions.expression());
            }
        }
        return close(node);
    }

    private int assertion() {
        int node = open(NodeKind.ASSERT);
        tree.add(node, NodeKind.TEST, expressions.named());
        if (cursor.accept(TokenKind.COMMA)) {
            tree.add(node, NodeKind.MESSAGE, expressions.named());
        }
        return close(node);
    }

    private int deletion() {
        int node = open(NodeKind.DELETE);
        do {
            tree.add(node, expressions.target());
        } while (cursor.accept(TokenKind.COMMA) && expressions.begins());
        return close(node);
    }

    private int declaration(NodeKind kind) {
        int node = open(kind);
        do {
            int alias = tree.open(NodeKind.ALIAS, cursor.start());
            tree.name(alias, cursor.expectName());
            tree.add(node, close(alias));
        } while (cursor.accept(TokenKind.COMMA));
        return close(node);
    }

    /** {@code type} is a keyword only before a name that is defined. */
    private boolean isTypeAlias() {
        return cursor.value() == names.type()
                && cursor.kind(1) == TokenKind.NAME
                && (cursor.kind(2) == TokenKind.ASSIGN || cursor.kind(2) == TokenKind.LEFT_BRACKET);
    }

    private int typeAlias() {
        int node = open(NodeKind.TYPE_ALIAS);
        tree.name(node, cursor.expectName());
        expressions.parameters().addTypeParameters(node);
        cursor.expect(TokenKind.ASSIGN);
        tree.add(node, NodeKind.VALUE, expressions.expression());
        return close(node);
    }

    /** An expression, or an assignment to it. */
    private int expression() {
        int start = cursor.start();
        int first = expressions.listOrYield();
        switch (cursor.kind()) {
            case TokenKind.ASSIGN -> {
                return assignment(start, first);
            }
            case TokenKind.AUGMENTED -> {
                int node = tree.open(NodeKind.AUG_ASSIGN, start);
                tree.name(node, cursor.value());
                cursor.advance();
                tree.add(node, NodeKind.TARGET, first);
                tree.add(node, NodeKind.VALUE, expressions.listOrYield());
                return close(node);
            }
            case TokenKind.COLON -> {
                int node = tree.open(NodeKind.ANN_ASSIGN, start);
                cursor.advance();
                tree.add(node, NodeKind.TARGET, first);
                tree.add(node, NodeKind.ANNOTATION, expressions.expression());
                if (cursor.accept(TokenKind.ASSIGN)) {
                    tree.add(node, NodeKind.VALUE, expressions.listOrYield());
                }
                return close(node);
            }
            default -> {
                int node = tree.open(NodeKind.EXPR, start);
                tree.add(node, first);
                return close(node);
            }
        }
    }

    private int assignment(int start, int first) {
        int node = tree.open(NodeKind.ASSIGN, start);
        int value = first;
        while (cursor.accept(TokenKind.ASSIGN)) {
            tree.add(node, NodeKind.TARGET, value);
            value = expressions.listOrYield();
        }
        tree.add(node, NodeKind.VALUE, value);
        return close(node);
    }
}
