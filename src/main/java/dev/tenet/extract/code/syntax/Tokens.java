package dev.tenet.extract.code.syntax;

import java.util.Arrays;

/** The tokens of one file: for each its kind, where it starts and ends in the bytes, and a value that its kind explains. */
public class Tokens {
    private static final int INITIAL = 1 << 14;
    private static final int LARGE = 1 << 20;
    /** How far a parser may look beyond the last token. */
    private static final int LOOKAHEAD = 4;

    public byte[] kind = new byte[INITIAL];
    public int[] start = new int[INITIAL];
    public int[] end = new int[INITIAL];
    public int[] value = new int[INITIAL];
    public int count;

    public final void clear() {
        count = 0;
        // One huge file must not keep its memory for the rest of the audit.
        if (kind.length > LARGE) {
            resize(INITIAL);
        }
    }

    public final void add(int kind, int start, int end, int value) {
        int token = count;
        if (token + LOOKAHEAD >= this.kind.length) {
            resize(this.kind.length * 2);
        }
        this.kind[token] = (byte) kind;
        this.start[token] = start;
        this.end[token] = end;
        this.value[token] = value;
        count = token + 1;
    }

    /** Ends the file by tokens of the kind {@code last}; looking further yields its end again. */
    public final void finish(int last, int position) {
        for (int i = 0; i < LOOKAHEAD; i++) {
            add(last, position, position, 0);
        }
    }

    private void resize(int size) {
        kind = Arrays.copyOf(kind, size);
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        value = Arrays.copyOf(value, size);
    }
}
