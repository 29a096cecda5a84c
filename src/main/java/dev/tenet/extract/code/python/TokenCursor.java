package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.SyntaxErrors;
import dev.tenet.extract.code.syntax.SyntaxFault;

/** Where in the tokens of a Python file the parser is. */
final class TokenCursor extends dev.tenet.extract.code.syntax.TokenCursor {
    /** How much more of the stack a bracket takes than an operand. */
    private static final int BRACKET = 4;
    /**
     * CPython allows 200 brackets in each other. Measured: with the deepest blocks around it, this needs less than 768 KB of stack, even before it is
     * compiled.
     */
    private static final int DEEPEST = 240 * BRACKET;

    TokenCursor(Tokens tokens, SyntaxErrors errors) {
        super(tokens, errors, DEEPEST);
    }

    @Override
    protected String text(int kind) {
        return TokenKind.text(kind);
    }

    /** Takes a name and returns its number. */
    int expectName() {
        if (!is(TokenKind.NAME)) {
            throw fault("expected a name");
        }
        return valueAt(take());
    }

    void advance() {
        take();
    }

    /** Goes one level deeper into an expression or pattern; {@link #leave} goes back unless a fault does. */
    void enter() {
        deepen(BRACKET);
    }

    void leave() {
        rise(BRACKET);
    }

    /** Goes into the right operand of an operator, which takes less of the stack than a bracket. */
    void enterOperand() {
        deepen(1);
    }

    void leaveOperand() {
        rise(1);
    }

    @Override
    public SyntaxFault fault(String message) {
        if (!is(TokenKind.NEWLINE) || value() == 0) {
            return super.fault(message);
        }
        int opened = value() - 1;
        char bracket = (char) source[opened];
        errors.add(opened, "([{".indexOf(bracket) >= 0 ? "'" + bracket + "' was never closed" : "unterminated f-string literal");
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
