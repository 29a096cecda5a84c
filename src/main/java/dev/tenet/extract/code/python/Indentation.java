package dev.tenet.extract.code.python;

import java.util.Arrays;

/** The widths of the blocks that are open. */
final class Indentation {
    private static final int TAB = 8;

    private int[] widths = new int[64];
    private int count;

    void clear() {
        widths[0] = 0;
        count = 1;
    }

    int width() {
        return widths[count - 1];
    }

    boolean isOpen() {
        return count > 1;
    }

    void open(int width) {
        if (count == widths.length) {
            widths = Arrays.copyOf(widths, count * 2);
        }
        widths[count++] = width;
    }

    void close() {
        count--;
    }

    /** The width after one more character of white space, or -1 when it is none. */
    static int after(int width, int character) {
        return switch (character) {
            case ' ' -> width + 1;
            case '\t' -> (width / TAB + 1) * TAB;
            case '\f' -> 0;
            default -> -1;
        };
    }
}
