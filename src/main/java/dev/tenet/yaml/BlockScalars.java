package dev.tenet.yaml;

import org.jspecify.annotations.Nullable;

/** Reads the scalars whose lines stand indented below {@code |} or {@code >}. */
final class BlockScalars {
    private final Cursor cursor;

    /** Of the scalar that is read. */
    private char chomping;
    private int given;

    BlockScalars(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads one at its indicator, goes to the next text behind it, and adds it. */
    void read(int parent, @Nullable Properties before) {
        int from = cursor.at;
        boolean literal = cursor.text[from] == '|';
        readHeader();
        int header = cursor.at;
        cursor.skipBlanks();
        if (!cursor.isLineDone()) {
            throw Unreadable.entry(cursor.at, "the text of a block begins on the line below its '%c'".formatted(cursor.text[from]));
        }
        cursor.skipComment();
        if (cursor.at < cursor.end) {
            cursor.at = cursor.behindBreak(cursor.at);
        }
        cursor.lineStart = cursor.at;
        int column = given > 0 ? Math.max(parent, 0) + given : detect(parent + 1);
        StringBuilder out = new StringBuilder();
        int to = Math.max(header, lines(column, literal, out));
        cursor.startLine();
        cursor.events.scalar(literal ? YamlKind.LITERAL : YamlKind.FOLDED, from, to, out.toString(), before);
    }

    private void readHeader() {
        chomping = ' ';
        given = 0;
        for (int i = 0; i < 2; i++) {
            char c = cursor.text[++cursor.at];
            if (given == 0 && c >= '1' && c <= '9') {
                given = c - '0';
            } else if (chomping == ' ' && (c == '+' || c == '-')) {
                chomping = c;
            } else {
                return;
            }
        }
        cursor.at++;
    }

    /** The indentation of the first line with text, at least {@code least}. */
    private int detect(int least) {
        char[] text = cursor.text;
        int line = cursor.at;
        int blank = 0;
        int blankAt = 0;
        while (true) {
            int at = line;
            while (text[at] == ' ') {
                at++;
            }
            int indent = at - line;
            if (!Cursor.isBreak(text[at])) {
                if (text[at] == '\t' && indent < least && cursor.endOfLine(at) > at) {
                    cursor.events.problem(new YamlProblem(at, "a tab does not indent; use spaces", YamlProblem.Lost.NOTHING));
                }
                if (text[at] == 0) {
                    return Math.max(least, Math.max(blank, indent));
                }
                if (indent < least) {
                    return Math.max(least, blank);
                }
                if (blank > indent) {
                    cursor.events.problem(new YamlProblem(blankAt, "an empty line before the text of a block has more spaces than the text; take them away", YamlProblem.Lost.NOTHING));
                }
                return indent;
            }
            if (indent > blank) {
                blank = indent;
                blankAt = line;
            }
            line = cursor.behindBreak(at);
        }
    }

    /** Reads the lines that are indented by {@code column}, and says where the last of them ends. */
    private int lines(int column, boolean literal, StringBuilder out) {
        char[] text = cursor.text;
        int to = -1;
        int breaks = 0;
        boolean first = true;
        boolean indented = false;
        while (cursor.at < cursor.end) {
            int line = cursor.at;
            int at = line;
            while (at < line + column && text[at] == ' ') {
                at++;
            }
            if (at < line + column && text[at] != 0 && !Cursor.isBreak(text[at]) || column == 0 && cursor.isMarker(line)) {
                break;
            }
            int lineEnd = cursor.endOfLine(at);
            if (lineEnd > at && !(first && given == 0 && isBlank(at, lineEnd) && lineEnd < cursor.end)) {
                boolean deeper = Cursor.isBlank(text[at]);
                boolean folds = !literal && !first && !indented && !deeper;
                if (folds) {
                    PlainScalars.fold(out, breaks);
                } else {
                    newLines(out, breaks);
                }
                out.append(text, at, lineEnd - at);
                breaks = 0;
                to = lineEnd;
                first = false;
                indented = deeper;
            }
            // The end of the text ends a line as a break does.
            breaks++;
            to = chomping == '+' ? lineEnd : to;
            cursor.at = lineEnd < cursor.end ? cursor.behindBreak(lineEnd) : lineEnd;
        }
        if (chomping == '+') {
            newLines(out, breaks);
        } else if (chomping == ' ' && !first) {
            out.append('\n');
        }
        return to;
    }

    private boolean isBlank(int from, int to) {
        int at = from;
        while (at < to && cursor.text[at] == ' ') {
            at++;
        }
        return at == to;
    }

    private static void newLines(StringBuilder out, int count) {
        for (int i = 0; i < count; i++) {
            out.append('\n');
        }
    }
}
