package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;

/** Where in the tokens the parser is, how deep it is nested, and what it says when a token is not what it must be. */
final class TokenCursor {
    /** Measured: this needs less than 768 KB of stack, even before it is compiled. */
    private static final int DEEPEST = 240;

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
    void restart(byte[] source) {
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

    /** Takes a name and returns its token. */
    int expectName() {
        if (kinds[at] != TokenKind.NAME) {
            throw fault("expected a name");
        }
        return at++;
    }

    void advance() {
        if (kinds[at] != TokenKind.END) {
            at++;
        }
    }

    /** The index of the current token. */
    int token() {
        return at;
    }

    int kindAt(int token) {
        return kinds[token];
    }

    /** Where the current token starts. */
    int start() {
        return tokens.start[at];
    }

    /** Where the token before the current one ended. */
    int end() {
        return at == 0 ? 0 : tokens.end[at - 1];
    }

    int startAt(int token) {
        return tokens.start[token];
    }

    int endAt(int token) {
        return tokens.end[token];
    }

    /** Whether the current token is the first thing on its line. */
    boolean beginsLine() {
        int start = tokens.start[at];
        return start == 0 || source[start - 1] == '\n';
    }

    /** The token behind the bracket that closes the one at {@code token}; a bracket that is not closed within {@code most} tokens is none. */
    int behindBracket(int token, int most) {
        int open = 0;
        int last = Math.min(tokens.count - 1, token + most);
        for (int i = token; i < last; i++) {
            switch (kinds[i]) {
                case TokenKind.LEFT_BRACKET, TokenKind.LEFT_PAREN, TokenKind.LEFT_BRACE -> open++;
                case TokenKind.RIGHT_BRACKET, TokenKind.RIGHT_PAREN, TokenKind.RIGHT_BRACE -> {
                    open--;
                    if (open == 0) {
                        return i + 1;
                    }
                }
                default -> { }
            }
        }
        return token + 1;
    }

    int depth() {
        return depth;
    }

    /** Goes one level deeper; {@link #leave} goes back, or {@link #restore} after a fault. */
    void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw fault(SyntaxErrors.NESTED_TOO_DEEPLY);
        }
    }

    void leave() {
        depth--;
    }

    void restore(int outer) {
        depth = outer;
    }

    SyntaxFault fault(String message) {
        errors.add(start(), message);
        return SyntaxFault.FAULT;
    }

    /** The fault of a token that begins nothing. */
    SyntaxFault unexpected() {
        boolean line = is(TokenKind.SEMICOLON) && tokens.start[at] == tokens.end[at];
        return fault(line ? "unexpected end of line" : "unexpected '" + TokenKind.text(kind()) + "'");
    }
}
