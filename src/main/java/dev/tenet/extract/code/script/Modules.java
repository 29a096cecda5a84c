package dev.tenet.extract.code.script;

import dev.tenet.extract.code.script.ScriptTree.Flag;

/** Parses imports and exports. */
final class Modules {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Expressions expressions;
    private final Statements statements;

    Modules(TokenCursor cursor, TreeBuffer tree, Names names, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.expressions = expressions;
        this.statements = statements;
    }

    int imports(int start) {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        if (cursor.is(TokenKind.LEFT_PAREN) || cursor.is(TokenKind.DOT)) {
            cursor.back(mark);
            int node = tree.open(NodeKind.EXPRESSION, start);
            tree.add(node, expressions.list());
            tree.close(node, cursor.end());
            statements.end();
            return node;
        }
        int node = tree.open(NodeKind.IMPORT, start);
        if (!cursor.is(TokenKind.STRING)) {
            clause(node);
            if (cursor.is(TokenKind.ASSIGN)) {
                return equal(node);
            }
            if (!cursor.acceptName(Words.FROM)) {
                throw cursor.fault("expected 'from'");
            }
        }
        source(node);
        return tree.close(node, cursor.end());
    }

    private void clause(int node) {
        if ((cursor.isName(Words.TYPE) || cursor.is(TokenKind.TYPEOF)) && marksType()) {
            cursor.advance();
        }
        if (cursor.is(TokenKind.NAME)) {
            alias(node, Words.DEFAULT, cursor.value(), cursor.start());
            cursor.advance();
            if (!cursor.accept(TokenKind.COMMA)) {
                return;
            }
        }
        if (cursor.is(TokenKind.STAR)) {
            int start = cursor.start();
            cursor.advance();
            if (!cursor.acceptName(Words.AS)) {
                throw cursor.fault("expected 'as'");
            }
            alias(node, 0, cursor.value(), start);
            cursor.expectName();
        } else {
            list(node);
        }
    }

    /** Whether the word before says that types are imported: a name or a list follows. */
    private boolean marksType() {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        boolean marks = cursor.is(TokenKind.LEFT_BRACE) || cursor.is(TokenKind.STAR) || (cursor.is(TokenKind.NAME) && !cursor.isName(Words.FROM));
        if (cursor.isName(Words.FROM)) {
            cursor.advance();
            marks = cursor.isName(Words.FROM);
        }
        cursor.back(mark);
        return marks;
    }

    private void alias(int node, int name, int bound, int start) {
        int alias = tree.open(NodeKind.ALIAS, start);
        tree.name(alias, name);
        tree.alias(alias, bound);
        tree.add(node, tree.close(alias, cursor.scanner.end));
    }

    /** {@code {a, b as c, type d}}: what is taken, and what it is bound to. */
    private void list(int node) {
        cursor.expect(TokenKind.LEFT_BRACE);
        while (!cursor.is(TokenKind.RIGHT_BRACE)) {
            int start = cursor.start();
            if (cursor.isName(Words.TYPE) && qualifies()) {
                cursor.advance();
            }
            int name = name();
            int bound = name;
            if (cursor.acceptName(Words.AS)) {
                bound = name();
            }
            int alias = tree.open(NodeKind.ALIAS, start);
            tree.name(alias, name);
            tree.alias(alias, bound);
            tree.add(node, tree.close(alias, cursor.end()));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE);
    }

    /** Whether {@code type} stands before the name that it qualifies. */
    private boolean qualifies() {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        boolean as = cursor.isName(Words.AS);
        boolean qualifies = cursor.isWord() && !as;
        if (as) {
            // "type as" is a type called "as"; "type as as x" too.
            cursor.advance();
            qualifies = cursor.isName(Words.AS) || cursor.is(TokenKind.COMMA) || cursor.is(TokenKind.RIGHT_BRACE);
        }
        cursor.back(mark);
        return qualifies;
    }

    private int name() {
        if (cursor.is(TokenKind.STRING)) {
            int name = tree.nameOfText(cursor.start(), cursor.scanner.end);
            cursor.advance();
            return name;
        }
        return cursor.expectWord();
    }

    /** The module as a string, what is said about it, and the end of the statement. */
    private void source(int node) {
        if (!cursor.is(TokenKind.STRING)) {
            throw cursor.fault("expected a module");
        }
        tree.name(node, tree.nameOfText(cursor.start(), cursor.scanner.end));
        cursor.advance();
        boolean attributes = cursor.is(TokenKind.WITH) || (cursor.isName(Words.ASSERT) && !cursor.newLine());
        if (attributes) {
            cursor.advance();
            expressions.primaries().objects().object();
        }
        tree.close(node, cursor.end());
        statements.end();
    }

