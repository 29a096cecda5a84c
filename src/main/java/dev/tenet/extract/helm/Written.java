package dev.tenet.extract.helm;

import dev.tenet.extract.config.Lines;
import java.util.Arrays;

/** What a template writes, with the line of the template that each of its lines comes from. */
final class Written {
    private static final int MOST = 2_000_000;

    private final StringBuilder text = new StringBuilder();
    private int[] lines = new int[256];
    /** Lines that are begun. */
    private int count;
    private boolean begins = true;

    /** Adds text that stands at {@code at} of the template. */
    void literal(String added, int at, Lines places) {
        for (int i = 0; i < added.length(); i++) {
            add(added.charAt(i), places.line(at + i));
        }
    }

    /** Adds what an action at {@code at} came to. */
    void value(String added, int at, Lines places) {
        int line = places.line(at);
        for (int i = 0; i < added.length(); i++) {
            add(added.charAt(i), line);
        }
    }

    private void add(char c, int line) {
        if (text.length() >= MOST) {
            throw new Undecided("more text than a manifest has");
        }
        if (begins) {
            lines = count == lines.length ? Arrays.copyOf(lines, 2 * count) : lines;
            lines[count++] = line;
        } else if (c != '\n' && text.charAt(text.length() - 1) == ' ' && text.substring(text.lastIndexOf("\n") + 1).isBlank()) {
            // What stands on the line says where it comes from, not what indents it.
            lines[count - 1] = line;
        }
        text.append(c);
        begins = c == '\n';
    }

    String text() {
        return text.toString();
    }

    /** The line of the template that line {@code line} of the text comes from, both from 1. */
    int lineOf(int line) {
        return count == 0 ? 1 : lines[Math.max(0, Math.min(line, count) - 1)];
    }
}
