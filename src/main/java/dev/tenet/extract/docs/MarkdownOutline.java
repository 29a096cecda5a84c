package dev.tenet.extract.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds headings and fenced code in Markdown, line by line; nothing is rendered. */
final class MarkdownOutline {
    /** Languages of code blocks that a reader types into a shell. */
    private static final Set<String> SHELLS =
            Set.of("", "sh", "bash", "shell", "zsh", "console", "shell-session", "shellsession", "terminal", "powershell", "bat", "text");

    private final List<String> lines;
    private final Outline outline = new Outline();
    private int next;

    private MarkdownOutline(String text) {
        lines = text.lines().toList();
    }

    static Outline of(String text) {
        MarkdownOutline reader = new MarkdownOutline(text);
        reader.skipFrontMatter();
        reader.read();
        return reader.outline;
    }

    static boolean isShell(String language) {
        return SHELLS.contains(language.toLowerCase(Locale.ROOT));
    }

    private void skipFrontMatter() {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("---")) {
                next = i + 1;
                return;
            }
        }
    }

    private void read() {
        String paragraph = "";
        while (next < lines.size()) {
            String line = lines.get(next++);
            String text = line.strip();
            int indent = line.length() - line.stripLeading().length();
            if (text.startsWith("```") || text.startsWith("~~~")) {
                fence(text);
                paragraph = "";
            } else if (indent > 3) {
                continue;
            } else if (isHeading(text)) {
                outline.heading(withoutHashes(text));
                paragraph = "";
            } else if (!paragraph.isEmpty() && isUnderline(text)) {
                outline.heading(paragraph);
                paragraph = "";
            } else {
                paragraph = isParagraph(text) ? text : "";
            }
        }
    }

    private void fence(String opening) {
        char mark = opening.charAt(0);
        int length = 0;
        while (length < opening.length() && opening.charAt(length) == mark) {
            length++;
        }
        String language = opening.substring(length).strip().split("[\\s,{]", 2)[0];
        List<String> block = new ArrayList<>();
        while (next < lines.size()) {
            String line = lines.get(next++);
            String text = line.strip();
            if (text.length() >= length && text.chars().allMatch(c -> c == mark)) {
                break;
            }
            block.add(line);
        }
        if (isShell(language)) {
            outline.block(block, language.equals("text"));
        }
    }

    private static boolean isHeading(String text) {
        int level = 0;
        while (level < text.length() && text.charAt(level) == '#') {
            level++;
        }
        return level > 0 && level <= 6 && (level == text.length() || Character.isWhitespace(text.charAt(level)));
    }

    private static String withoutHashes(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '#') {
            start++;
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean closed = end < text.length() && end > start && Character.isWhitespace(text.charAt(end - 1));
        return text.substring(start, closed ? end : Math.max(start, text.length())).strip();
    }

    private static boolean isUnderline(String text) {
        return !text.isEmpty() && (text.chars().allMatch(c -> c == '=') || text.chars().allMatch(c -> c == '-'));
    }

    /** Lists, quotes and tables are no paragraphs that an underline could make a heading. */
    private static boolean isParagraph(String text) {
        return !text.isEmpty() && "->*+|<=".indexOf(text.charAt(0)) < 0;
    }
}
