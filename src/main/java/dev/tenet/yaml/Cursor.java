package dev.tenet.yaml;

/** The place that is read, and the lines: how far each is indented, and where the comments are. */
final class Cursor {
    /** Indentation of what is no line of the document: its end, or the end of the text. */
    static final int OUT = -2;

    /** The text with a few NULs behind it, so that looking ahead needs no bounds; it has no others. */
    final char[] text;
    final int end;
    final YamlEvents events;

    int at;
    int lineStart;
    /** Spaces that the line begins with; {@link #OUT} at a marker or the end. */
    int indent;
    /** Whether a flow collection is being read, in which brackets and commas end words. */
    boolean inFlow;
    /** Whether a tab stands between the indentation and the text of the line. */
    boolean tabbed;

    Cursor(char[] text, int end, YamlEvents events) {
        this.text = text;
        this.end = end;
        this.events = events;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** Whether no text goes on with {@code c}: a blank, a line break or the end. */
    static boolean isGap(char c) {
        return c <= ' ';
    }

    static boolean isFlowIndicator(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /** Whether an indicator of one character stands here alone. */
    boolean isAlone(char indicator) {
        return text[at] == indicator && isGap(text[at + 1]);
    }

    /** Skips line breaks, and the blanks that each line begins with, to the next text, and says how many breaks there were. */
    int skipBreaks() {
        int breaks = 0;
        while (isBreak(text[at])) {
            breaks++;
            at = behindBreak(at);
            lineStart = at;
            while (text[at] == ' ') {
                at++;
            }
            indent = at - lineStart;
            tabbed = skipBlanks();
        }
        return breaks;
    }

    /** Skips blanks, and says whether a tab was among them. */
    boolean skipBlanks() {
        boolean tab = false;
        while (isBlank(text[at])) {
            tab |= text[at] == '\t';
            at++;
        }
        return tab;
    }

    /** Whether nothing but a comment is left on the line. */
    boolean isLineDone() {
        char c = text[at];
        return c == '#' ? at == lineStart || isBlank(text[at - 1]) : c == 0 || isBreak(c);
    }

    /** Behind a line break at {@code offset}. */
    int behindBreak(int offset) {
        return text[offset] == '\r' && text[offset + 1] == '\n' ? offset + 2 : offset + 1;
    }

    int endOfLine(int offset) {
        int to = offset;
        while (text[to] != '\n' && text[to] != '\r' && text[to] != 0) {
            to++;
        }
        return to;
    }

    /** Whether {@code ---} or {@code ...} stands at {@code offset}, the start of a line. */
    boolean isMarker(int offset) {
        char c = text[offset];
        return (c == '-' || c == '.') && text[offset + 1] == c && text[offset + 2] == c && isGap(text[offset + 3]);
    }

    /** Goes from the end of a node to the next text, on a later line. */
    void endLine() {
        skipBlanks();
        if (!isLineDone()) {
            throw Unreadable.entry(at, leftOver());
        }
        skipComment();
        nextLine();
    }

    /** Goes from the start of a line to the first text from there on. */
    void startLine() {
        while (true) {
            lineStart = at;
            int to = at;
            while (text[to] == ' ') {
                to++;
            }
            indent = to - at;
            at = to;
            tabbed = text[to] == '\t' && skipBlanks();
            if (text[at] == '#') {
                skipComment();
            } else if (at == end || indent == 0 && isMarker(lineStart)) {
                indent = OUT;
                return;
            } else if (!isBreak(text[at])) {
                return;
            }
            if (at < end) {
                at = behindBreak(at);
            }
        }
    }

    /** From the end of a line to the first text of a later one. */
    void nextLine() {
        if (at < end) {
            at = behindBreak(at);
            startLine();
        } else {
            lineStart = at;
            indent = OUT;
        }
    }

    void skipComment() {
        if (text[at] == '#') {
            int from = at;
            at = endOfLine(at);
            events.comment(from, at);
        }
    }

    /**
     * Goes to the next line that is not indented deeper than {@code column}, behind what could not be read.
     *
     * @param entry start of the line on which that began: the next line is a later one
     */
    void resume(int entry, int column) {
        if (lineStart > entry) {
            at = lineStart;
            startLine();
        } else {
            skipLine();
        }
        while (indent > column) {
            skipLine();
        }
    }

    private void skipLine() {
        at = endOfLine(at);
        nextLine();
    }

    private String leftOver() {
        char c = text[at];
        if (c == '#') {
            return "a comment needs a space before its '#'";
        }
        if (c == ':') {
            return "': ' stands behind a value, which cannot be a key here; put the value in quotes or begin a new line";
        }
        return c == ']' || c == '}'
                ? "'%c' closes nothing; remove it".formatted(c)
                : "the value has ended, but text follows; put all of it in quotes, or correct the quotes, brackets or commas";
    }
}
