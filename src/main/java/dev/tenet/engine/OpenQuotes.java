package dev.tenet.engine;

import java.util.Optional;

/** Finds the quote that its line does not close: the parser goes on to the next quote, and complains far below. */
final class OpenQuotes {
    private OpenQuotes() {}

    /** Line and column, from 1. */
    static Optional<int[]> in(String text) {
        int line = 1;
        int start = 0;
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (open >= 0) {
                    return Optional.of(new int[] {line, open - start + 1});
                }
                line++;
                start = i + 1;
            } else if (open >= 0 && c == '\\') {
                i++;
            } else if (c == '"') {
                open = open >= 0 ? -1 : i;
            } else if (open < 0 && text.startsWith("//", i)) {
                i = text.indexOf('\n', i) < 0 ? text.length() : text.indexOf('\n', i) - 1;
            } else if (open < 0 && text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i);
                for (; i < (end < 0 ? text.length() : end); i++) {
                    if (text.charAt(i) == '\n') {
                        line++;
                        start = i + 1;
                    }
                }
            }
        }
        return open < 0 ? Optional.empty() : Optional.of(new int[] {line, open - start + 1});
    }
}
