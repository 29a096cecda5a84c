package dev.tenet.extract.code.script;

import dev.tenet.extract.code.script.ScriptTree.Flag;

/** Parses expressions from the comma down to what operators stand between. */
final class Expressions {
    private final TokenCursor cursor;
    private final TreeBuffer tree;
    private final Names names;
    private final Types types;
    private final Primaries primaries;
    private boolean typed;
    /** Whether {@code in} is an operator: it is none at the head of a loop. */
    private boolean inAllowed = true;
    /** Whether {@code yield} is an operator. */
    private boolean generator;
    /** The arrow function that was parsed last: no operator follows it. */
    private int arrow;

    Expressions(TokenCursor cursor, TreeBuffer tree, Names names, Statements statements) {
        this.cursor = cursor;
        this.tree = tree;
        this.names = names;
        this.types = new Types(cursor, tree, names);
        this.primaries = new Primaries(cursor, tree, names, this, statements);
    }

    void start(Dialect dialect) {
        typed = dialect.types();
        inAllowed = true;
        generator = false;
        arrow = 0;
        primaries.start(dialect);
    }

    /** Forgets what a fault left open. */
    void reset() {
        inAllowed = true;
        arrow = 0;
        primaries.arrows().inBranch(false);
    }

    Types types() {
        return types;
    }

    Primaries primaries() {
        return primaries;
    }

    boolean typed() {
        return typed;
    }

    /** Notes an arrow function, which ends the expression it stands in. */
    int arrow(int node) {
        arrow = node;
        return node;
    }

    /** Says whether {@code yield} is an operator now, and gives what was so before. */
    boolean generator(boolean now) {
        boolean before = generator;
        generator = now;
        return before;
    }

    /** Says whether {@code in} is an operator now, and gives what was so before. */
    boolean allowIn(boolean now) {
        boolean before = inAllowed;
        inAllowed = now;
        return before;
    }

    /** An expression, or several between commas. */
    int list() {
        int start = cursor.start();
        int first = assignment();
        if (!cursor.is(TokenKind.COMMA)) {
            return first;
        }
        int node = tree.open(NodeKind.SEQUENCE, start);
        tree.add(node, first);
        while (cursor.accept(TokenKind.COMMA)) {
            tree.add(node, assignment());
        }
        return tree.close(node, cursor.end());
    }

    int assignment() {
        if (generator && cursor.isName(Words.YIELD)) {
            return yielded();
        }
        int start = cursor.start();
        int left = conditional();
        if (left == arrow || !(cursor.is(TokenKind.ASSIGN) || cursor.is(TokenKind.CHANGE))) {
            return left;
        }
        int node = tree.open(NodeKind.ASSIGN, start);
        tree.name(node, cursor.is(TokenKind.ASSIGN) ? names.of("=") : cursor.value());
        cursor.advance();
        cursor.enterOperand();
        tree.add(node, left);
        tree.add(node, assignment());
        cursor.leaveOperand();
        return tree.close(node, cursor.end());
    }

    private int yielded() {
        int node = tree.open(NodeKind.YIELD, cursor.start());
        cursor.advance();
        boolean all = cursor.accept(TokenKind.STAR);
        if (all || (!cursor.newLine() && startsValue())) {
            cursor.enterOperand();
            tree.add(node, assignment());
            cursor.leaveOperand();
        }
        return tree.close(node, cursor.end());
    }

    private boolean startsValue() {
        return switch (cursor.kind()) {
            case TokenKind.END, TokenKind.RIGHT_PAREN, TokenKind.RIGHT_BRACKET, TokenKind.RIGHT_BRACE, TokenKind.SEMICOLON, TokenKind.COMMA,
                    TokenKind.COLON, TokenKind.ASSIGN, TokenKind.ARROW, TokenKind.DOT, TokenKind.OPTIONAL_DOT, TokenKind.QUESTION -> false;
            default -> TokenKind.precedence(cursor.kind()) == 0
                    || cursor.is(TokenKind.PLUS) || cursor.is(TokenKind.MINUS) || cursor.is(TokenKind.SLASH) || cursor.is(TokenKind.LESS);
        };
    }

    private int conditional() {
        int start = cursor.start();
        int test = binary(1);
        if (test == arrow || !cursor.is(TokenKind.QUESTION) || (typed && marksOptional())) {
            return test;
        }
        int node = tree.open(NodeKind.CONDITIONAL, start);
        tree.add(node, NodeKind.TEST, test);
        cursor.advance();
        cursor.enterOperand();
        boolean outer = allowIn(true);
        boolean branch = primaries.arrows().inBranch(true);
        tree.add(node, NodeKind.BODY, assignment());
        primaries.arrows().inBranch(branch);
        inAllowed = outer;
        cursor.expect(TokenKind.COLON);
        tree.add(node, NodeKind.ELSE, assignment());
        cursor.leaveOperand();
        return tree.close(node, cursor.end());
    }

    /** Whether the question mark stands behind a parameter that may be left out. */
    private boolean marksOptional() {
        TokenCursor.Mark mark = cursor.mark();
        cursor.advance();
        boolean marks = cursor.is(TokenKind.COLON) || cursor.is(TokenKind.COMMA) || cursor.is(TokenKind.RIGHT_PAREN);
        cursor.back(mark);
        return marks;
    }

