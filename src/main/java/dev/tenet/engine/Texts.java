package dev.tenet.engine;

import java.util.Arrays;

/** Numbers texts from 0, in the order in which they come first. A column of a large tree has hundreds of thousands to number, which a map would box. */
final class Texts {
    private String[] byNumber = new String[16];
    /** Numbers by hash, plus one; 0 where there is none. A power of two long, and never more than half full. */
    private int[] slots = new int[32];
    private int size;

    int size() {
        return size;
    }

    /** The number of the text, which is new unless it was given before. */
    int add(String text) {
        int slot = slot(text);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == byNumber.length) {
            grow();
            slot = slot(text);
        }
        byNumber[size] = text;
        slots[slot] = ++size;
        return size - 1;
    }

    /** The number of the text; negative when it has none. */
    int of(String text) {
        return slots[slot(text)] - 1;
    }

    /** Where the text's number stands, or would stand. */
    private int slot(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & slots.length - 1;
        while (slots[slot] > 0 && !byNumber[slots[slot] - 1].equals(text)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        byNumber = Arrays.copyOf(byNumber, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            slots[slot(byNumber[number])] = number + 1;
        }
    }
}
