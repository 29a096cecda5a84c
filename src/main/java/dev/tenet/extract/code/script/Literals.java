package dev.tenet.extract.code.script;

import java.nio.charset.StandardCharsets;

/** What literals in the source say. */
final class Literals {
    private Literals() {}

    /** The text between two positions, with its escapes resolved. */
    static String text(byte[] source, int from, int to) {
        String raw = new String(source, from, to - from, StandardCharsets.UTF_8);
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at++);
            if (c != '\\' || at == raw.length()) {
                text.append(c);
            } else {
                at = escape(raw, at, text);
            }
        }
        return text.toString();
    }

    /** Resolves the escape whose character behind the backslash is at {@code at}, and says where it ends. */
    private static int escape(String raw, int at, StringBuilder text) {
        char c = raw.charAt(at);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'v' -> text.append('\u000B');
            case '\r' -> {
                return at + 1 < raw.length() && raw.charAt(at + 1) == '\n' ? at + 2 : at + 1;
            }
            case '\n', '\u2028', '\u2029' -> { }
            case 'x' -> {
                return hexadecimal(raw, at, at + 1, at + 3, at + 3, text);
            }
            case 'u' -> {
                if (at + 1 < raw.length() && raw.charAt(at + 1) == '{') {
                    int close = at + 2;
                    while (close < raw.length() && close < at + 10 && raw.charAt(close) != '}') {
                        close++;
                    }
                    return hexadecimal(raw, at, at + 2, close, close + 1, text);
                }
                return hexadecimal(raw, at, at + 1, at + 5, at + 5, text);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int end = at;
                int value = 0;
                while (end < raw.length() && end < at + 3 && raw.charAt(end) >= '0' && raw.charAt(end) <= '7' && value < 32) {
                    value = value * 8 + raw.charAt(end++) - '0';
                }
                text.append((char) value);
                return end;
            }
            default -> text.append(c);
        }
        return at + 1;
    }

    /** A character by its number; what is no number stays as written. */
    private static int hexadecimal(String raw, int at, int from, int to, int end, StringBuilder text) {
        int value = 0;
        boolean sound = to > from && to <= raw.length() && to - from <= 8;
        for (int i = from; sound && i < to; i++) {
            int digit = Character.digit(raw.charAt(i), 16);
            sound = digit >= 0 && raw.charAt(i) < 0x80;
            value = value << 4 | digit;
        }
        if (!sound || !Character.isValidCodePoint(value)) {
            text.append(raw.charAt(at));
            return at + 1;
        }
        text.appendCodePoint(value);
        return end;
    }

    /** A number as Java and the other languages write it: without separators and without the sign of a big integer. */
    static String number(byte[] source, int from, int to) {
        String raw = new String(source, from, to - from, StandardCharsets.US_ASCII).replace("_", "");
        boolean big = raw.endsWith("n");
        return big ? raw.substring(0, raw.length() - 1) : raw;
    }
}
