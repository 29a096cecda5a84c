package dev.tenet.extract.code.script;

import dev.tenet.extract.code.script.ScriptTree.Flag;
import dev.tenet.extract.code.syntax.SyntaxFault;

/** Parses statements one after the other; what is wrong in one leaves the next readable. */
final class Statements {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Expressions expressions;
    private final Definitions definitions;
    private final Loops loops;
    private final Modules modules;
    private final TypedStatements typed;

    Statements(TokenCursor cursor, TreeBuffer tree, Names names) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.expressions = new Expressions(cursor, tree, names, this);
        this.definitions = new Definitions(cursor, tree, names, expressions, this);
        this.loops = new Loops(cursor, tree, expressions, this);
        this.modules = new Modules(cursor, tree, names, expressions, this);
        this.typed = new TypedStatements(cursor, tree, expressions, this);
    }

    Definitions definitions() {
        return definitions;
    }

    TypedStatements typed() {
        return typed;
    }

    void module(byte[] source, Dialect dialect) {
        expressions.start(dialect);
        cursor.start(source);
        int node = tree.open(NodeKind.MODULE, cursor.start());
        try {
            list(node);
            while (!cursor.is(TokenKind.END)) {
                // What ends a list within braces ends nothing here.
                cursor.report(cursor.start(), "unexpected '" + TokenKind.text(cursor.kind()) + "'");
                cursor.recover(0, 0, true);
                list(node);
            }
        } catch (SyntaxFault full) {
            // The tree has as many nodes as it may have, and says so.
        }
        tree.close(node, Math.max(source.length, tree.end(node)));
    }

    /** Statements up to a closing brace, a case of a switch or the end. */
    void list(int node) {
        int depth = cursor.depth();
        int braces = cursor.braces();
        while (!cursor.is(TokenKind.END) && !cursor.is(TokenKind.RIGHT_BRACE) && !cursor.is(TokenKind.CASE) && !startsDefault()) {
            int position = cursor.scanner.position;
            try {
                tree.add(node, statement());
            } catch (SyntaxFault fault) {
                if (cursor.scanner.quiet || tree.isFull()) {
                    throw fault;
                }
                expressions.reset();
                cursor.recover(depth, braces, cursor.scanner.position == position);
            }
        }
    }

    private boolean startsDefault() {
        return cursor.is(TokenKind.DEFAULT) && cursor.depth() > 0;
    }

    int block() {
        int node = tree.open(NodeKind.BLOCK, cursor.start());
        cursor.expect(TokenKind.LEFT_BRACE);
        cursor.enter();
        list(node);
        while (cursor.is(TokenKind.CASE) || cursor.is(TokenKind.DEFAULT)) {
            cursor.report(cursor.start(), "unexpected '" + TokenKind.text(cursor.kind()) + "'");
            cursor.advance();
            list(node);
        }
        cursor.leave();
        cursor.expect(TokenKind.RIGHT_BRACE);
        return tree.close(node, cursor.end());
    }

    /** Ends a statement: by a semicolon, or where one may be left out. */
    void end() {
        if (cursor.accept(TokenKind.SEMICOLON) || cursor.is(TokenKind.RIGHT_BRACE) || cursor.is(TokenKind.END) || cursor.newLine()) {
            return;
        }
        throw cursor.fault("expected ';'");
    }

    int statement() {
        cursor.enterStatement();
        boolean documented = cursor.scanner.documented;
        int node = any();
        if (documented) {
            document(node);
        }
        cursor.leaveStatement();
        return node;
    }

    /** Marks the function or class that a statement declares or assigns. */
    private void document(int statement) {
        int node = statement;
        while (node != 0 && !tree.is(node, NodeKind.FUNCTION) && !tree.is(node, NodeKind.CLASS)) {
            node = switch (tree.kind(node)) {
                case EXPORT, EXPRESSION, VARIABLES, VALUE -> tree.first(node);
                case DECLARATOR -> tree.child(node, NodeKind.VALUE);
                case ASSIGN -> tree.next(tree.first(node));
                default -> 0;
            };
        }
        if (node != 0) {
            tree.mark(node, Flag.DOCUMENTED);
        }
    }

    private int any() {
        int start = cursor.start();
        int kind = cursor.kind();
        if (kind == TokenKind.NAME) {
            return named(start);
        } else if (kind == TokenKind.LEFT_BRACE) {
            return block();
        } else if (kind == TokenKind.SEMICOLON) {
            return word(NodeKind.EMPTY, false);
        } else if (kind == TokenKind.VAR || kind == TokenKind.CONST) {
            return kind == TokenKind.CONST && typed.startsEnumeration() ? typed.enumeration(start) : variables(start);
        } else if (kind == TokenKind.FUNCTION) {
            return declared(definitions.function(start, 0, false));
        } else if (kind == TokenKind.CLASS) {
            return declared(definitions.type(start, 0, false));
        } else if (kind == TokenKind.AT) {
            return decorated(start);
        } else if (kind == TokenKind.IF) {
            return branch(start);
        } else if (kind == TokenKind.RETURN || kind == TokenKind.THROW) {
            return leave(kind == TokenKind.RETURN ? NodeKind.RETURN : NodeKind.THROW);
        } else if (kind == TokenKind.BREAK || kind == TokenKind.CONTINUE) {
            return jump(kind == TokenKind.BREAK ? NodeKind.BREAK : NodeKind.CONTINUE);
        } else if (kind == TokenKind.TRY) {
            return attempt(start);
        } else if (kind == TokenKind.SWITCH) {
            return choice(start);
        } else if (kind == TokenKind.FOR || kind == TokenKind.WHILE || kind == TokenKind.DO || kind == TokenKind.WITH) {
            return loops.loop(start);
        } else if (kind == TokenKind.IMPORT) {
            return modules.imports(start);
        } else if (kind == TokenKind.EXPORT) {
            return modules.exports(start, 0);
        } else if (kind == TokenKind.DEBUGGER) {
            return word(NodeKind.EMPTY, true);
        } else if (kind == TokenKind.ENUM) {
            return definitions.enumeration(start, false);
        }
        return expression(start);
    }

    int declared(int node) {
        tree.mark(node, Flag.DECLARED);
        return node;
    }

    private int word(NodeKind kind, boolean ends) {
        int node = tree.open(kind, cursor.start());
        cursor.advance();
        if (ends) {
            end();
        }
        return tree.close(node, cursor.end());
    }

    /** A statement that begins with a name, which may say what kind of statement it is. */
    private int named(int start) {
        int word = cursor.value();
        if (word == Words.ASYNC && follows(TokenKind.FUNCTION)) {
            cursor.advance();
            return declared(definitions.function(start, 0, true));
        }
        if ((word == Words.LET && startsLet()) || ((word == Words.USING || word == Words.AWAIT) && startsUsing())) {
            return variables(start);
        }
        if (expressions.typed()) {
            int node = typed.statement(start);
            if (node != 0) {
                return node;
            }
        }
        return expression(start);
    }

    /** Whether a token of the kind follows in the same line. */
    boolean follows(int kind) {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        boolean follows = cursor.is(kind) && !cursor.newLine();
        cursor.back(mark);
        return follows;
    }

    private boolean startsLet() {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        boolean starts = cursor.is(TokenKind.NAME) || cursor.is(TokenKind.LEFT_BRACE) || cursor.is(TokenKind.LEFT_BRACKET);
        cursor.back(mark);
        return starts;
    }

    private boolean startsUsing() {
        TokenCursor.Mark mark = cursor.mark();
        boolean starts = cursor.acceptName(Words.AWAIT) ? cursor.isName(Words.USING) && !cursor.newLine() : cursor.isName(Words.USING);
        cursor.advance();
        starts &= cursor.is(TokenKind.NAME) && !cursor.newLine() && cursor.value() != Words.OF;
        cursor.back(mark);
        return starts;
    }

    private int expression(int start) {
        int node = tree.open(NodeKind.EXPRESSION, start);
        boolean name = cursor.is(TokenKind.NAME);
        int word = cursor.value();
        int inner = expressions.list();
        if (name && cursor.is(TokenKind.COLON) && tree.is(inner, NodeKind.NAME) && tree.nameOf(inner) == word) {
            cursor.advance();
            tree.become(node, NodeKind.LABELED);
            tree.name(node, word);
            tree.add(node, statement());
            return tree.close(node, cursor.end());
        }
        tree.add(node, inner);
        tree.close(node, cursor.end());
        end();
        return node;
    }

    /** {@code var}, {@code let}, {@code const} or {@code using} with what it declares. */
    int variables(int start) {
        int node = declarations(start);
        end();
        return tree.close(node, cursor.end());
    }

    int declarations(int start) {
        int node = tree.open(NodeKind.VARIABLES, start);
        if (cursor.isName(Words.AWAIT)) {
            cursor.advance();
        }
        tree.name(node, cursor.value());
        cursor.advance();
        do {
            int declarator = tree.open(NodeKind.DECLARATOR, cursor.start());
            tree.add(declarator, expressions.target());
            if (expressions.typed()) {
                cursor.accept(TokenKind.NOT);
            }
            expressions.annotation(declarator);
            expressions.initial(declarator);
            tree.add(node, tree.close(declarator, cursor.end()));
        } while (cursor.accept(TokenKind.COMMA));
        return tree.close(node, cursor.end());
    }

    private int decorated(int start) {
        int decorators = tree.open(NodeKind.MODULE, start);
        definitions.decorators(decorators);
        if (cursor.is(TokenKind.EXPORT)) {
            return modules.exports(start, decorators);
        }
        boolean isAbstract = expressions.typed() && cursor.acceptName(Words.ABSTRACT);
        return declared(definitions.type(start, decorators, isAbstract));
    }

    /** An expression in parentheses. */
    int test(int node, NodeKind role) {
        cursor.expect(TokenKind.LEFT_PAREN);
        cursor.enter();
        tree.add(node, role, expressions.list());
        cursor.leave();
        cursor.expect(TokenKind.RIGHT_PAREN);
        return node;
    }

    /** A chain of {@code else if} is walked, as it may be long. */
    private int branch(int start) {
        int whole = tree.open(NodeKind.IF, start);
        int node = whole;
        while (true) {
            cursor.advance();
            test(node, NodeKind.TEST);
            tree.add(node, NodeKind.BODY, statement());
            if (!cursor.accept(TokenKind.ELSE)) {
                break;
            }
            if (!cursor.is(TokenKind.IF)) {
                tree.add(node, NodeKind.ELSE, statement());
                break;
            }
            int inner = tree.open(NodeKind.IF, cursor.start());
            tree.add(node, NodeKind.ELSE, inner);
            node = inner;
        }
        closeBranches(whole, cursor.end());
        return whole;
    }

    private void closeBranches(int whole, int end) {
        for (int node = whole; node != 0 && tree.is(node, NodeKind.IF); ) {
            tree.close(node, end);
            int other = tree.child(node, NodeKind.ELSE);
            if (other != 0) {
                tree.close(other, end);
            }
            node = other == 0 ? 0 : tree.first(other);
        }
    }

    private int leave(NodeKind kind) {
        int node = tree.open(kind, cursor.start());
        cursor.advance();
        if (!cursor.is(TokenKind.SEMICOLON) && !cursor.is(TokenKind.RIGHT_BRACE) && !cursor.is(TokenKind.END) && !cursor.newLine()) {
            tree.add(node, expressions.list());
        }
        tree.close(node, cursor.end());
        end();
        return node;
    }

    private int jump(NodeKind kind) {
        int node = tree.open(kind, cursor.start());
        cursor.advance();
        if (cursor.is(TokenKind.NAME) && !cursor.newLine()) {
            tree.name(node, cursor.value());
            cursor.advance();
        }
        tree.close(node, cursor.end());
        end();
        return node;
    }

    private int attempt(int start) {
        int node = tree.open(NodeKind.TRY, start);
        cursor.advance();
        tree.add(node, NodeKind.BODY, block());
        if (cursor.is(TokenKind.CATCH)) {
            int handler = tree.open(NodeKind.HANDLER, cursor.start());
            cursor.advance();
            if (cursor.accept(TokenKind.LEFT_PAREN)) {
                tree.add(handler, NodeKind.TARGET, expressions.target());
                if (expressions.typed() && cursor.accept(TokenKind.COLON)) {
                    expressions.types().skip();
                }
                cursor.expect(TokenKind.RIGHT_PAREN);
            }
            tree.add(handler, NodeKind.BODY, block());
            tree.add(node, tree.close(handler, cursor.end()));
        }
        if (cursor.accept(TokenKind.FINALLY)) {
            tree.add(node, NodeKind.FINALLY, block());
        }
        return tree.close(node, cursor.end());
    }

    private int choice(int start) {
        int node = tree.open(NodeKind.SWITCH, start);
        cursor.advance();
        test(node, NodeKind.SUBJECT);
        cursor.expect(TokenKind.LEFT_BRACE);
        cursor.enter();
        while (cursor.is(TokenKind.CASE) || cursor.is(TokenKind.DEFAULT)) {
            int one = tree.open(NodeKind.CASE, cursor.start());
            if (cursor.accept(TokenKind.CASE)) {
                tree.add(one, NodeKind.TEST, expressions.list());
            } else {
                cursor.advance();
            }
            cursor.expect(TokenKind.COLON);
            list(one);
            tree.add(node, tree.close(one, cursor.end()));
        }
        cursor.leave();
        cursor.expect(TokenKind.RIGHT_BRACE);
        return tree.close(node, cursor.end());
    }
}
