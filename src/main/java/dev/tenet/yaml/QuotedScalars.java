package dev.tenet.yaml;

import org.jspecify.annotations.Nullable;

/** Reads scalars in quotes: single quotes know one escape, the doubled quote, double quotes those of C. */
final class QuotedScalars {
    private static final String ESCAPES = "0abt\tnvfre \"/\\N_LP";
    private static final String ESCAPED = "\0\u0007\b\t\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029";

    private final Cursor cursor;
    private boolean outdented;
    /** Length that trailing blanks of a line are not cut below: they were escaped. */
    private int kept;

    QuotedScalars(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads one at its quote, whose further lines should be indented deeper than {@code parent}, and adds it. */
    void read(int parent, @Nullable Properties before) {
        int from = cursor.at;
        char quote = cursor.text[from];
        YamlKind kind = quote == '"' ? YamlKind.DOUBLE_QUOTED : YamlKind.SINGLE_QUOTED;
        int at = from + 1;
        char c = cursor.text[at];
        while (c != quote && c != 0 && !Cursor.isBreak(c) && (c != '\\' || quote == '\'')) {
            c = cursor.text[++at];
        }
        if (c == quote && (quote == '"' || cursor.text[at + 1] != '\'')) {
            cursor.at = at + 1;
            cursor.events.slice(kind, from, at + 1, before);
            return;
        }
        outdented = false;
        kept = 0;
        StringBuilder out = new StringBuilder();
        cursor.at = from + 1;
        unfold(from, quote, parent, out);
        cursor.events.scalar(kind, from, cursor.at, out.toString(), before);
    }

    private void unfold(int from, char quote, int parent, StringBuilder out) {
        char[] text = cursor.text;
        while (true) {
            char c = text[cursor.at];
            if (c == quote) {
                if (quote == '"' || text[cursor.at + 1] != '\'') {
                    cursor.at++;
                    return;
                }
                out.append('\'');
                cursor.at += 2;
            } else if (c == '\\' && quote == '"') {
                escape(from, quote, parent, out);
            } else if (Cursor.isBreak(c)) {
                int length = out.length();
                while (length > kept && Cursor.isBlank(out.charAt(length - 1))) {
                    length--;
                }
                out.setLength(length);
                PlainScalars.fold(out, skipBreaks(from, quote, parent));
            } else if (c == 0) {
                throw unclosed(from);
            } else {
                out.append(c);
                cursor.at++;
            }
        }
    }

    private void escape(int from, char quote, int parent, StringBuilder out) {
        char c = cursor.text[cursor.at + 1];
        int at = c == 0 ? -1 : ESCAPES.indexOf(c);
        if (Cursor.isBreak(c)) {
            cursor.at++;
            int breaks = skipBreaks(from, quote, parent);
            for (int i = 1; i < breaks; i++) {
                out.append('\n');
            }
        } else if (at >= 0) {
            out.append(ESCAPED.charAt(at));
            cursor.at += 2;
        } else if (c == 'x' || c == 'u' || c == 'U') {
            out.appendCodePoint(number(cursor.at, c == 'x' ? 2 : c == 'u' ? 4 : 8));
        } else {
            throw Unreadable.entry(cursor.at, "'\\%s' is no escape of double quotes; double the backslash or use single quotes".formatted(c == 0 ? "" : c));
        }
        kept = out.length();
    }

    private int number(int at, int digits) {
        long number = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(cursor.text[at + 2 + i], 16);
            if (digit < 0 || cursor.text[at + 2 + i] >= 0x80) {
                throw Unreadable.entry(at, "this escape needs %d hexadecimal digits".formatted(digits));
            }
            number = number * 16 + digit;
            if (cursor.text[at + 2 + i] == 0) {
                break;
            }
        }
        if (number > Character.MAX_CODE_POINT) {
            throw Unreadable.entry(at, "this escape names no character of Unicode");
        }
        cursor.at = at + 2 + digits;
        return (int) number;
    }

    /** Skips line breaks and the blanks around them to the next text of the scalar, and says how many breaks there were. */
    private int skipBreaks(int from, char quote, int parent) {
        int breaks = cursor.skipBreaks();
        if (cursor.indent == 0 && cursor.isMarker(cursor.lineStart)) {
            throw Unreadable.entry(from, "the quotes are not closed before the document ends");
        }
        if (cursor.indent <= parent && cursor.at < cursor.end && !outdented) {
            outdented = true;
            if (!endsWell(quote)) {
                throw unclosed(from);
            }
            cursor.events.problem(new YamlProblem(cursor.at, "this line of a value in quotes is not indented deeper than its key; indent it", YamlProblem.Lost.NOTHING));
        }
        return breaks;
    }

    /** Whether the next quote ends the value, since nothing follows on its line, rather than beginning another. */
    private boolean endsWell(char quote) {
        char[] text = cursor.text;
        int at = cursor.at;
        while (text[at] != 0 && (text[at] != quote || quote == '\'' && text[at + 1] == '\'')) {
            at += text[at] == quote || text[at] == '\\' && quote == '"' && text[at + 1] != 0 ? 2 : 1;
        }
        if (text[at] == 0) {
            return false;
        }
        at++;
        while (Cursor.isBlank(text[at])) {
            at++;
        }
        return Cursor.isGap(text[at]) || text[at] == '#' || cursor.inFlow && Cursor.isFlowIndicator(text[at]);
    }

    private static Unreadable unclosed(int from) {
        return Unreadable.entry(from, "the quotes that open here are not closed; close them, or indent the lines that belong to the value");
    }
}
