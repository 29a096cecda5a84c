package dev.tenet.extract.secrets;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A name and the value that a text gives it, whatever the language: {@code name = "value"}, {@code "name": value}, {@code name: type = 'value'},
 * {@code <name>value</name>}, {@code set("name", "value")}, {@code --name value}. Read by hand, since most names that sound like credentials are given
 * no value at all, and that must cost next to nothing.
 *
 * @param nameFrom first byte of the name
 * @param nameTo behind the name
 * @param from first byte of the value, behind its quote
 * @param to behind the value
 * @param quoted whether the value stands in quotes
 */
record Assigned(int nameFrom, int nameTo, int from, int to, boolean quoted) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 2_048;
    private static final int MOST_BLANKS = 40;

    /** The assignment whose name holds the bytes from {@code start} to {@code end}; null when there is none. */
    static @Nullable Assigned around(byte[] text, int start, int end) {
        int nameTo = end;
        while (nameTo < text.length && isName(text[nameTo]) && nameTo - end < LONGEST_NAME) {
            nameTo++;
        }
        int at = nameTo;
        boolean closed = false;
        while (at < text.length && at - nameTo < 4 && (text[at] == '"' || text[at] == '\'' || text[at] == ']' || text[at] == '\\')) {
            closed |= text[at] == '"' || text[at] == '\'';
            at++;
        }
        int blanks = blanks(text, at);
        at += blanks;
        if (at >= text.length) {
            return null;
        }
        byte sign = text[at];
        if (sign != '=' && sign != ':' && sign != '>' && !(sign == ',' && closed) && blanks == 0) {
            return null;
        }
        int nameFrom = start;
        while (nameFrom > 0 && isName(text[nameFrom - 1]) && start - nameFrom < LONGEST_NAME) {
            nameFrom--;
        }
        boolean argument = closed && nameFrom > 1 && text[nameFrom - 2] == '(';
        int value = behindSign(text, at, blanks, nameFrom, argument);
        if (value < 0) {
            return null;
        }
        Assigned read = value(text, nameFrom, nameTo, value);
        if (read != null && sign == ':' && !read.quoted) {
            // What stands behind the colon is a type.
            int next = read.to + blanks(text, read.to);
            if (next + 1 < text.length && text[next] == '=' && text[next + 1] != '=') {
                return value(text, nameFrom, nameTo, next + 1);
            }
        }
        return read;
    }

    /** Where the value may start, behind the sign at {@code at}; -1 when no value is assigned there. */
    private static int behindSign(byte[] text, int at, int blanks, int nameFrom, boolean argument) {
        byte next = at + 1 < text.length ? text[at + 1] : 0;
        switch (text[at]) {
            case ':':
                return next == ':' ? -1 : next == '=' ? at + 2 : at + 1;
            case '=':
                return next == '=' || next == '~' ? -1 : next == '>' ? at + 2 : at + 1;
            case '>':
                return nameFrom > 0 && text[nameFrom - 1] == '<' ? at + 1 : -1;
            case ',':
                return argument ? at + 1 : -1;
            default:
                boolean option = blanks > 0 && text[nameFrom] == '-' && nameFrom + 1 < text.length && text[nameFrom + 1] == '-';
                return option && text[at] != '-' ? at : -1;
        }
    }

    private static @Nullable Assigned value(byte[] text, int nameFrom, int nameTo, int start) {
        int at = start + blanks(text, start);
        if (at + 1 < text.length && isPrefix(text[at]) && (text[at + 1] == '"' || text[at + 1] == '\'')) {
            at++;
        }
        while (at < text.length && text[at] == '\\') {
            at++;
        }
        if (at >= text.length) {
            return null;
        }
        byte quote = text[at];
        if (quote != '"' && quote != '\'' && quote != '`') {
            int to = at;
            while (to < text.length && to - at <= LONGEST_VALUE && isBare(text[to])) {
                to++;
            }
            return to == at || to - at > LONGEST_VALUE ? null : new Assigned(nameFrom, nameTo, at, to, false);
        }
        int from = at + 1;
        if (from + 1 < text.length && text[from] == quote && text[from + 1] == quote) {
            from += 2;
        }
        int to = from;
        while (to < text.length && to - from <= LONGEST_VALUE && text[to] != quote && text[to] != '\n' && text[to] != '\\') {
            to++;
        }
        return to == from || to >= text.length || to - from > LONGEST_VALUE || text[to] == '\n' ? null : new Assigned(nameFrom, nameTo, from, to, true);
    }

    String name(byte[] text) {
        int first = nameFrom;
        while (first < nameTo && (text[first] == '-' || text[first] == '.')) {
            first++;
        }
        return new String(text, first, nameTo - first, StandardCharsets.ISO_8859_1);
    }

    ByteText value(byte[] text) {
        return new ByteText(text, from, to);
    }

    private static int blanks(byte[] text, int from) {
        int at = from;
        while (at < text.length && (text[at] == ' ' || text[at] == '\t') && at - from < MOST_BLANKS) {
            at++;
        }
        return at - from;
    }

    private static boolean isPrefix(byte b) {
        return b == 'b' || b == 'B' || b == 'r' || b == 'u' || b == 'f' || b == '@';
    }

    static boolean isName(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-' || b == '.';
    }

    private static boolean isBare(byte b) {
        return b > ' ' && b != '"' && b != '\'' && b != '`' && b != ',' && b != ';' && b != '<' && b != '>' && b != ')' && b != ']' && b != '}' && b != '&' && b != '|' && b != '\\';
    }
}
