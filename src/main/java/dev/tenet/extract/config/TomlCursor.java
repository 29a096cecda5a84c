package dev.tenet.extract.config;

/** A position in the text of a TOML file, with what TOML takes for white space, comments and keys. */
final class TomlCursor {
    /** What stands behind the end. */
    static final char END = '\uFFFF';

    final String text;
    final Lines lines;
    int at;
    /** Where comments go; those that are passed over twice count once. */
    Comments comments = new Comments();
    private int lastComment = -1;

    /** A part of a dotted key, with the offset where it starts. */
    record Part(String name, int offset) {}

    TomlCursor(String text) {
        this.text = text;
        this.lines = new Lines(text);
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char c, String what) throws TomlException {
        if (!take(c)) {
            throw error(what);
        }
    }

    TomlException error(String message) {
        return new TomlException(Math.min(at, text.length()), message);
    }

    void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    /** Skips white space, line breaks and comments. */
    void skipToToken() throws TomlException {
        while (true) {
            skipBlanks();
            if (!skipComment() && !takeLineBreak()) {
                return;
            }
        }
    }

    /** Requires that nothing but a comment stands before the end of the line. */
    void endLine() throws TomlException {
        skipBlanks();
        skipComment();
        if (!isAtEnd() && !takeLineBreak()) {
            throw error("has something behind the value; start a new line");
        }
    }

    boolean takeLineBreak() {
        if (text.startsWith("\r\n", at)) {
            at += 2;
            return true;
        }
        return take('\n');
    }

    /** Goes behind the line that {@code offset} stands in. */
    void skipLine(int offset) {
        int end = text.indexOf('\n', offset);
        at = end < 0 ? text.length() : end + 1;
    }

    static boolean isControl(char c) {
        return (c < ' ' && c != '\t') || c == 0x7F;
    }

    static boolean isBare(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private boolean skipComment() throws TomlException {
        if (peek() != '#') {
            return false;
        }
        int from = at;
        while (!isAtEnd() && peek() != '\n' && !text.startsWith("\r\n", at)) {
            if (isControl(peek())) {
                throw error("has a control character in a comment; remove it");
            }
            at++;
        }
        if (from > lastComment) {
            lastComment = from;
            comments.add(text, from, at, lines);
        }
        return true;
    }
}
