package dev.tenet.extract.docs;

import java.util.ArrayList;
import java.util.List;

/** Finds underlined headings and literal blocks in reStructuredText and plain text. */
final class PlainOutline {
    private static final String UNDERLINES = "=-~^\"'`#*+:.";

    private final List<String> lines;
    private final Outline outline = new Outline();
    private int next;

    private PlainOutline(String text) {
        lines = text.lines().toList();
    }

    static Outline of(String text) {
        PlainOutline reader = new PlainOutline(text);
        reader.read();
        return reader.outline;
    }

    private void read() {
        while (next < lines.size()) {
            String line = lines.get(next++);
            String text = line.strip();
            if (next < lines.size() && !text.isEmpty() && !isUnderline(text) && underlines(lines.get(next).strip(), text)) {
                outline.heading(text);
                next++;
            } else if (text.startsWith(".. code") || text.startsWith(".. sourcecode") || text.startsWith(".. prompt")) {
                String language = text.substring(text.indexOf("::") + 2).strip().split("\\s", 2)[0];
                block(line, MarkdownOutline.isShell(language));
            } else if (text.endsWith("::") && !text.startsWith("..")) {
                block(line, true);
            }
        }
    }

    /** Takes the lines that stand deeper than {@code opening}. */
    private void block(String opening, boolean shell) {
        int indent = indentOf(opening);
        List<String> block = new ArrayList<>();
        while (next < lines.size() && (lines.get(next).isBlank() || indentOf(lines.get(next)) > indent)) {
            String line = lines.get(next++);
            // The options of a directive are fields: ":caption: x".
            if (!line.isBlank() && !(block.isEmpty() && line.stripLeading().startsWith(":"))) {
                block.add(line);
            }
        }
        if (shell) {
            outline.block(block, false);
        }
    }

    private static boolean underlines(String underline, String text) {
        return isUnderline(underline) && underline.length() >= Math.min(text.length(), 80);
    }

    private static boolean isUnderline(String text) {
        return text.length() > 1 && UNDERLINES.indexOf(text.charAt(0)) >= 0 && text.chars().allMatch(c -> c == text.charAt(0));
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }
}
