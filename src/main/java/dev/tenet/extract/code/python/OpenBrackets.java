package dev.tenet.extract.code.python;

/** Whether a bracket or a string of several lines is open after the lines that were read. */
final class OpenBrackets {
    private int brackets;
    /** The quote of an open string of several lines, or 0. */
    private char quote;

    boolean any() {
        return brackets > 0 || quote != 0;
    }

    void read(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                i = inside(line, i);
            } else if (c == '#') {
                return;
            } else if (c == '"' || c == '\'') {
                i = string(line, i);
            } else if ("([{".indexOf(c) >= 0) {
                brackets++;
            } else if (")]}".indexOf(c) >= 0) {
                brackets = Math.max(0, brackets - 1);
            }
        }
    }

    /** Reads a string that starts here, and returns where it ends on this line. */
    private int string(String line, int start) {
        char c = line.charAt(start);
        if (line.startsWith(String.valueOf(c).repeat(3), start)) {
            quote = c;
            return start + 2;
        }
        int at = start + 1;
        while (at < line.length() && line.charAt(at) != c) {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private int inside(String line, int at) {
        if (line.charAt(at) == '\\') {
            return at + 1;
        }
        if (line.startsWith(String.valueOf(quote).repeat(3), at)) {
            quote = 0;
            return at + 2;
        }
        return at;
    }
}
