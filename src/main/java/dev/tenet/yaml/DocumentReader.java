package dev.tenet.yaml;

/** Reads the documents of a text, their directives and markers. */
final class DocumentReader {
    private static final int MARKER = 3;

    private final Cursor cursor;
    private final Directives directives;
    private final BlockReader nodes;

    DocumentReader(Cursor cursor) {
        this.cursor = cursor;
        this.directives = new Directives(cursor);
        this.nodes = new BlockReader(cursor, directives);
    }

    void readAll() {
        start();
        while (true) {
            int entry = cursor.lineStart;
            try {
                boolean directed = readDirectives();
                boolean marked = cursor.indent == Cursor.OUT && cursor.at < cursor.end && cursor.text[cursor.at] == '-';
                if (directed && !marked) {
                    throw Unreadable.entry(cursor.at, "a document with directives begins with '---'; add it here");
                }
                if (cursor.at == cursor.end) {
                    return;
                }
                if (!isEndMarker()) {
                    document(marked);
                }
                if (isEndMarker()) {
                    cursor.at += MARKER;
                    cursor.endLine();
                    start();
                }
            } catch (Unreadable e) {
                if (e.isLast()) {
                    throw e;
                }
                cursor.events.problem(e.problem());
                cursor.resume(entry, Cursor.OUT);
            }
            directives.clear();
        }
    }

    private void document(boolean marked) {
        int entry = cursor.lineStart;
        cursor.events.document(cursor.at, marked ? cursor.at + MARKER : cursor.at);
        try {
            if (marked) {
                cursor.at += MARKER;
                nodes.behind(-1, false, false);
            } else {
                nodes.below(-1, false, null, cursor.at);
            }
            if (cursor.indent != Cursor.OUT) {
                throw Unreadable.entry(cursor.at, "the value of the document has ended, but text follows; correct the indentation, or begin a document with '---'");
            }
        } catch (Unreadable e) {
            if (e.isLast()) {
                throw e;
            }
            cursor.events.endTo(0, Math.min(e.offset(), cursor.end));
            cursor.events.problem(e.problem());
            cursor.resume(entry, Cursor.OUT);
        }
        cursor.events.endDocument(cursor.at, isEndMarker() ? cursor.at + MARKER : cursor.at);
    }

    private boolean isEndMarker() {
        return cursor.indent == Cursor.OUT && cursor.at < cursor.end && cursor.text[cursor.at] == '.';
    }

    /** Goes to the first text; each document may begin with a byte order mark. */
    private void start() {
        if (cursor.at == 0) {
            cursor.at = cursor.text[0] == '\uFEFF' ? 1 : 0;
            cursor.startLine();
        } else if (cursor.text[cursor.at] == '\uFEFF') {
            cursor.at++;
            cursor.startLine();
        }
    }

    private boolean readDirectives() {
        boolean directed = false;
        while (cursor.indent == 0 && !cursor.tabbed && cursor.text[cursor.at] == '%') {
            directives.read();
            directed = true;
        }
        return directed;
    }
}
