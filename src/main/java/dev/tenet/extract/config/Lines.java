package dev.tenet.extract.config;

import java.util.Arrays;

/** Turns an offset in a text into line and column; both count from 1, columns in UTF-16 code units. */
public final class Lines {
    private int[] starts = new int[64];
    private int count = 1;
    /** The line that was asked for last, from 0: most questions go on from there. */
    private int last;

    public Lines(String text) {
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
    }

    public int line(int offset) {
        int line = last;
        if (offset < starts[line] || line + 1 < count && offset >= starts[line + 1]) {
            int at = Arrays.binarySearch(starts, 0, count, offset);
            line = at >= 0 ? at : -at - 2;
            last = line;
        }
        return line + 1;
    }

    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** Offset of the first character of {@code line}, from 1; of the last line for one that is past the text. */
    public int startOf(int line) {
        return starts[Math.min(line, count) - 1];
    }

    /** Offset of the first character of the line that {@code offset} stands in. */
    public int start(int offset) {
        return starts[line(offset) - 1];
    }
}
