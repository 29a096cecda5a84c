package dev.tenet.extract.deps;

import java.util.ArrayList;
import java.util.List;

/** Reads the lines of a requirements file: continuation lines joined, comments removed, options and hashes apart. */
final class RequirementsReader {
    private static final int MOST_LINES = 50_000;

    private final List<String> lines;
    private final List<Line> read = new ArrayList<>();
    private int next;

    /**
     * A logical line.
     *
     * @param text without its options
     * @param options that stand behind it, or the whole line when it is an option
     * @param line from 1
     * @param column from 1
     */
    record Line(String text, String options, int line, int column, int endLine) {
        boolean isHashed() {
            return options.contains("--hash");
        }
    }

    private RequirementsReader(String text) {
        lines = text.lines().toList();
    }

    static List<Line> read(String text) {
        RequirementsReader reader = new RequirementsReader(text);
        while (reader.next < reader.lines.size() && reader.read.size() < MOST_LINES) {
            reader.readLine();
        }
        return List.copyOf(reader.read);
    }

    private void readLine() {
        int first = next;
        StringBuilder text = new StringBuilder();
        boolean continued = true;
        while (continued && next < lines.size()) {
            String line = lines.get(next++);
            // A comment line between continued ones does not end them.
            if (line.stripLeading().startsWith("#")) {
                continued = next > first + 1;
                continue;
            }
            continued = line.endsWith("\\");
            text.append(continued ? line.substring(0, line.length() - 1) : line).append(continued ? " " : "");
        }
        String logical = withoutComment(text.toString()).strip();
        if (logical.isEmpty()) {
            return;
        }
        String start = lines.get(first);
        int column = start.length() - start.stripLeading().length() + 1;
        int options = logical.startsWith("-") ? 0 : logical.indexOf(" --");
        String requirement = options < 0 ? logical : logical.substring(0, options).strip();
        read.add(new Line(requirement, options < 0 ? "" : logical.substring(options).strip(), first + 1, column, next));
    }

    private static String withoutComment(String line) {
        int comment = line.startsWith("#") ? 0 : line.indexOf(" #");
        int tab = line.indexOf("\t#");
        int end = comment < 0 ? tab : tab < 0 ? comment : Math.min(comment, tab);
        return end < 0 ? line : line.substring(0, end);
    }
}
