package dev.tenet.extract.code.script;

/** Which bytes and characters make up words, digits and white space. */
final class Characters {
    private static final byte WORD = 1;
    private static final byte DIGIT = 2;
    private static final byte[] ASCII = new byte[128];

    static {
        for (int c = 0; c < ASCII.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
            ASCII[c] = letter ? WORD : c >= '0' && c <= '9' ? DIGIT : 0;
        }
    }

    private Characters() {}

    static boolean startsWord(int c) {
        return c < ASCII.length ? ASCII[c] == WORD : Character.isUnicodeIdentifierStart(c);
    }

    static boolean continuesWord(int c) {
        return c < ASCII.length ? ASCII[c] != 0 : Character.isUnicodeIdentifierPart(c) || c == 0x200C || c == 0x200D;
    }

    static boolean isDigit(int c) {
        return c < ASCII.length && ASCII[c] == DIGIT;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == 0x0B || c == '\f' || c == 0xA0 || c == 0xFEFF || (c > 0x7F && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    static boolean endsLine(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    /** The character whose first byte stands at a position, or U+FFFD when the bytes are no text. */
    static int at(byte[] source, int position) {
        int first = source[position] & 0xFF;
        int length = length(first);
        if (length == 1 || position + length > source.length) {
            return first < 0x80 ? first : 0xFFFD;
        }
        int c = first & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = source[position + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return 0xFFFD;
            }
            c = c << 6 | (next & 0x3F);
        }
        return Character.isValidCodePoint(c) ? c : 0xFFFD;
    }

    /** How many bytes the character whose first byte is given has. */
    static int length(int first) {
        return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 1;
    }

    /** How many bytes are to be passed over for the character at a position: one when the bytes are no text. */
    static int width(byte[] source, int position) {
        return at(source, position) == 0xFFFD ? 1 : length(source[position] & 0xFF);
    }
}
