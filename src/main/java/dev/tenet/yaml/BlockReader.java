package dev.tenet.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Reads nodes by indentation. Each method goes to the first text behind its node, on a line of its own. What is not valid ends the entry of the
 * innermost map or list that holds it; the next entry is read.
 */
final class BlockReader {
    private static final String TABBED = "a tab cannot indent a map or list; use spaces";

    private final Cursor cursor;
    private final YamlEvents events;
    private final PropertyReader properties;
    private final PlainScalars plain;
    private final QuotedScalars quoted;
    private final BlockScalars blocks;
    private final FlowReader flow;

    BlockReader(Cursor cursor, Directives directives) {
        this.cursor = cursor;
        this.events = cursor.events;
        this.properties = new PropertyReader(cursor, directives);
        this.plain = new PlainScalars(cursor);
        this.quoted = new QuotedScalars(cursor);
        this.blocks = new BlockScalars(cursor);
        this.flow = new FlowReader(cursor, properties, plain, quoted);
    }

    /**
     * Reads the node behind an indicator.
     *
     * @param parent indentation of what holds it
     * @param compact whether a map or list may begin on the line of the indicator
     * @param dashes whether a list may be indented as what holds it is
     */
    void behind(int parent, boolean compact, boolean dashes) {
        int indicator = cursor.at;
        boolean tab = cursor.skipBlanks();
        if (cursor.isLineDone()) {
            cursor.skipComment();
            cursor.nextLine();
            below(parent, dashes, null, indicator);
        } else {
            int column = cursor.at - cursor.lineStart;
            node(parent, column, compact ? tab ? TABBED : "" : "a map or list cannot begin on this line; begin it on the next, or put the value in quotes", dashes, null);
        }
    }

    /** Reads the node on the lines from here on; an empty one, at {@code empty}, when they belong to something else. */
    void below(int parent, boolean dashes, @Nullable Properties outer, int empty) {
        if (cursor.indent > parent || dashes && cursor.indent == parent && !cursor.tabbed && cursor.isAlone('-')) {
            node(parent, cursor.indent, cursor.tabbed ? TABBED : "", dashes, outer);
        } else {
            events.empty(empty, outer);
        }
    }

    /**
     * Reads the node here.
     *
     * @param column indentation of a map or list that begins here
     * @param refusal why none may begin here; empty when one may
     * @param outer properties on the lines above
     */
    private void node(int parent, int column, String refusal, boolean dashes, @Nullable Properties outer) {
        int start = cursor.at;
        int line = cursor.lineStart;
        Properties own = properties.read();
        if (own != null && cursor.isLineDone()) {
            int empty = cursor.at;
            Properties all = outer == null ? own : properties.join(outer, own);
            cursor.endLine();
            below(parent, dashes, all, empty);
            return;
        }
        if (cursor.isAlone('-') || cursor.isAlone('?') || cursor.isAlone(':')) {
            refuse(refusal);
            if (own != null && cursor.text[cursor.at] != ':') {
                throw Unreadable.entry(start, "an anchor or tag of a list or map stands on the line above it");
            }
            collection(parent, column, start, outer, own);
            return;
        }
        char c = cursor.text[cursor.at];
        if (c == '|' || c == '>') {
            blocks.read(parent, both(outer, own));
            return;
        }
        int first = events.size();
        atom(parent, own);
        int behind = cursor.at;
        cursor.skipBlanks();
        if (cursor.isAlone(':')) {
            if (cursor.lineStart != line && events.kind(first) == YamlKind.PLAIN) {
                // The lines below were meant as something else.
                events.cut(first, cursor.endOfLine(events.from(first)));
            }
            admitKey(start, line, behind);
            refuse(refusal);
            events.openBefore(first, YamlKind.MAP, start, outer);
            map(column, true);
            return;
        }
        cursor.at = behind;
        if (outer != null) {
            if (c == '*') {
                throw Unreadable.entry(outer.from(), "an alias has no anchor and no tag of its own; remove it");
            }
            events.precede(first, both(outer, own));
        }
        cursor.endLine();
    }

    private void refuse(String refusal) {
        if (!refusal.isEmpty()) {
            throw Unreadable.entry(cursor.at, refusal);
        }
    }

    private @Nullable Properties both(@Nullable Properties outer, @Nullable Properties own) {
        return outer == null ? own : own == null ? outer : properties.join(outer, own);
    }

    private void admitKey(int start, int line, int behind) {
        if (cursor.lineStart != line) {
            throw Unreadable.entry(cursor.at, "a key stands on one line; put the value above in quotes, or correct the indentation");
        }
        if (behind - start > FlowReader.LONGEST_KEY) {
            throw Unreadable.entry(start, "a key has 1,024 characters at most; write it behind '? '");
        }
    }

