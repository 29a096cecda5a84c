package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;

/** Where in the tokens the parser is, how deep it is nested, and what it says when a token is not what it must be. */
final class TokenCursor {
    /** How much more of the stack a bracket takes than an operand. */
    private static final int BRACKET = 4;
    /**
     * CPython allows 200 brackets in each other. Measured: with the deepest blocks around it, this needs less than 768 KB of stack, even before it is
     * compiled.
     */
    private static final int DEEPEST = 240 * BRACKET;

    private final Tokens tokens;
    private final SyntaxErrors errors;
    private byte[] source = new byte[0];
    private byte[] kinds;
    private int at;
    private int depth;

    TokenCursor(Tokens tokens, SyntaxErrors errors) {
        this.tokens = tokens;
        this.errors = errors;
        this.kinds = tokens.kind;
    }

    /** Starts at the first token of a file that was just read. */
    void start(byte[] source) {
        this.source = source;
        kinds = tokens.kind;
        at = 0;
        depth = 0;
    }

    int kind() {
        return kinds[at];
    }

    /** The kind of a token before or behind the current one, by at most four. */
    int kind(int distance) {
        return kinds[at + distance];
    }

    boolean is(int kind) {
        return kinds[at] == kind;
    }

    boolean accept(int kind) {
        if (kinds[at] != kind) {
            return false;
        }
        at++;
        return true;
    }

    void expect(int kind) {
        if (kinds[at] != kind) {
            throw fault("expected '" + TokenKind.text(kind) + "'");
        }
        at++;
    }

    /** Takes a name and returns its number. */
    int expectName() {
        if (kinds[at] != TokenKind.NAME) {
            throw fault("expected a name");
        }
        return tokens.value[at++];
    }

    void advance() {
        at++;
    }

    /** The index of the current token. */
    int token() {
        return at;
    }

    int kindAt(int token) {
        return kinds[token];
    }

    int startAt(int token) {
        return tokens.start[token];
    }

    int endAt(int token) {
        return tokens.end[token];
    }

    int valueAt(int token) {
        return tokens.value[token];
    }

    /** Where the current token starts. */
    int start() {
        return tokens.start[at];
    }

    /** Where the token before the current one ended. */
    int end() {
        return at == 0 ? 0 : tokens.end[at - 1];
    }

    /** The number of the current name or operator. */
    int value() {
        return tokens.value[at];
    }

    /** Goes one level deeper into an expression or pattern; {@link #leave} goes back unless a fault does. */
    void enter() {
        deepen(BRACKET);
    }

    void leave() {
        depth -= BRACKET;
    }

    /** Goes into the right operand of an operator, which takes less of the stack than a bracket. */
    void enterOperand() {
        deepen(1);
    }

    void leaveOperand() {
        depth--;
    }

    private void deepen(int levels) {
        depth += levels;
        if (depth > DEEPEST) {
            throw fault(SyntaxErrors.NESTED_TOO_DEEPLY);
        }
    }

    /** Starts a statement, whose expressions are not yet nested. */
    void resetDepth() {
        depth = 0;
    }

    /** Records an error that the parser can pass over. */
    void report(String message) {
        errors.add(start(), message);
    }

    SyntaxFault fault(String message) {
        if (is(TokenKind.NEWLINE) && value() > 0) {
            int opened = value() - 1;
            char bracket = (char) source[opened];
            errors.add(opened, "([{".indexOf(bracket) >= 0 ? "'" + bracket + "' was never closed" : "unterminated f-string literal");
        } else {
            report(message);
        }
        return SyntaxFault.FAULT;
    }

    /** The fault of a token that begins no expression or statement. */
    SyntaxFault unexpected() {
        int kind = kind();
        return switch (kind) {
            case TokenKind.BAD -> fault("invalid character or word");
            case TokenKind.NEWLINE, TokenKind.END, TokenKind.INDENT, TokenKind.DEDENT -> fault("unexpected " + TokenKind.text(kind));
            default -> fault(kind < TokenKind.FIELD_OPEN ? "unexpected " + TokenKind.text(kind) : "unexpected '" + TokenKind.text(kind) + "'");
        };
    }
}
