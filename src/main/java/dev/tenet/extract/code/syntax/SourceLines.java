package dev.tenet.extract.code.syntax;

import java.util.Arrays;

/** Where the lines of a file start, and from that the line and column of any byte. */
public final class SourceLines {
    /** Bytes between two points of {@link #surplus}. */
    private static final int STEP = 512;

    private int[] starts = new int[1 << 10];
    private int count;
    private int last;
    private byte[] source = new byte[0];
    /** For every STEP-th byte how many more bytes than UTF-16 units lie before it; empty until a column asks, as a long line would cost each time. */
    private int[] surplus = new int[0];
    private boolean ascii;

    public void clear(byte[] source, int firstStart) {
        this.source = source;
        starts[0] = firstStart;
        count = 1;
        last = 0;
        surplus = new int[0];
        ascii = isAscii(source);
    }

    private static boolean isAscii(byte[] source) {
        int all = 0;
        for (byte unit : source) {
            all |= unit;
        }
        return all >= 0;
    }

    /** Notes that a line starts at the byte. */
    public void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    public int firstStart() {
        return starts[0];
    }

    public int lastStart() {
        return starts[count - 1];
    }

    public int line(int position) {
        return index(position) + 1;
    }

    public int column(int position) {
        int start = starts[index(position)];
        if (ascii) {
            return position - start + 1;
        }
        int more = position - start <= STEP ? surplus(start, position) : surplus(position) - surplus(start);
        return position - start - more + 1;
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
