package dev.tenet.extract.code.python;

/** The tokens of a Python file. */
final class Tokens extends dev.tenet.extract.code.syntax.Tokens {
    /** Ends the logical line, unless it is empty. */
    void endLine(int start, int end, int value) {
        int last = count == 0 ? TokenKind.NEWLINE : kind[count - 1];
        if (last != TokenKind.NEWLINE && last != TokenKind.INDENT && last != TokenKind.DEDENT) {
            add(TokenKind.NEWLINE, start, end, value);
        }
    }
}
