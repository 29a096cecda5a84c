package dev.tenet.extract.code.python;

import java.nio.charset.StandardCharsets;

/** What string literals mean: their prefixes, and their text once escapes are resolved. */
final class StringLiterals {
    static final int RAW = 1;
    static final int BYTES = 2;
    static final int FORMAT = 4;
    static final int TEMPLATE = 8;
    private static final int UNICODE = 16;

    private StringLiterals() {}

    /** The flags that the letters before a quote stand for, or -1 when they are no prefix. */
    static int prefix(byte[] source, int from, int to) {
        if (to - from > 2) {
            return -1;
        }
        int flags = 0;
        for (int i = from; i < to; i++) {
            int flag =
                    switch (source[i] | 0x20) {
                        case 'r' -> RAW;
                        case 'b' -> BYTES;
                        case 'f' -> FORMAT;
                        case 't' -> TEMPLATE;
                        case 'u' -> UNICODE;
                        default -> -1;
                    };
            if (flag < 0 || (flags & flag) != 0) {
                return -1;
            }
            flags |= flag;
        }
        // Beside r, which goes with each (with u in Python 2), there is one letter at most.
        return Integer.bitCount(flags & ~RAW) > 1 ? -1 : flags;
    }

    /** Adds the text of a whole literal, with its prefix and quotes. */
    static void decodeLiteral(byte[] source, int from, int to, int flags, StringBuilder text) {
        int start = from;
        while (source[start] != '"' && source[start] != '\'') {
            start++;
        }
        byte quote = source[start];
        boolean triple = to - start >= 3 && source[start + 1] == quote && source[start + 2] == quote;
        int width = triple ? 3 : 1;
        int end = isClosed(source, start + width, to, quote, width) ? to - width : to;
        decode(source, start + width, end, flags, text);
    }

    private static boolean isClosed(byte[] source, int from, int to, byte quote, int width) {
        if (to - from < width) {
            return false;
        }
        for (int i = to - width; i < to; i++) {
            if (source[i] != quote) {
                return false;
            }
        }
        return true;
    }

    /** Adds the text of a part of an f-string, where a doubled brace stands for one. */
    static void decodeFormatText(byte[] source, int from, int to, int flags, StringBuilder text) {
        int start = from;
        for (int i = from; i + 1 < to; i++) {
            int c = source[i];
            if (c == '\\' && (flags & RAW) == 0 && source[i + 1] == 'N') {
                i++;
                while (i + 1 < to && source[i] != '}') {
                    i++;
                }
            } else if ((c == '{' || c == '}') && source[i + 1] == c) {
                decode(source, start, ++i, flags, text);
                start = i + 1;
            }
        }
        decode(source, start, to, flags, text);
    }

    private static void decode(byte[] source, int from, int to, int flags, StringBuilder text) {
        int plain = from;
        int i = from;
        while (i < to) {
            if (source[i] == '\\' && (flags & RAW) == 0 && i + 1 < to) {
                append(source, plain, i, flags, text);
                i = Escapes.decode(source, i + 1, to, (flags & BYTES) != 0, text);
                plain = i;
            } else if (source[i] == '\r') {
                // Python reads every line break as a line feed.
                append(source, plain, i, flags, text);
                text.append('\n');
                i += i + 1 < to && source[i + 1] == '\n' ? 2 : 1;
                plain = i;
            } else {
                i++;
            }
        }
        append(source, plain, to, flags, text);
    }

    private static void append(byte[] source, int from, int to, int flags, StringBuilder text) {
        if (from < to) {
            text.append(new String(source, from, to - from, (flags & BYTES) != 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
    }
}
