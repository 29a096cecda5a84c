package dev.tenet.extract.secrets;

import dev.tenet.fact.Location;
import java.nio.charset.StandardCharsets;

/** Turns offsets of a text into places; offsets are asked for in their order. */
final class Lines {
    private final byte[] text;
    private int line = 1;
    private int start;
    private int at;

    Lines(byte[] text) {
        this.text = text;
    }

    byte[] text() {
        return text;
    }

    /** The place of the bytes from {@code from} to {@code to}. */
    Location location(String path, int from, int to) {
        for (; at < from; at++) {
            if (text[at] == '\n') {
                line++;
                start = at + 1;
            }
        }
        int column = 1 + new String(text, start, from - start, StandardCharsets.UTF_8).length();
        int end = line;
        for (int i = from; i < to; i++) {
            end += text[i] == '\n' ? 1 : 0;
        }
        return new Location(path, line, column, end);
    }
}