    private int binary(int lowest) {
        int start = cursor.start();
        int left = unary();
        if (left == arrow) {
            return left;
        }
        while (true) {
            if (typed && !cursor.newLine() && (cursor.isName(Words.AS) || cursor.isName(Words.SATISFIES))) {
                cursor.advance();
                types.skip();
                continue;
            }
            if (cursor.is(TokenKind.GREATER)) {
                cursor.scanner.greater();
            }
            int kind = cursor.kind();
            int precedence = TokenKind.precedence(kind);
            if (precedence < lowest || precedence == 0 || (kind == TokenKind.IN && !inAllowed)) {
                return left;
            }
            int node = tree.open(NodeKind.BINARY, start);
            tree.name(node, names.of(TokenKind.text(kind)));
            cursor.advance();
            tree.add(node, left);
            cursor.enterOperand();
            tree.add(node, binary(kind == TokenKind.POWER ? precedence : precedence + 1));
            cursor.leaveOperand();
            left = tree.close(node, cursor.end());
        }
    }

    int unary() {
        int kind = cursor.kind();
        if (kind == TokenKind.NOT || kind == TokenKind.TILDE || kind == TokenKind.PLUS || kind == TokenKind.MINUS || kind == TokenKind.TYPEOF
                || kind == TokenKind.VOID || kind == TokenKind.DELETE) {
            int node = tree.open(NodeKind.UNARY, cursor.start());
            tree.name(node, names.of(TokenKind.text(kind)));
            cursor.advance();
            return operand(node);
        }
        if (kind == TokenKind.INCREMENT || kind == TokenKind.DECREMENT) {
            int node = tree.open(NodeKind.UPDATED, cursor.start());
            cursor.advance();
            return operand(node);
        }
        if (kind == TokenKind.NAME && cursor.value() == Words.AWAIT) {
            int awaited = awaited();
            if (awaited != 0) {
                return awaited;
            }
        }
        if (kind == TokenKind.LESS && typed && !primaries.elements()) {
            return asserted();
        }
        int start = cursor.start();
        int node = primaries.postfix();
        if (node != arrow && !cursor.newLine() && (cursor.is(TokenKind.INCREMENT) || cursor.is(TokenKind.DECREMENT))) {
            int updated = tree.open(NodeKind.UPDATED, start);
            cursor.advance();
            tree.add(updated, node);
            return tree.close(updated, cursor.end());
        }
        return node;
    }

    private int operand(int node) {
        cursor.enterOperand();
        tree.add(node, unary());
        cursor.leaveOperand();
        arrow = 0;
        return tree.close(node, cursor.end());
    }

    /** {@code await x}; 0 when the word is a name. */
    private int awaited() {
        TokenCursor.Mark mark = cursor.mark();
        int start = cursor.start();
        cursor.advance();
        if (!startsValue() || cursor.newLine() && cursor.is(TokenKind.LESS)) {
            cursor.back(mark);
            return 0;
        }
        return operand(tree.open(NodeKind.AWAIT, start));
    }

    /** {@code <T>x}, or an arrow function with type parameters. */
    private int asserted() {
        int function = primaries.arrows().generic(cursor.start(), false);
        if (function != 0) {
            return arrow(function);
        }
        cursor.advance();
        types.skip();
        cursor.expect(TokenKind.GREATER);
        cursor.enterOperand();
        int node = unary();
        cursor.leaveOperand();
        return node;
    }

    /** The arguments of a call, from the bracket on. */
    int arguments() {
        int node = tree.open(NodeKind.ARGUMENTS, cursor.start());
        cursor.expect(TokenKind.LEFT_PAREN);
        cursor.enter();
        boolean outer = allowIn(true);
        boolean branch = primaries.arrows().inBranch(false);
        while (!cursor.is(TokenKind.RIGHT_PAREN)) {
            tree.add(node, element());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_PAREN);
        primaries.arrows().inBranch(branch);
        inAllowed = outer;
        cursor.leave();
        return tree.close(node, cursor.end());
    }

    /** An expression, or what is spread. */
    int element() {
        if (!cursor.is(TokenKind.ELLIPSIS)) {
            return assignment();
        }
        int node = tree.open(NodeKind.SPREAD, cursor.start());
        cursor.advance();
        tree.add(node, assignment());
        return tree.close(node, cursor.end());
    }

    /** A name or pattern that is bound. */
    int target() {
        if (cursor.is(TokenKind.LEFT_BRACKET) || cursor.is(TokenKind.LEFT_BRACE)) {
            return primaries.pattern();
        }
        int node = tree.open(NodeKind.NAME, cursor.start());
        tree.name(node, cursor.is(TokenKind.THIS) ? cursor.expectWord() : cursor.expectName());
        return tree.close(node, cursor.end());
    }

    /** Adds a declared type, when there is one. */
    void annotation(int node) {
        if (typed && cursor.accept(TokenKind.COLON)) {
            tree.add(node, NodeKind.ANNOTATION, types.type());
        }
    }

    /** Adds the value behind an equals sign, when there is one. */
    void initial(int node) {
        if (cursor.accept(TokenKind.ASSIGN)) {
            tree.add(node, NodeKind.VALUE, assignment());
        }
    }

    void flag(int node, Flag flag, boolean set) {
        if (set) {
            tree.mark(node, flag);
        }
    }
}
