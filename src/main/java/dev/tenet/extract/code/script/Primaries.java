package dev.tenet.extract.code.script;

import dev.tenet.extract.code.script.ScriptTree.Flag;
import dev.tenet.extract.code.syntax.SyntaxFault;

/** Parses names, literals, collections, and the calls and members behind them. */
final class Primaries {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Expressions expressions;
    private final Statements statements;
    private final Arrows arrows;
    private final Objects objects;
    private final Elements tags;
    private boolean elements;

    Primaries(TokenCursor cursor, TreeBuffer tree, Names names, Expressions expressions, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.expressions = expressions;
        this.statements = statements;
        this.arrows = new Arrows(cursor, tree, names, expressions, statements);
        this.objects = new Objects(cursor, tree, names, expressions, statements);
        this.tags = new Elements(cursor, tree, names, expressions);
    }

    void start(Dialect dialect) {
        elements = dialect.elements();
        arrows.inBranch(false);
    }

    Arrows arrows() {
        return arrows;
    }

    Objects objects() {
        return objects;
    }

    /** Whether JSX may stand where a value is expected. */
    boolean elements() {
        return elements;
    }

    int pattern() {
        return cursor.is(TokenKind.LEFT_BRACE) ? objects.object() : objects.array();
    }

    /** A value with its members, indexes, calls and templates. */
    int postfix() {
        int start = cursor.start();
        expressions.arrow(0);
        int node = cursor.is(TokenKind.NEW) ? made() : primary();
        if (tree.is(node, NodeKind.FUNCTION) && tree.flag(node, Flag.ARROW) && tree.end(node) == cursor.end() && tree.start(node) == start) {
            return expressions.arrow(node);
        }
        node = suffixes(start, node, true);
        expressions.arrow(0);
        return node;
    }

    private int suffixes(int start, int of, boolean calls) {
        int node = of;
        while (true) {
            int after = suffix(start, node, calls);
            if (after == 0) {
                return node;
            }
            node = after;
        }
    }

    /** The node with what follows it; 0 when nothing does. */
    private int suffix(int start, int node, boolean calls) {
        switch (cursor.kind()) {
            case TokenKind.DOT -> {
                cursor.advance();
                return member(start, node);
            }
            case TokenKind.OPTIONAL_DOT -> {
                if (!calls) {
                    return 0;
                }
                cursor.advance();
                if (cursor.is(TokenKind.LEFT_PAREN)) {
                    return call(start, node);
                }
                if (cursor.is(TokenKind.LEFT_BRACKET)) {
                    return index(start, node);
                }
                if (cursor.is(TokenKind.LESS) && expressions.typed()) {
                    expressions.types().arguments(0);
                    return call(start, node);
                }
                return member(start, node);
            }
            case TokenKind.LEFT_BRACKET -> {
                return index(start, node);
            }
            case TokenKind.LEFT_PAREN -> {
                return calls ? call(start, node) : 0;
            }
            case TokenKind.TEMPLATE -> {
                int tagged = tree.open(NodeKind.TAGGED, start);
                tree.add(tagged, node);
                tree.add(tagged, template());
                return tree.close(tagged, cursor.end());
            }
            case TokenKind.NOT -> {
                if (!expressions.typed() || cursor.newLine()) {
                    return 0;
                }
                cursor.advance();
                return node;
            }
            case TokenKind.LESS -> {
                return expressions.typed() && expressions.types().tryArguments() ? node : 0;
            }
            default -> {
                return 0;
            }
        }
    }

    private int member(int start, int of) {
        int node = tree.open(NodeKind.MEMBER, start);
        tree.add(node, of);
        if (cursor.is(TokenKind.PRIVATE_NAME)) {
            tree.name(node, cursor.value());
            cursor.advance();
        } else {
            tree.name(node, cursor.expectWord());
        }
        return tree.close(node, cursor.end());
    }

    private int index(int start, int of) {
        int node = tree.open(NodeKind.INDEX, start);
        tree.add(node, of);
        cursor.advance();
        cursor.enter();
        boolean outer = expressions.allowIn(true);
        boolean branch = arrows.inBranch(false);
        tree.add(node, expressions.list());
        arrows.inBranch(branch);
        expressions.allowIn(outer);
        cursor.leave();
        cursor.expect(TokenKind.RIGHT_BRACKET);
        return tree.close(node, cursor.end());
    }

    private int call(int start, int callee) {
        int node = tree.open(NodeKind.CALL, start);
        tree.add(node, callee);
        tree.add(node, expressions.arguments());
        return tree.close(node, cursor.end());
    }

    private int made() {
        int start = cursor.start();
        cursor.advance();
        if (cursor.accept(TokenKind.DOT)) {
            int target = tree.open(NodeKind.NAME, start);
            tree.name(target, names.of("new." + names.string(cursor.expectWord())));
            return tree.close(target, cursor.end());
        }
        int node = tree.open(NodeKind.NEW, start);
        cursor.enter();
        int inner = cursor.start();
        int callee = cursor.is(TokenKind.NEW) ? made() : primary();
        tree.add(node, suffixes(inner, callee, false));
        cursor.leave();
        if (cursor.is(TokenKind.LEFT_PAREN)) {
            tree.add(node, expressions.arguments());
        }
        return tree.close(node, cursor.end());
    }

