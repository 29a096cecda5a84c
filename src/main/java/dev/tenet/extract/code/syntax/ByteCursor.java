package dev.tenet.extract.code.syntax;

/** Where in the bytes of a file the lexer is. */
public final class ByteCursor {
    private final SourceLines lines;
    public byte[] source = new byte[0];
    public int position;

    public ByteCursor(SourceLines lines) {
        this.lines = lines;
    }

    /** Starts at the first byte, behind a byte order mark if there is one. */
    public void start(byte[] utf8) {
        source = utf8;
        position = at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF ? 3 : 0;
        lines.clear(utf8, position);
    }

    public boolean atEnd() {
        return position >= source.length;
    }

    /** The byte at a position, or 0 beyond the end: a NUL in the source is told apart by its position. */
    public int at(int index) {
        return index < source.length ? source[index] & 0xFF : 0;
    }

    public int next(int distance) {
        return at(position + distance);
    }

    /** How many bytes the line break at a position has; 0 when there is none. */
    public int lineBreak(int index) {
        int c = at(index);
        if (c == '\n') {
            return 1;
        }
        if (c != '\r') {
            return 0;
        }
        return at(index + 1) == '\n' ? 2 : 1;
    }

    /** Moves over so many bytes, the last of which ended a line. */
    public void nextLine(int length) {
        position += length;
        lines.add(position);
    }
}
