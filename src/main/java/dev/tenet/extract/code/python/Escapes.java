package dev.tenet.extract.code.python;

/** What the escapes of Python's string literals stand for. */
final class Escapes {
    private Escapes() {}

    /** Adds what the escape stands for whose letter, behind the backslash, is at {@code from}; returns where the text goes on. */
    static int decode(byte[] source, int from, int to, boolean bytes, StringBuilder text) {
        int letter = source[from];
        switch (letter) {
            case '\n' -> {
                return from + 1;
            }
            case '\r' -> {
                return from + 1 < to && source[from + 1] == '\n' ? from + 2 : from + 1;
            }
            case '\\', '\'', '"' -> text.append((char) letter);
            case 'a' -> text.append((char) 7);
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'v' -> text.append((char) 11);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                return octal(source, from, to, text);
            }
            case 'x' -> {
                return hexadecimal(source, from, to, 2, text);
            }
            case 'u', 'U' -> {
                if (!bytes) {
                    return hexadecimal(source, from, to, letter == 'u' ? 4 : 8, text);
                }
                text.append('\\').append((char) letter);
            }
            default -> {
                // Not an escape, which also holds for the names of characters: both characters stand as written.
                text.append('\\');
                return from;
            }
        }
        return from + 1;
    }

    private static int octal(byte[] source, int from, int to, StringBuilder text) {
        int value = 0;
        int i = from;
        while (i < to && i < from + 3 && source[i] >= '0' && source[i] <= '7') {
            value = value * 8 + source[i++] - '0';
        }
        text.append((char) value);
        return i;
    }

    private static int hexadecimal(byte[] source, int from, int to, int digits, StringBuilder text) {
        int value = 0;
        for (int i = from + 1; i <= from + digits; i++) {
            int digit = i < to ? Character.digit(source[i], 16) : -1;
            if (digit < 0) {
                text.append('\\');
                return from;
            }
            value = value << 4 | digit;
        }
        if (!Character.isValidCodePoint(value)) {
            text.append('\\');
            return from;
        }
        text.appendCodePoint(value);
        return from + 1 + digits;
    }
}
