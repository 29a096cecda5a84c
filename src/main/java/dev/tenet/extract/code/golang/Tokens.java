package dev.tenet.extract.code.golang;

/** The tokens of a Go file; none has a value. */
final class Tokens extends dev.tenet.extract.code.syntax.Tokens {
    void add(int kind, int start, int end) {
        add(kind, start, end, 0);
    }

    /** Ends the statement where a line ends, if its last token can end one. */
    void endLine(int position) {
        if (count > 0 && TokenKind.endsStatement(kind[count - 1])) {
            add(TokenKind.SEMICOLON, position, position);
        }
    }
}
