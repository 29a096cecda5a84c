package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;

/** Parses statement after statement, goes on behind those that cannot be parsed, and leaves each kind to its own parser. */
final class Statements {
    /** As in CPython. */
    private static final int DEEPEST_BLOCK = 100;
    /** A file with more faults than this is no Python at all; each costs the unwinding of the stack. */
    private static final int MOST_FAULTS = 5000;

    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final SimpleStatements simple;
    private final CompoundStatements compound;
    private final Definitions definitions;
    private int blocks;
    private int faults;

    Statements(TokenCursor cursor, TreeBuffer tree, Names names) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        Expressions expressions = new Expressions(cursor, tree, names);
        Imports imports = new Imports(cursor, tree, names);
        this.simple = new SimpleStatements(cursor, tree, names, expressions, imports);
        this.compound = new CompoundStatements(cursor, tree, names, expressions, this);
        this.definitions = new Definitions(cursor, tree, expressions, this);
    }

    /** The whole file. */
    void module(byte[] source, int start) {
        cursor.start(source);
        blocks = 0;
        faults = 0;
        int module = tree.open(NodeKind.MODULE, start);
        while (!cursor.is(TokenKind.END)) {
            statements(module);
            cursor.accept(TokenKind.DEDENT);
        }
        tree.close(module, source.length);
    }

    /** The statements of a block whose indentation was taken, up to where it ends. */
    private void statements(int parent) {
        // Blocks that belong to no statement, because its first line could not be parsed: their statements are read as if they were not indented.
        int orphans = 0;
        while (!cursor.is(TokenKind.END)) {
            if (cursor.is(TokenKind.INDENT)) {
                int last = tree.last(parent);
                if (cursor.value() == 0 && (last == 0 || !tree.is(last, NodeKind.ERROR))) {
                    cursor.report("unexpected indent");
                }
                orphans++;
                cursor.advance();
            } else if (cursor.is(TokenKind.DEDENT)) {
                if (orphans == 0) {
                    return;
                }
                orphans--;
                cursor.advance();
            } else if (!cursor.accept(TokenKind.NEWLINE)) {
                attempt(parent, false);
            }
        }
    }

    /** Parses a statement, or a clause of a {@code match}, and goes on behind it if that fails. */
    private void attempt(int parent, boolean clause) {
        int first = cursor.token();
        int outer = blocks;
        cursor.restore(0);
        try {
            if (clause) {
                compound.caseClause(parent);
            } else {
                statement(parent);
            }
        } catch (SyntaxFault fault) {
            blocks = outer;
            recover(parent, first);
        }
    }

    private void statement(int parent) {
        switch (cursor.kind()) {
            case TokenKind.IF -> compound.ifStatement(parent);
            case TokenKind.FOR -> compound.forStatement(parent, cursor.start(), false);
            case TokenKind.WHILE -> compound.whileStatement(parent);
            case TokenKind.TRY -> compound.tryStatement(parent);
            case TokenKind.WITH -> compound.withStatement(parent, cursor.start(), false);
            case TokenKind.DEF -> definitions.function(parent, 0, cursor.start(), false);
            case TokenKind.CLASS -> definitions.type(parent, 0);
            case TokenKind.AT -> definitions.decorated(parent);
            case TokenKind.ASYNC -> asynchronous(parent, 0);
            case TokenKind.NAME -> {
                if (compound.isMatch()) {
                    compound.matchStatement(parent);
                } else {
                    simple.line(parent);
                }
            }
            default -> simple.line(parent);
        }
    }

    /** A definition, loop or {@code with} behind {@code async}; decorators are a node that holds them, or 0. */
    void asynchronous(int parent, int decorators) {
        int start = cursor.start();
        cursor.advance();
        if (cursor.is(TokenKind.DEF)) {
            definitions.function(parent, decorators, start, true);
        } else if (decorators == 0 && cursor.is(TokenKind.FOR)) {
            compound.forStatement(parent, start, true);
        } else if (decorators == 0 && cursor.is(TokenKind.WITH)) {
            compound.withStatement(parent, start, true);
        } else {
            throw cursor.fault("expected 'def', 'for' or 'with' after 'async'");
        }
    }

    /** Leaves an ERROR in place of what is at fault: the rest of the line, or what stands before it when the line itself is sound. */
    private void recover(int parent, int first) {
        int from = cursor.token();
        if (from > first && isLayout(cursor.kindAt(from - 1))) {
            int last = from - 1;
            while (isLayout(cursor.kindAt(last))) {
                last--;
            }
            int node = tree.open(NodeKind.ERROR, cursor.startAt(first));
            tree.add(parent, tree.close(node, cursor.endAt(last)));
            return;
        }
        while (from > first && !isLayout(cursor.kindAt(from - 1))) {
            from--;
        }
        int node = tree.open(NodeKind.ERROR, cursor.startAt(from));
        boolean giveUp = ++faults > MOST_FAULTS || tree.isFull();
        while (!cursor.is(TokenKind.END) && (giveUp || !isLayout(cursor.kind()))) {
            cursor.advance();
        }
        tree.add(parent, tree.close(node, Math.max(cursor.end(), cursor.startAt(from))));
        cursor.accept(TokenKind.NEWLINE);
    }

    /** The cases of a {@code match} whose indentation was taken, and the end of its block. */
    void cases(int match) {
        int orphans = 0;
        while (!cursor.is(TokenKind.END)) {
            if (cursor.accept(TokenKind.DEDENT)) {
                if (orphans-- == 0) {
                    return;
                }
            } else if (cursor.accept(TokenKind.INDENT)) {
                orphans++;
            } else if (!cursor.accept(TokenKind.NEWLINE)) {
                attempt(match, orphans == 0);
            }
        }
    }

    private static boolean isLayout(int kind) {
        return kind == TokenKind.NEWLINE || kind == TokenKind.INDENT || kind == TokenKind.DEDENT;
    }

    /** A colon and what it governs, as a node of the given role: the rest of the line or an indented block. */
    int block(NodeKind role) {
        cursor.expect(TokenKind.COLON);
        int node = tree.open(role, cursor.end());
        if (++blocks > DEEPEST_BLOCK) {
            throw cursor.fault(SyntaxErrors.NESTED_TOO_DEEPLY);
        }
        if (!cursor.accept(TokenKind.NEWLINE)) {
            simple.line(node);
        } else if (cursor.accept(TokenKind.INDENT)) {
            statements(node);
            cursor.accept(TokenKind.DEDENT);
        } else {
            cursor.report("expected an indented block");
        }
        blocks--;
        return tree.close(node);
    }
}