    /** {@code import a = require("m")} or {@code import a = b.c}, at the equals sign. */
    private int equal(int node) {
        int alias = tree.first(node);
        if (alias == 0 || tree.next(alias) != 0 || tree.nameOf(alias) != Words.DEFAULT) {
            throw cursor.unexpected();
        }
        cursor.advance();
        int whole = tree.open(NodeKind.IMPORT_EQUALS, tree.start(node));
        tree.name(whole, names.of(tree.alias(alias)));
        tree.add(whole, expressions.primaries().postfix());
        tree.close(whole, cursor.end());
        statements.end();
        return whole;
    }

    int exports(int start, int decorators) {
        cursor.advance();
        if (cursor.is(TokenKind.STAR)) {
            return all(start);
        }
        if (cursor.is(TokenKind.LEFT_BRACE) || (cursor.isName(Words.TYPE) && statements.follows(TokenKind.LEFT_BRACE))) {
            return named(start);
        }
        if (cursor.isName(Words.TYPE) && statements.follows(TokenKind.STAR)) {
            cursor.advance();
            return all(start);
        }
        if (cursor.accept(TokenKind.ASSIGN)) {
            int node = tree.open(NodeKind.EXPORT_EQUALS, start);
            tree.add(node, expressions.assignment());
            tree.close(node, cursor.end());
            statements.end();
            return node;
        }
        int node = tree.open(NodeKind.EXPORT, start);
        if (cursor.accept(TokenKind.DEFAULT)) {
            tree.mark(node, Flag.DEFAULT);
            tree.add(node, standard(decorators));
        } else {
            tree.add(node, declaration(decorators));
        }
        return tree.close(node, cursor.end());
    }

    /** {@code * from "m"} or {@code * as a from "m"}. */
    private int all(int start) {
        int node = tree.open(NodeKind.EXPORT_FROM, start);
        int from = cursor.start();
        cursor.advance();
        int alias = tree.open(NodeKind.ALIAS, from);
        tree.name(alias, Words.STAR);
        if (cursor.acceptName(Words.AS)) {
            tree.name(alias, 0);
            tree.alias(alias, name());
        }
        tree.add(node, tree.close(alias, cursor.end()));
        if (!cursor.acceptName(Words.FROM)) {
            throw cursor.fault("expected 'from'");
        }
        source(node);
        return node;
    }

    private int named(int start) {
        cursor.acceptName(Words.TYPE);
        int node = tree.open(NodeKind.EXPORT_NAMES, start);
        list(node);
        if (cursor.acceptName(Words.FROM)) {
            tree.become(node, NodeKind.EXPORT_FROM);
            source(node);
            return node;
        }
        tree.close(node, cursor.end());
        statements.end();
        return node;
    }

    /** What a default export holds: a function, a class or an expression. */
    private int standard(int decorators) {
        int start = cursor.start();
        boolean isAbstract = cursor.isName(Words.ABSTRACT) && statements.follows(TokenKind.CLASS);
        if (isAbstract) {
            cursor.advance();
        }
        if (cursor.is(TokenKind.AT)) {
            return statements.declared(statements.definitions().decoratedClass());
        }
        if (cursor.is(TokenKind.CLASS)) {
            return statements.declared(statements.definitions().type(start, decorators, isAbstract));
        }
        if (cursor.is(TokenKind.FUNCTION)) {
            return statements.declared(statements.definitions().function(start, 0, false));
        }
        if (cursor.isName(Words.ASYNC) && statements.follows(TokenKind.FUNCTION)) {
            cursor.advance();
            return statements.declared(statements.definitions().function(start, 0, true));
        }
        if (cursor.isName(Words.INTERFACE) && statements.follows(TokenKind.NAME)) {
            return statements.typed().statement(start);
        }
        int node = expressions.assignment();
        statements.end();
        return node;
    }

    private int declaration(int decorators) {
        int start = cursor.start();
        if (decorators != 0 || cursor.is(TokenKind.AT)) {
            boolean isAbstract = cursor.acceptName(Words.ABSTRACT);
            return statements.declared(cursor.is(TokenKind.CLASS)
                    ? statements.definitions().type(start, decorators, isAbstract)
                    : statements.definitions().decoratedClass());
        }
        if (cursor.is(TokenKind.IMPORT)) {
            return imports(start);
        }
        boolean declares = cursor.is(TokenKind.VAR) || cursor.is(TokenKind.CONST) || cursor.is(TokenKind.FUNCTION) || cursor.is(TokenKind.CLASS)
                || cursor.is(TokenKind.ENUM) || cursor.is(TokenKind.NAME);
        if (!declares) {
            throw cursor.unexpected();
        }
        if (cursor.isName(Words.AS)) {
            // export as namespace X
            cursor.advance();
            cursor.advance();
            cursor.expectName();
            statements.end();
            return tree.open(NodeKind.EMPTY, start);
        }
        return statements.statement();
    }
}
