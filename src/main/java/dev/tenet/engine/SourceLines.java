package dev.tenet.engine;

import dev.tenet.policy.rule.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Leads offsets in a text to lines and columns. */
final class SourceLines {
    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    SourceLines(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
    }

    String text() {
        return text;
    }

    /** The place of {@code start} to {@code end}, both held inside the text. */
    Place place(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        int at = Collections.binarySearch(starts, from);
        int line = at >= 0 ? at : -at - 2;
        return new Place(line + 1, from - starts.get(line) + 1, from, Math.max(from, Math.min(end, text.length())));
    }

    /** The offset of a line and column, both from 1. */
    int offset(int line, int column) {
        int start = starts.get(Math.max(0, Math.min(line, starts.size()) - 1));
        return Math.min(text.length(), start + Math.max(0, column - 1));
    }
}
