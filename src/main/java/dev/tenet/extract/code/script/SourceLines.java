package dev.tenet.extract.code.script;

import java.util.Arrays;

/** Where the lines of a file start, and from that the line and column of any byte. */
final class SourceLines {
    /** Bytes between two points of {@link #surplus}. */
    private static final int STEP = 512;

    private int[] starts = new int[1 << 10];
    private int count;
    private int last;
    private byte[] source = new byte[0];
    /** For every STEP-th byte how many more bytes than UTF-16 units lie before it; empty until a column asks, as a long line would cost each time. */
    private int[] surplus = new int[0];
    private boolean ascii;

    /** Finds the lines of a file, whose text starts at {@code firstStart}. */
    void read(byte[] source, int firstStart) {
        this.source = source;
        starts[0] = firstStart;
        count = 1;
        last = 0;
        surplus = new int[0];
        int all = 0;
        for (int i = firstStart; i < source.length; i++) {
            int unit = source[i];
            all |= unit;
            if (unit == '\n' || (unit == '\r' && (i + 1 == source.length || source[i + 1] != '\n')) || isSeparator(i)) {
                add(i + 1);
            }
        }
        ascii = all >= 0;
    }

    /** Whether U+2028 or U+2029, which end lines of this language, end at the byte. */
    private boolean isSeparator(int at) {
        int unit = source[at] & 0xFE;
        return unit == 0xA8 && at >= 2 && (source[at - 2] & 0xFF) == 0xE2 && (source[at - 1] & 0xFF) == 0x80;
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    int line(int position) {
        return index(position) + 1;
    }

    int column(int position) {
        int start = starts[index(position)];
        return position - start - (ascii ? 0 : surplus(position) - surplus(start)) + 1;
    }

    private int index(int position) {
        // A reader walks forward: the answer is most often the last one or the next.
        int low = position >= starts[last] ? last : 0;
        if (low + 1 >= count || position < starts[low + 1]) {
            last = low;
            return low;
        }
        int found = Arrays.binarySearch(starts, low, count, position);
        last = found >= 0 ? found : Math.max(-found - 2, 0);
        return last;
    }

    private int surplus(int position) {
        if (surplus.length == 0) {
            surplus = new int[source.length / STEP + 1];
            for (int i = 1; i < surplus.length; i++) {
                surplus[i] = surplus[i - 1] + surplus((i - 1) * STEP, i * STEP);
            }
        }
        int point = position / STEP;
        return surplus[point] + surplus(point * STEP, position);
    }

    private int surplus(int from, int to) {
        int more = 0;
        for (int i = from; i < to; i++) {
            int unit = source[i] & 0xFF;
            if (unit >= 0x80 && unit < 0xC0) {
                more++;
            } else if (unit >= 0xF0) {
                more--;
            }
        }
        return more;
    }
}
