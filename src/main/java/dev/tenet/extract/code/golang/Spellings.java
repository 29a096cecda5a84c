package dev.tenet.extract.code.golang;

import java.nio.charset.StandardCharsets;

/** Words of a source as strings; those that were asked for lately are not made again. */
final class Spellings {
    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 40;

    private final String[] known = new String[SLOTS];

    String of(byte[] source, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return text(source, from, length);
        }
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + source[i];
        }
        int slot = (hash ^ hash >>> 12) & SLOTS - 1;
        String text = known[slot];
        if (text == null || !matches(text, source, from, length)) {
            text = text(source, from, length);
            known[slot] = text;
        }
        return text;
    }

    private static String text(byte[] source, int from, int length) {
        return new String(source, from, length, StandardCharsets.UTF_8);
    }

    /** Whether plain ASCII text is what the bytes spell. */
    private static boolean matches(String text, byte[] source, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != source[from + i]) {
                return false;
            }
        }
        return true;
    }
}
