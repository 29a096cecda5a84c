package dev.tenet.extract.code.python;

/**
 * What the lexer is inside of: how many brackets, and which f-strings, innermost last: an f-string's text, one of its fields, the format of that
 * field, and so on, as each may hold the next.
 */
final class Nesting {
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
    private int brackets;
    /** Where the outermost bracket or f-string that is open began. */
    private int opened;

    void clear() {
        count = 0;
        brackets = 0;
    }

    /** Whether anything is open, so that the line goes on behind its end. */
    boolean isOpen() {
        return brackets > 0 || count > 0;
    }

    /** Ends the logical line, and with it whatever is still open. */
    void endLine(Tokens tokens, int start, int end) {
        tokens.endLine(start, end, isOpen() ? opened + 1 : 0);
        clear();
    }

    void openBracket(int position) {
        if (!isOpen()) {
            opened = position;
        }
        brackets++;
    }

    void closeBracket() {
        // A stray bracket must not close what an f-string's field is inside of.
        if (brackets > 0 && !directlyInField()) {
            brackets--;
        }
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

    /** Whether the lexer is in a field, outside of brackets that the field opened. */
    boolean directlyInField() {
        return count > 0 && mode[count - 1] == FIELD && depth[count - 1] == brackets;
    }

    void openText(int position, byte quote, boolean triple, int flags) {
        if (!isOpen()) {
            opened = position;
        }
        push(TEXT, quote, triple, flags, 0);
    }

    void openField() {
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

    /** Leaves the innermost f-string, with whatever was left open in it. */
    void closeText() {
        while (mode[--count] != TEXT) {
            if (mode[count] == FIELD) {
                brackets = depth[count];
            }
        }
    }
}