    private int primary() {
        int start = cursor.start();
        return switch (cursor.kind()) {
            case TokenKind.NAME -> name(start);
            case TokenKind.NUMBER -> leaf(NodeKind.NUMBER);
            case TokenKind.STRING -> leaf(NodeKind.STRING);
            case TokenKind.TEMPLATE -> template();
            case TokenKind.LEFT_PAREN -> arrows.parentheses();
            case TokenKind.LEFT_BRACKET -> objects.array();
            case TokenKind.LEFT_BRACE -> objects.object();
            case TokenKind.AT -> statements.definitions().decoratedClass();
            case TokenKind.PRIVATE_NAME -> {
                int node = tree.open(NodeKind.NAME, start);
                tree.name(node, cursor.value());
                cursor.advance();
                yield tree.close(node, cursor.end());
            }
            case TokenKind.SLASH, TokenKind.CHANGE -> expression(start);
            case TokenKind.LESS -> {
                if (!elements) {
                    throw cursor.unexpected();
                }
                yield element(start);
            }
            default -> keyword(start);
        };
    }

    private int expression(int start) {
        if (cursor.scanner.at(start) != '/') {
            throw cursor.unexpected();
        }
        cursor.scanner.regularExpression();
        return leaf(NodeKind.REGEX);
    }

    private int element(int start) {
        if (expressions.typed() && tags.mayBeGeneric()) {
            int function = arrows.generic(start, false);
            if (function != 0) {
                return expressions.arrow(function);
            }
        }
        int node = tags.element();
        cursor.advance();
        return node;
    }

    private int keyword(int start) {
        int kind = cursor.kind();
        if (kind == TokenKind.FUNCTION) {
            return statements.definitions().function(start, 0, false);
        } else if (kind == TokenKind.CLASS) {
            return statements.definitions().type(start, 0, false);
        } else if (kind == TokenKind.THIS || kind == TokenKind.SUPER) {
            int node = tree.open(NodeKind.NAME, start);
            tree.name(node, cursor.expectWord());
            return tree.close(node, cursor.end());
        } else if (kind == TokenKind.NULL) {
            return leaf(NodeKind.NULL);
        } else if (kind == TokenKind.TRUE) {
            return leaf(NodeKind.TRUE);
        } else if (kind == TokenKind.FALSE) {
            return leaf(NodeKind.FALSE);
        } else if (kind == TokenKind.IMPORT) {
            return imported(start);
        }
        throw cursor.unexpected();
    }

    private int leaf(NodeKind kind) {
        int node = tree.open(kind, cursor.start());
        cursor.advance();
        return tree.close(node, cursor.end());
    }

    private int name(int start) {
        int word = cursor.value();
        int node = tree.open(NodeKind.NAME, start);
        tree.name(node, word);
        cursor.advance();
        tree.close(node, cursor.end());
        if (cursor.is(TokenKind.ARROW) && !cursor.newLine()) {
            return arrows.single(start, node, false);
        }
        if (word != Words.ASYNC || cursor.newLine()) {
            return node;
        }
        if (cursor.is(TokenKind.FUNCTION)) {
            return statements.definitions().function(start, 0, true);
        }
        if (cursor.is(TokenKind.LEFT_PAREN)) {
            return arrows.asynchronous(start, node);
        }
        if (cursor.is(TokenKind.LESS) && expressions.typed()) {
            int function = arrows.generic(start, true);
            return function == 0 ? node : expressions.arrow(function);
        }
        if (cursor.is(TokenKind.NAME)) {
            TokenCursor.Mark mark = cursor.mark();
            int parameter = tree.open(NodeKind.NAME, cursor.start());
            tree.name(parameter, cursor.expectName());
            tree.close(parameter, cursor.end());
            if (cursor.is(TokenKind.ARROW) && !cursor.newLine()) {
                return arrows.single(start, parameter, true);
            }
            cursor.back(mark);
        }
        return node;
    }

    private int imported(int start) {
        cursor.advance();
        if (cursor.accept(TokenKind.DOT)) {
            int node = tree.open(NodeKind.NAME, start);
            int word = cursor.expectWord();
            tree.name(node, names.of("import." + names.string(word)));
            return tree.close(node, cursor.end());
        }
        int node = tree.open(NodeKind.IMPORT_CALL, start);
        tree.add(node, expressions.arguments());
        return tree.close(node, cursor.end());
    }

    int template() {
        int node = tree.open(NodeKind.TEMPLATE, cursor.start());
        Scanner scanner = cursor.scanner;
        cursor.enter();
        boolean hole = scanner.templateText();
        piece(node);
        while (hole) {
            hole(node);
            hole = scanner.templateText();
            piece(node);
        }
        cursor.leave();
        scanner.next();
        return tree.close(node, cursor.end());
    }

    private void piece(int template) {
        int node = tree.open(NodeKind.STRING, cursor.scanner.textStart);
        tree.mark(node, Flag.PIECE);
        tree.add(template, tree.close(node, cursor.scanner.textEnd));
    }

    /** What fills a hole; a fault in it leaves the rest of the template readable. */
    private void hole(int template) {
        int depth = cursor.depth();
        int braces = cursor.braces();
        cursor.enterHole();
        try {
            tree.add(template, expressions.list());
            if (!cursor.is(TokenKind.RIGHT_BRACE)) {
                throw cursor.unexpected();
            }
        } catch (SyntaxFault fault) {
            if (cursor.scanner.quiet || tree.isFull()) {
                throw fault;
            }
            cursor.recover(depth, braces + 1, false);
            while (cursor.is(TokenKind.SEMICOLON) || (!cursor.is(TokenKind.RIGHT_BRACE) && !cursor.is(TokenKind.END))) {
                cursor.skip(TokenKind.SEMICOLON);
                cursor.recover(depth, braces + 1, false);
            }
        }
        if (cursor.is(TokenKind.END)) {
            throw SyntaxFault.FAULT;
        }
        cursor.leaveHole();
    }
}
