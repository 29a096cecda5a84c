package dev.tenet.extract.code.python;

/**
 * Which f-strings the lexer is inside of, innermost last: an f-string's text, one of its fields, the format of that field, and so on, as each may
 * hold the next.
 */
final class FormatModes {
    /** CPython allows 150 f-strings in each other; beyond, the literal is read as a plain one. */
    private static final int MOST = 450;

    private static final byte TEXT = 0;
    private static final byte FIELD = 1;
    private static final byte FORMAT = 2;

    private final byte[] mode = new byte[MOST];
    private final byte[] quote = new byte[MOST];
    private final boolean[] triple = new boolean[MOST];
    private final int[] flags = new int[MOST];
    private final int[] depth = new int[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether an f-string with a field and its format still fits. */
    boolean hasRoom() {
        return count + 3 < MOST;
    }

    boolean inText() {
        return count > 0 && mode[count - 1] != FIELD;
    }

    boolean inFormat() {
        return count > 0 && mode[count - 1] == FORMAT;
    }

    boolean inField() {
        return count > 0 && mode[count - 1] == FIELD;
    }

    /** Whether the lexer is directly in a field, outside of brackets that the field opened. */
    boolean inField(int brackets) {
        return inField() && depth[count - 1] == brackets;
    }

    void openText(byte quote, boolean triple, int flags) {
        push(TEXT, quote, triple, flags, 0);
    }

    void openField(int brackets) {
        push(FIELD, quote(), triple(), flags(), brackets);
    }

    /** The format of a field: text that ends where the field does. */
    void openFormat() {
        push(FORMAT, quote(), triple(), flags(), 0);
    }

    private void push(byte mode, byte quote, boolean triple, int flags, int depth) {
        this.mode[count] = mode;
        this.quote[count] = quote;
        this.triple[count] = triple;
        this.flags[count] = flags;
        this.depth[count] = depth;
        count++;
    }

    byte quote() {
        return quote[count - 1];
    }

    boolean triple() {
        return triple[count - 1];
    }

    int flags() {
        return flags[count - 1];
    }

    void closeField() {
        if (mode[count - 1] == FORMAT) {
            count--;
        }
        count--;
    }

    /** Leaves the innermost f-string, with what it was left in; returns the number of open brackets around its field, or -1 for no field. */
    int closeText() {
        int brackets = -1;
        while (mode[--count] != TEXT) {
            if (mode[count] == FIELD) {
                brackets = depth[count];
            }
        }
        return brackets;
    }
}
