package dev.tenet.extract.code.python;

import java.util.Arrays;

/** Where the comments of one file start and end. */
final class Comments {
    private int[] bounds = new int[1 << 9];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int start, int end) {
        if (count * 2 == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[count * 2] = start;
        bounds[count * 2 + 1] = end;
        count++;
    }

    int count() {
        return count;
    }

    int start(int comment) {
        return bounds[comment * 2];
    }

    int end(int comment) {
        return bounds[comment * 2 + 1];
    }
}
