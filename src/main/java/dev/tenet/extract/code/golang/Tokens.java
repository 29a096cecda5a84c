package dev.tenet.extract.code.golang;

import java.util.Arrays;

/** The tokens of one file: for each its kind, and where it starts and ends in the bytes. */
final class Tokens {
    private static final int INITIAL = 1 << 14;
    private static final int LARGE = 1 << 20;
    /** How far a parser may look beyond the last token. */
    private static final int LOOKAHEAD = 4;

    byte[] kind = new byte[INITIAL];
    int[] start = new int[INITIAL];
    int[] end = new int[INITIAL];
    int count;

    void clear() {
        count = 0;
        // One huge file must not keep its memory for the rest of the audit.
        if (kind.length > LARGE) {
            resize(INITIAL);
        }
    }

    void add(int kind, int start, int end) {
        if (count + LOOKAHEAD >= this.kind.length) {
            resize(this.kind.length * 2);
        }
        this.kind[count] = (byte) kind;
        this.start[count] = start;
        this.end[count] = end;
        count++;
    }

    /** Ends the statement where a line ends, if its last token can end one. */
    void endLine(int position) {
        if (count > 0 && TokenKind.endsStatement(kind[count - 1])) {
            add(TokenKind.SEMICOLON, position, position);
        }
    }

    /** Ends the file; looking further yields its end again. */
    void finish(int position) {
        for (int i = 0; i < LOOKAHEAD; i++) {
            add(TokenKind.END, position, position);
        }
    }

    private void resize(int size) {
        kind = Arrays.copyOf(kind, size);
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
    }
}
