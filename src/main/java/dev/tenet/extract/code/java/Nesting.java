package dev.tenet.extract.code.java;

/** Tells, before javac recurses into it, whether a text nests too deeply; comments, strings and characters do not count. */
final class Nesting {
    private static final int DEEPEST = 1_000;

    private Nesting() {}

    /** Where the text nests more deeply than is read; -1 when nowhere. */
    static int tooDeep(String text) {
        int brackets = 0;
        int angles = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> brackets++;
                case ')', ']', '}' -> brackets = Math.max(0, brackets - 1);
                // javac looks ahead through what may be type arguments, again for each.
                case '<' -> angles++;
                case '>' -> angles = Math.max(0, angles - 1);
                case '"' -> i = string(text, i);
                case '\'' -> i = end(text, i + 1, '\'');
                case '/' -> i = comment(text, i);
                default -> { }
            }
            if (i < length && (text.charAt(i) == ';' || text.charAt(i) == '{' || text.charAt(i) == '}')) {
                angles = 0;
            }
            if (brackets > DEEPEST || angles > DEEPEST) {
                return i;
            }
        }
        return -1;
    }

    /** The last character of the string that starts at {@code from}. */
    private static int string(String text, int from) {
        if (!text.startsWith("\"\"\"", from)) {
            return end(text, from + 1, '"');
        }
        int close = text.indexOf("\"\"\"", from + 3);
        while (close > 0 && text.charAt(close - 1) == '\\') {
            close = text.indexOf("\"\"\"", close + 1);
        }
        return close < 0 ? text.length() : close + 2;
    }

    private static int end(String text, int from, char quote) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\n') {
                return i;
            }
            i += c == '\\' ? 1 : 0;
        }
        return text.length();
    }

    private static int comment(String text, int from) {
        if (text.startsWith("//", from)) {
            int line = text.indexOf('\n', from);
            return line < 0 ? text.length() : line;
        }
        if (text.startsWith("/*", from)) {
            int close = text.indexOf("*/", from + 2);
            return close < 0 ? text.length() : close + 1;
        }
        return from;
    }
}
