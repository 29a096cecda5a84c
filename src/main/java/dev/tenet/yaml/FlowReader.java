package dev.tenet.yaml;

import org.jspecify.annotations.Nullable;

/** Reads lists and maps in brackets, and what stands in them. */
final class FlowReader {
    /** Most characters of a key that nothing announces, as YAML has it. */
    static final int LONGEST_KEY = 1024;

    private final Cursor cursor;
    private final PropertyReader properties;
    private final PlainScalars plain;
    private final QuotedScalars quoted;
    private boolean outdented;

    FlowReader(Cursor cursor, PropertyReader properties, PlainScalars plain, QuotedScalars quoted) {
        this.cursor = cursor;
        this.properties = properties;
        this.plain = plain;
        this.quoted = quoted;
    }

    /** Reads a collection at its bracket; its further lines should be indented deeper than {@code parent}. */
    void read(int parent, @Nullable Properties before) {
        outdented = false;
        cursor.inFlow = true;
        try {
            collection(parent, before);
        } finally {
            cursor.inFlow = false;
        }
    }

    private void collection(int parent, @Nullable Properties before) {
        int from = cursor.at++;
        boolean map = cursor.text[from] == '{';
        char closing = map ? '}' : ']';
        cursor.events.open(map ? YamlKind.FLOW_MAP : YamlKind.FLOW_LIST, from, before);
        separate(from, parent, true);
        while (cursor.text[cursor.at] != closing) {
            if (cursor.text[cursor.at] == ',') {
                throw Unreadable.entry(cursor.at, "nothing stands before this comma; remove it");
            }
            if (map) {
                mapEntry(from, parent);
            } else {
                listEntry(from, parent);
            }
            separate(from, parent, false);
            char c = cursor.text[cursor.at];
            if (c == ',') {
                cursor.at++;
                separate(from, parent, true);
            } else if (c != closing) {
                throw Unreadable.entry(cursor.at, "expected ',' or '%c' here".formatted(closing));
            }
        }
        cursor.at++;
        cursor.events.end(cursor.at - 1, cursor.at);
    }

    private void mapEntry(int from, int parent) {
        boolean adjacent = false;
        if (isAlone('?')) {
            cursor.at++;
            separate(from, parent, true);
        }
        if (isEnd()) {
            cursor.events.empty(cursor.at, null);
        } else {
            adjacent = node(from, parent);
        }
        int behind = cursor.at;
        separate(from, parent, false);
        value(from, parent, adjacent, behind);
    }

    private void listEntry(int from, int parent) {
        int start = cursor.at;
        int line = cursor.lineStart;
        if (isAlone('?')) {
            cursor.events.open(YamlKind.FLOW_MAP, start, null);
            mapEntry(from, parent);
            cursor.events.end(cursor.at, cursor.at);
            return;
        }
        int first = cursor.events.size();
        boolean adjacent = false;
        if (isAlone(':')) {
            cursor.events.empty(start, null);
        } else {
            adjacent = node(from, parent);
        }
        int behind = cursor.at;
        cursor.skipBlanks();
        if (cursor.text[cursor.at] != ':' || !adjacent && !isAlone(':')) {
            cursor.at = behind;
            return;
        }
        if (cursor.lineStart != line || behind - start > LONGEST_KEY) {
            throw Unreadable.entry(start, "a key in a list stands on one line, and has 1,024 characters at most; write it behind '? '");
        }
        cursor.events.openBefore(first, YamlKind.FLOW_MAP, start, null);
        value(from, parent, adjacent, behind);
        cursor.events.end(cursor.at, cursor.at);
    }

    /** Reads ':' and a value; an empty one, behind the key, when there is none. */
    private void value(int from, int parent, boolean adjacent, int behind) {
        if (cursor.text[cursor.at] != ':' || !adjacent && !isAlone(':')) {
            cursor.events.empty(behind, null);
            return;
        }
        int colon = ++cursor.at;
        separate(from, parent, true);
        char c = cursor.text[cursor.at];
        if (c == ',' || c == ']' || c == '}') {
            cursor.events.empty(colon, null);
        } else {
            node(from, parent);
        }
    }

    /** Reads a node, and says whether a colon may follow it without a space. */
    private boolean node(int from, int parent) {
        Properties before = properties.read();
        while (before != null && cursor.isLineDone() && cursor.at < cursor.end) {
            separate(from, parent, true);
            Properties more = properties.read();
            before = more == null ? before : properties.join(before, more);
        }
        char c = cursor.text[cursor.at];
        if (c == '[' || c == '{') {
            collection(parent, before);
            return true;
        }
        if (c == '"' || c == '\'') {
            quoted.read(parent, before);
            return true;
        }
        if (c == '*') {
            if (before != null) {
                throw Unreadable.entry(before.from(), "an alias has no anchor and no tag of its own; remove it");
            }
            int at = cursor.at;
            String name = properties.name();
            cursor.events.scalar(YamlKind.ALIAS, at, cursor.at, name, null);
        } else if (plain.isStart()) {
            plain.read(parent, before);
        } else if (before != null && isEnd()) {
            cursor.events.empty(cursor.at, before);
        } else if (cursor.at == cursor.end) {
            throw unclosed(from);
        } else {
            throw Unreadable.entry(cursor.at, "'%c' cannot begin a value; put it in quotes".formatted(c));
        }
        return false;
    }

    private boolean isEnd() {
        char c = cursor.text[cursor.at];
        return c == ',' || c == ']' || c == '}' || isAlone(':');
    }

    private boolean isAlone(char indicator) {
        char next = cursor.text[cursor.at + 1];
        return cursor.text[cursor.at] == indicator && (Cursor.isGap(next) || Cursor.isFlowIndicator(next));
    }

    /**
     * Skips blanks, comments and line breaks.
     *
     * @param open whether the collection goes on here in any case: a bracket, a comma or a colon stands before
     */
    private void separate(int from, int parent, boolean open) {
        while (true) {
            cursor.skipBlanks();
            char c = cursor.text[cursor.at];
            if (c == '#') {
                if (!cursor.isLineDone()) {
                    throw Unreadable.entry(cursor.at, "a comment needs a space before its '#'");
                }
                cursor.skipComment();
                c = cursor.text[cursor.at];
            }
            if (!Cursor.isBreak(c)) {
                if (c == 0) {
                    throw unclosed(from);
                }
                return;
            }
            cursor.nextLine();
            if (cursor.indent <= parent) {
                outdented(from, open);
            }
        }
    }

    /** A line stands further left than the collection: it goes on all the same, or somebody forgot the bracket. */
    private void outdented(int from, boolean open) {
        char c = cursor.text[cursor.at];
        boolean closes = c == ']' || c == '}';
        if (cursor.indent == Cursor.OUT || !open && !closes && c != ',' && c != ':') {
            throw unclosed(from);
        }
        if (!closes && !outdented) {
            outdented = true;
            cursor.events.problem(new YamlProblem(cursor.at, "this line of a list or map in brackets is not indented deeper than its key; indent it", YamlProblem.Lost.NOTHING));
        }
    }

    private Unreadable unclosed(int from) {
        char bracket = cursor.text[from];
        return Unreadable.entry(from, "'%c' is not closed; add '%c'".formatted(bracket, bracket == '[' ? ']' : '}'));
    }
}
