package dev.tenet.extract.secrets;

import java.nio.charset.StandardCharsets;

/** A part of a text in UTF-8 as characters, one a byte, without a copy: patterns of credentials are ASCII, and other bytes match none of them. */
record ByteText(byte[] bytes, int from, int to) implements CharSequence {
    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[from + index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new ByteText(bytes, from + start, from + end);
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
