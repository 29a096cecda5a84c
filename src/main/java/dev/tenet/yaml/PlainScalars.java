package dev.tenet.yaml;

import org.jspecify.annotations.Nullable;

/** Reads scalars without quotes. */
final class PlainScalars {
    private final Cursor cursor;

    PlainScalars(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether one may start here. */
    boolean isStart() {
        char c = cursor.text[cursor.at];
        if (c == '-' || c == '?' || c == ':') {
            char next = cursor.text[cursor.at + 1];
            return !Cursor.isGap(next) && !(cursor.inFlow && Cursor.isFlowIndicator(next));
        }
        return !Cursor.isGap(c) && !Cursor.isFlowIndicator(c) && "#&*!|>'\"%@`".indexOf(c) < 0;
    }

    /** Reads one, with its further lines as far as they are indented deeper than {@code parent}, and adds it. */
    void read(int parent, @Nullable Properties before) {
        int from = cursor.at;
        int to = endOfSegment();
        StringBuilder folded = null;
        while (Cursor.isBreak(cursor.text[cursor.at])) {
            int line = cursor.lineStart;
            int indent = cursor.indent;
            boolean tabbed = cursor.tabbed;
            int breaks = skipBreaks();
            int next = cursor.at;
            int nextEnd = goesOn(parent) ? endOfSegment() : next;
            if (nextEnd == next) {
                cursor.lineStart = line;
                cursor.indent = indent;
                cursor.tabbed = tabbed;
                break;
            }
            if (folded == null) {
                folded = new StringBuilder().append(cursor.text, from, to - from);
            }
            fold(folded, breaks);
            folded.append(cursor.text, next, nextEnd - next);
            to = nextEnd;
        }
        cursor.at = to;
        if (folded == null) {
            cursor.events.slice(YamlKind.PLAIN, from, to, before);
        } else {
            cursor.events.scalar(YamlKind.PLAIN, from, to, folded.toString(), before);
        }
    }

    /** What {@code breaks} line breaks in a folded scalar stand for. */
    static void fold(StringBuilder out, int breaks) {
        if (breaks == 1) {
            out.append(' ');
        }
        for (int i = 1; i < breaks; i++) {
            out.append('\n');
        }
    }

    private boolean goesOn(int parent) {
        char c = cursor.text[cursor.at];
        return cursor.indent > parent && c != 0 && c != '#';
    }

    /** Skips line breaks and blanks to the next text, and says how many breaks there were. */
    private int skipBreaks() {
        int breaks = cursor.skipBreaks();
        if (cursor.indent == 0 && cursor.isMarker(cursor.lineStart)) {
            cursor.indent = Cursor.OUT;
        }
        return breaks;
    }

    /** Goes to what ends the text on this line: a break, a comment, a key's colon. Says where the text ends. */
    private int endOfSegment() {
        char[] text = cursor.text;
        boolean flow = cursor.inFlow;
        int at = cursor.at;
        int to = at;
        while (true) {
            char c = text[at];
            if (c <= ' ') {
                if (c != ' ' && c != '\t') {
                    break;
                }
                at++;
                if (text[at] == '#') {
                    break;
                }
            } else if (c == ':' && (text[at + 1] <= ' ' || flow && Cursor.isFlowIndicator(text[at + 1])) || flow && Cursor.isFlowIndicator(c)) {
                break;
            } else {
                to = ++at;
            }
        }
        cursor.at = at;
        return to;
    }
}
