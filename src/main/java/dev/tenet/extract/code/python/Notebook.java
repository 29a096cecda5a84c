package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Span;
import java.util.Arrays;
import java.util.Locale;

/** The code of a notebook as one source, and where each of its lines stands in the file. */
final class Notebook implements SourceMap {
    private static final int LONGEST = 5 << 20;

    private final StringBuilder source = new StringBuilder();
    private int[] lines = new int[256];
    /** The column before the first character of the line; below zero where the line does not begin what stands there. */
    private int[] columns = new int[256];
    private int count;
    private String language = "";
    private boolean cut;

    void language(String named) {
        if (!named.isEmpty()) {
            language = named.toLowerCase(Locale.ROOT);
        }
    }

    /** Whether no other language is named; old notebooks name none. */
    boolean isPython() {
        return language.isEmpty() || language.startsWith("python") || language.startsWith("ipython");
    }

    /** Adds a line without its end. */
    void add(String text, int line, int column) {
        if (source.length() + text.length() > LONGEST) {
            cut = true;
            return;
        }
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, count * 2);
            columns = Arrays.copyOf(columns, count * 2);
        }
        lines[count] = line;
        columns[count] = column;
        count++;
        source.append(text).append('\n');
    }

    boolean isCut() {
        return cut;
    }

    String source() {
        return source.toString();
    }

    @Override
    public Span of(int line, int column, int endLine) {
        if (count == 0) {
            return new Span(1, 1, 1);
        }
        int at = Math.max(1, Math.min(line, count)) - 1;
        int end = Math.max(1, Math.min(endLine, count)) - 1;
        int before = columns[at];
        return new Span(lines[at], before < 0 ? -before : before + column, lines[end]);
    }
}
