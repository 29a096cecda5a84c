package dev.tenet.extract.config;

import java.util.Arrays;

/** Turns an offset in a text into line and column; both count from 1, columns in UTF-16 code units. */
public final class Lines {
    private int[] starts = new int[64];
    private int count = 1;

    public Lines(String text) {
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
    }

    public int line(int offset) {
        int at = Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** Offset of the first character of the line that {@code offset} stands in. */
    public int start(int offset) {
        return starts[line(offset) - 1];
    }
}
