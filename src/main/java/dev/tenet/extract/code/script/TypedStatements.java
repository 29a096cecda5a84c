package dev.tenet.extract.code.script;

import dev.tenet.extract.code.script.ScriptTree.Flag;

/** Parses the statements that only TypeScript has. */
final class TypedStatements {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Expressions expressions;
    private final Statements statements;

    TypedStatements(TokenCursor cursor, TreeBuffer tree, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.expressions = expressions;
        this.statements = statements;
    }

    boolean startsEnumeration() {
        return expressions.typed() && statements.follows(TokenKind.ENUM);
    }

    /** {@code const enum} */
    int enumeration(int start) {
        cursor.advance();
        return statements.definitions().enumeration(start, true);
    }

    /** The statement that the name at hand begins; 0 when it begins none of TypeScript's own. */
    int statement(int start) {
        int word = cursor.value();
        if (word == Words.TYPE && statements.follows(TokenKind.NAME)) {
            return alias(start);
        }
        if (word == Words.INTERFACE && statements.follows(TokenKind.NAME)) {
            return members(start);
        }
        if (word == Words.ABSTRACT && statements.follows(TokenKind.CLASS)) {
            cursor.advance();
            return statements.declared(statements.definitions().type(start, 0, true));
        }
        if ((word == Words.NAMESPACE && statements.follows(TokenKind.NAME))
                || (word == Words.MODULE && (statements.follows(TokenKind.NAME) || statements.follows(TokenKind.STRING)))
                || (word == Words.GLOBAL && statements.follows(TokenKind.LEFT_BRACE))) {
            return namespace(start);
        }
        return word == Words.DECLARE && declares() ? ambient(start) : 0;
    }

    private boolean declares() {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        boolean declares = !cursor.newLine() && cursor.isWord() && !cursor.is(TokenKind.IN) && !cursor.is(TokenKind.INSTANCEOF);
        cursor.back(mark);
        return declares;
    }

    /** What is defined elsewhere: read for its syntax only. */
    private int ambient(int start) {
        cursor.advance();
        int inner = cursor.isName(Words.GLOBAL) ? namespace(cursor.start()) : statements.statement();
        int node = tree.open(NodeKind.TYPE_DECLARATION, start);
        tree.mark(node, Flag.AMBIENT);
        return tree.close(node, Math.max(tree.end(inner), cursor.end()));
    }

    private int alias(int start) {
        int node = tree.open(NodeKind.TYPE_DECLARATION, start);
        cursor.advance();
        tree.name(node, cursor.expectName());
        if (cursor.is(TokenKind.LESS)) {
            expressions.types().parameters();
        }
        cursor.expect(TokenKind.ASSIGN);
        expressions.types().skip();
        tree.close(node, cursor.end());
        statements.end();
        return node;
    }

    private int members(int start) {
        int node = tree.open(NodeKind.TYPE_DECLARATION, start);
        cursor.advance();
        tree.name(node, cursor.expectName());
        if (cursor.is(TokenKind.LESS)) {
            expressions.types().parameters();
        }
        if (cursor.accept(TokenKind.EXTENDS)) {
            do {
                expressions.types().skip();
            } while (cursor.accept(TokenKind.COMMA));
        }
        if (!cursor.is(TokenKind.LEFT_BRACE)) {
            throw cursor.fault("expected '{'");
        }
        expressions.types().members();
        return tree.close(node, cursor.end());
    }

    private int namespace(int start) {
        int node = tree.open(NodeKind.NAMESPACE, start);
        boolean global = cursor.isName(Words.GLOBAL);
        cursor.advance();
        if (global) {
            tree.name(node, Words.GLOBAL);
        } else if (cursor.is(TokenKind.STRING)) {
            tree.name(node, tree.nameOfText(cursor.start(), cursor.scanner.end));
            cursor.advance();
        } else {
            tree.name(node, statements.definitions().dotted());
        }
        if (cursor.is(TokenKind.LEFT_BRACE)) {
            tree.add(node, statements.block());
        } else {
            statements.end();
        }
        return tree.close(node, cursor.end());
    }
}
