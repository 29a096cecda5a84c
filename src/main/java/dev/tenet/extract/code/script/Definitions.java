package dev.tenet.extract.code.script;

import dev.tenet.extract.code.script.ScriptTree.Flag;
import dev.tenet.extract.code.syntax.SyntaxFault;

/** Parses functions and classes. */
final class Definitions {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Expressions expressions;
    private final Statements statements;

    Definitions(TokenCursor cursor, TreeBuffer tree, Names names, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.expressions = expressions;
        this.statements = statements;
    }

    /** A function from its keyword on; decorators are a node that holds them, or 0. */
    int function(int start, int decorators, boolean async) {
        int node = tree.open(NodeKind.FUNCTION, start);
        expressions.flag(node, Flag.ASYNC, async);
        if (decorators != 0) {
            tree.addAll(node, decorators);
        }
        cursor.expect(TokenKind.FUNCTION);
        boolean generator = cursor.accept(TokenKind.STAR);
        expressions.flag(node, Flag.GENERATOR, generator);
        if (cursor.is(TokenKind.NAME)) {
            tree.name(node, cursor.value());
            cursor.advance();
        }
        cursor.enter();
        signature(node);
        body(node, generator);
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    /** A function behind the key of a member. */
    int method(boolean async, boolean generator) {
        int node = tree.open(NodeKind.FUNCTION, cursor.start());
        expressions.flag(node, Flag.ASYNC, async);
        expressions.flag(node, Flag.GENERATOR, generator);
        cursor.enter();
        signature(node);
        body(node, generator);
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    private void signature(int node) {
        if (expressions.typed() && cursor.is(TokenKind.LESS)) {
            expressions.types().parameters();
        }
        tree.add(node, parameters());
        if (expressions.typed() && cursor.accept(TokenKind.COLON)) {
            tree.add(node, NodeKind.RETURNS, expressions.types().returned());
        }
    }

    /** The body of a function; a declaration without one ends with its statement. */
    void body(int node, boolean generator) {
        if (expressions.typed() && !cursor.is(TokenKind.LEFT_BRACE)) {
            cursor.accept(TokenKind.SEMICOLON);
            return;
        }
        boolean outer = expressions.generator(generator);
        boolean in = expressions.allowIn(true);
        boolean branch = expressions.primaries().arrows().inBranch(false);
        tree.add(node, NodeKind.BODY, statements.block());
        expressions.primaries().arrows().inBranch(branch);
        expressions.allowIn(in);
        expressions.generator(outer);
    }

    private int parameters() {
        int node = tree.open(NodeKind.PARAMETERS, cursor.start());
        cursor.expect(TokenKind.LEFT_PAREN);
        boolean in = expressions.allowIn(true);
        while (!cursor.is(TokenKind.RIGHT_PAREN)) {
            tree.add(node, parameter());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
        expressions.allowIn(in);
        return tree.close(node, cursor.end());
    }

    private int parameter() {
        int node = tree.open(NodeKind.PARAMETER, cursor.start());
        decorators(node);
        while (expressions.typed() && cursor.is(TokenKind.NAME) && modifies()) {
            tree.mark(node, Flag.PROPERTY);
            cursor.advance();
        }
        expressions.flag(node, Flag.REST, cursor.accept(TokenKind.ELLIPSIS));
        tree.add(node, expressions.target());
        expressions.flag(node, Flag.OPTIONAL, expressions.typed() && cursor.accept(TokenKind.QUESTION));
        expressions.annotation(node);
        expressions.initial(node);
        return tree.close(node, cursor.end());
    }

    /** Whether the name says something about the parameter behind it. */
    private boolean modifies() {
        int word = cursor.value();
        if (!Words.isAccess(word) && word != Words.READONLY && word != Words.OVERRIDE) {
            return false;
        }
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        boolean modifies = cursor.is(TokenKind.NAME) || cursor.is(TokenKind.LEFT_BRACE) || cursor.is(TokenKind.LEFT_BRACKET);
        cursor.back(mark);
        return modifies;
    }

    /** Adds decorators to a node. */
    void decorators(int node) {
        while (cursor.is(TokenKind.AT)) {
            int decorator = tree.open(NodeKind.DECORATOR, cursor.start());
            cursor.advance();
            tree.add(decorator, expressions.primaries().postfix());
            tree.add(node, tree.close(decorator, cursor.end()));
        }
    }

    int decoratedClass() {
        int start = cursor.start();
        int decorators = tree.open(NodeKind.MODULE, start);
        decorators(decorators);
        return type(start, decorators, false);
    }

    /** A class from its keyword on. */
    int type(int start, int decorators, boolean isAbstract) {
        int node = tree.open(NodeKind.CLASS, start);
        expressions.flag(node, Flag.ABSTRACT, isAbstract);
        if (decorators != 0) {
            tree.addAll(node, decorators);
        }
        cursor.expect(TokenKind.CLASS);
        if (cursor.is(TokenKind.NAME) && cursor.value() != Words.IMPLEMENTS) {
            tree.name(node, cursor.value());
            cursor.advance();
        }
        cursor.enter();
        if (expressions.typed() && cursor.is(TokenKind.LESS)) {
            expressions.types().parameters();
        }
        if (cursor.accept(TokenKind.EXTENDS)) {
            tree.add(node, NodeKind.BASE, expressions.primaries().postfix());
            if (expressions.typed() && cursor.is(TokenKind.LESS)) {
                expressions.types().arguments(0);
            }
        }
        if (expressions.typed() && cursor.acceptName(Words.IMPLEMENTS)) {
            do {
                expressions.types().skip();
            } while (cursor.accept(TokenKind.COMMA));
        }
        boolean in = expressions.allowIn(true);
        boolean outer = expressions.generator(false);
        boolean branch = expressions.primaries().arrows().inBranch(false);
        members(node);
        expressions.primaries().arrows().inBranch(branch);
        expressions.generator(outer);
        expressions.allowIn(in);
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    private void members(int node) {
        cursor.expect(TokenKind.LEFT_BRACE);
        int depth = cursor.depth();
        int braces = cursor.braces();
        while (!cursor.is(TokenKind.RIGHT_BRACE) && !cursor.is(TokenKind.END)) {
            if (cursor.accept(TokenKind.SEMICOLON)) {
                continue;
            }
            int position = cursor.scanner.position;
            try {
                int member = member();
                if (member != 0) {
                    tree.add(node, member);
                }
            } catch (SyntaxFault fault) {
                if (cursor.scanner.quiet || tree.isFull()) {
                    throw fault;
                }
                cursor.recover(depth, braces, cursor.scanner.position == position);
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE);
    }

    private int member() {
        int node = tree.open(NodeKind.FIELD, cursor.start());
        expressions.flag(node, Flag.DOCUMENTED, cursor.scanner.documented);
        decorators(node);
        boolean async = false;
        boolean generator = false;
        boolean named = false;
        while (!named && cursor.is(TokenKind.NAME)) {
            int word = cursor.value();
            boolean lead = Words.isModifier(word) && (word == Words.STATIC || word == Words.ACCESSOR || expressions.typed());
            boolean accessor = word == Words.GET || word == Words.SET || word == Words.ASYNC;
            int start = cursor.start();
            cursor.advance();
            boolean prefixes = (lead || accessor) && prefixed(word);
            if (!prefixes) {
                tree.name(node, word);
                named = true;
            } else if (word == Words.STATIC && cursor.is(TokenKind.LEFT_BRACE)) {
                return initializer(node, start);
            }
            async |= prefixes && word == Words.ASYNC;
            expressions.flag(node, Flag.STATIC, prefixes && word == Words.STATIC);
            expressions.flag(node, Flag.ABSTRACT, prefixes && word == Words.ABSTRACT);
            expressions.flag(node, Flag.AMBIENT, prefixes && word == Words.DECLARE);
            expressions.flag(node, Flag.GETTER, prefixes && word == Words.GET);
            expressions.flag(node, Flag.SETTER, prefixes && word == Words.SET);
        }
        if (!named) {
            generator = cursor.accept(TokenKind.STAR);
            if (expressions.typed() && cursor.is(TokenKind.LEFT_BRACKET) && signature()) {
                return 0;
            }
            expressions.primaries().objects().key(node);
        }
        return tail(node, async, generator);
    }

    /** Whether the word that was just read says something about the member behind it. */
    private boolean prefixed(int word) {
        if (word == Words.STATIC && cursor.is(TokenKind.LEFT_BRACE)) {
            return true;
        }
        boolean sameLine = !cursor.newLine() || word == Words.STATIC || word == Words.GET || word == Words.SET;
        return sameLine && expressions.primaries().objects().startsKey();
    }

    private int initializer(int node, int start) {
        tree.become(node, NodeKind.STATIC_BLOCK);
        tree.startAt(node, start);
        tree.add(node, statements.block());
        return tree.close(node, cursor.end());
    }

    /** What follows a member's name. */
    private int tail(int node, boolean async, boolean generator) {
        boolean optional = expressions.typed() && (cursor.is(TokenKind.QUESTION) || cursor.is(TokenKind.NOT));
        expressions.flag(node, Flag.OPTIONAL, optional && cursor.is(TokenKind.QUESTION));
        if (optional) {
            cursor.advance();
        }
        if (cursor.is(TokenKind.LEFT_PAREN) || (cursor.is(TokenKind.LESS) && expressions.typed())) {
            tree.become(node, NodeKind.METHOD);
            tree.add(node, method(async, generator));
            return tree.close(node, cursor.end());
        }
        expressions.annotation(node);
        expressions.initial(node);
        tree.close(node, cursor.end());
        statements.end();
        return node;
    }

    /** Passes over {@code [key: T]: U}; false when the bracket begins a computed key. */
    private boolean signature() {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        boolean found = cursor.accept(TokenKind.NAME) && cursor.accept(TokenKind.COLON);
        if (!found) {
            cursor.back(mark);
            return false;
        }
        expressions.types().skip();
        cursor.expect(TokenKind.RIGHT_BRACKET);
        if (cursor.accept(TokenKind.COLON)) {
            expressions.types().skip();
        }
        statements.end();
        return true;
    }

    int enumeration(int start, boolean constant) {
        int node = tree.open(NodeKind.ENUM, start);
        cursor.expect(TokenKind.ENUM);
        expressions.flag(node, Flag.CONSTANT, constant);
        tree.name(node, cursor.expectName());
        cursor.expect(TokenKind.LEFT_BRACE);
        while (!cursor.is(TokenKind.RIGHT_BRACE)) {
            int member = tree.open(NodeKind.FIELD, cursor.start());
            expressions.primaries().objects().key(member);
            expressions.initial(member);
            tree.add(node, tree.close(member, cursor.end()));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE);
        return tree.close(node, cursor.end());
    }

    /** The number of the name of a module or namespace, with dots. */
    int dotted() {
        int name = cursor.expectName();
        while (cursor.accept(TokenKind.DOT)) {
            name = names.of(names.string(name) + "." + names.string(cursor.expectWord()));
        }
        return name;
    }
}
