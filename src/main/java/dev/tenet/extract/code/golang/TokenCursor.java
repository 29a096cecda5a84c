package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;

/** Where in the tokens of a Go file the parser is. */
final class TokenCursor extends dev.tenet.extract.code.syntax.TokenCursor {
    /** Measured: this needs less than 768 KB of stack, even before it is compiled. */
    private static final int DEEPEST = 240;

    TokenCursor(Tokens tokens, SyntaxErrors errors) {
        super(tokens, errors, DEEPEST);
    }

    @Override
    protected String text(int kind) {
        return TokenKind.text(kind);
    }

    /** Takes a name and returns its token. */
    int expectName() {
        if (!is(TokenKind.NAME)) {
            throw fault("expected a name");
        }
        return take();
    }

    void advance() {
        if (!is(TokenKind.END)) {
            take();
        }
    }

    /** Whether the current token is the first thing on its line. */
    boolean beginsLine() {
        return start() == 0 || source[start() - 1] == '\n';
    }

    /** The token behind the bracket that closes the one at {@code token}; a bracket that is not closed within {@code most} tokens is none. */
    int behindBracket(int token, int most) {
        int open = 0;
        int last = Math.min(tokens.count - 1, token + most);
        for (int i = token; i < last; i++) {
            switch (kindAt(i)) {
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

    /** Goes one level deeper; {@link #leave} goes back, or {@link #restore} after a fault. */
    void enter() {
        deepen(1);
    }

    void leave() {
        rise(1);
    }

    /** The fault of a token that begins nothing. */
    SyntaxFault unexpected() {
        boolean line = is(TokenKind.SEMICOLON) && start() == endAt(token());
        return fault(line ? "unexpected end of line" : "unexpected '" + TokenKind.text(kind()) + "'");
    }
}