    /** Reads a list, or a map whose first key is empty or behind {@code ?}. */
    private void collection(int parent, int column, int start, @Nullable Properties outer, @Nullable Properties own) {
        char c = cursor.text[cursor.at];
        if (c == '-') {
            events.open(YamlKind.LIST, start, outer);
            list(column, column == parent);
            return;
        }
        events.open(YamlKind.MAP, start, outer);
        if (c == ':') {
            events.empty(cursor.at, own);
        }
        map(column, c == ':');
    }

    /** Reads a scalar, an alias or a collection in brackets. */
    private void atom(int parent, @Nullable Properties own) {
        char c = cursor.text[cursor.at];
        if (c == '[' || c == '{') {
            flow.read(parent, own);
        } else if (c == '"' || c == '\'') {
            quoted.read(parent, own);
        } else if (c == '*') {
            if (own != null) {
                throw Unreadable.entry(own.from(), "an alias has no anchor and no tag of its own; remove it");
            }
            int from = cursor.at;
            String name = properties.name();
            events.scalar(YamlKind.ALIAS, from, cursor.at, name, null);
        } else if (plain.isStart()) {
            plain.read(parent, own);
        } else {
            throw Unreadable.entry(cursor.at, "'%c' cannot begin a value; put it in quotes".formatted(c));
        }
    }

    private void list(int column, boolean asParent) {
        int level = events.depth();
        do {
            int entry = cursor.lineStart;
            try {
                if (!cursor.isAlone('-') || cursor.tabbed) {
                    throw Unreadable.entry(cursor.at, cursor.tabbed ? TABBED : "expected '- ' here, as the entries above have; indent it or correct the line");
                }
                cursor.at++;
                behind(column, true, false);
                admitNext(column);
            } catch (Unreadable e) {
                recover(e, level, entry, column);
            }
        } while (cursor.indent == column && (!asParent || cursor.isAlone('-')));
        events.end(cursor.at, cursor.at);
    }

    /** Reads the entries of a map that is open; {@code keyed} says that the first key is read, and the cursor at its colon. */
    private void map(int column, boolean keyed) {
        int level = events.depth();
        boolean value = keyed;
        do {
            int entry = cursor.lineStart;
            try {
                if (value) {
                    cursor.at++;
                    behind(column, false, true);
                } else {
                    entry(column);
                }
                admitNext(column);
            } catch (Unreadable e) {
                recover(e, level, entry, column);
            }
            value = false;
            // A line that a tab indents costs itself only.
        } while (cursor.indent == column || cursor.tabbed && cursor.indent != Cursor.OUT);
        events.end(cursor.at, cursor.at);
    }

    private void entry(int column) {
        if (cursor.tabbed) {
            throw Unreadable.entry(cursor.at, TABBED);
        }
        if (cursor.isAlone('?')) {
            cursor.at++;
            behind(column, true, true);
            if (cursor.indent == column && !cursor.tabbed && cursor.isAlone(':')) {
                cursor.at++;
                behind(column, true, true);
            } else {
                events.empty(cursor.at, null);
            }
            return;
        }
        int start = cursor.at;
        int line = cursor.lineStart;
        int first = events.size();
        Properties own = properties.read();
        if (cursor.isAlone(':')) {
            events.empty(cursor.at, own);
        } else if (cursor.isAlone('-')) {
            throw Unreadable.entry(cursor.at, "expected a key here, as the entries above have, but found '- '; correct the indentation");
        } else {
            atom(column, own);
        }
        int behind = cursor.at;
        cursor.skipBlanks();
        if (!cursor.isAlone(':')) {
            events.takeBack(first);
            throw Unreadable.entry(start, cursor.text[cursor.at] == ':'
                    ? "the ':' behind this key needs a space behind it"
                    : "expected 'key: value' here, as the entries above have; add the ': ' or correct the indentation");
        }
        admitKey(start, line, behind);
        cursor.at++;
        behind(column, false, true);
    }

    private void admitNext(int column) {
        if (cursor.indent > column) {
            throw Unreadable.entry(cursor.at, "this line is indented like nothing above it; correct the spaces before it");
        }
    }

    private void recover(Unreadable fault, int level, int entry, int column) {
        if (fault.isLast()) {
            throw fault;
        }
        events.endTo(level, Math.min(fault.offset(), cursor.end));
        events.problem(fault.problem());
        cursor.resume(entry, column);
    }
}
