package dev.tenet.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines for a terminal: wrapped at its width, coloured where it can show colours. */
public final class TextPage {
    /** How text stands out; the numbers are SGR parameters of ECMA-48. */
    public enum Ink {
        BOLD("1"),
        DIM("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        CYAN("36"),
        ALARM("1;31");

        private final String parameters;

        Ink(String parameters) {
            this.parameters = parameters;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final boolean color;
    private final int width;

    /** Below 80 columns the tables do not fit, beyond 120 the eye loses the line. */
    public TextPage(boolean color, int width) {
        this.color = color;
        this.width = Math.min(120, Math.max(80, width));
    }

    /** Text of the audited tree on one line, with nothing in it that a terminal would obey. */
    public static String plain(String text) {
        return TextCells.plain(text);
    }

    public int width() {
        return width;
    }

    public String ink(Ink ink, String words) {
        return color && !words.isEmpty() ? "\u001b[" + ink.parameters + "m" + words + "\u001b[0m" : words;
    }

    /** A line as it is, without spaces at its end. */
    public void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    public void blank() {
        text.append('\n');
    }

    /** A heading with a remark behind it, after a blank line. */
    public void heading(String heading, String remark) {
        blank();
        hang(ink(Ink.BOLD, heading) + (remark.isEmpty() ? "" : "  "), remark);
    }

    /** As wide as the widest of those that leave most of the line to what stands beside them. */
    int column(Collection<String> lefts) {
        return lefts.stream().mapToInt(TextCells::of).filter(cells -> cells <= width * 2 / 5).max().orElse(0);
    }

    /** Two texts beside each other, or below each other where the left one exceeds its column; returns where the right one starts. */
    int pair(String lead, int column, String left, @Nullable Ink ink, String right) {
        String inked = ink == null ? left : ink(ink, left);
        if (TextCells.of(left) > column) {
            hang(lead, left, ink);
            int indent = TextCells.of(lead) + 2;
            hang(" ".repeat(indent), right);
            return indent;
        }
        String both = lead + TextCells.padded(inked, column) + "  ";
        hang(both, right);
        return TextCells.of(both);
    }

    /** {@code lead}, then {@code words} wrapped beside it. */
    public void hang(String lead, String words) {
        hang(lead, words, null);
    }

    public void hang(String lead, String words, @Nullable Ink ink) {
        int indent = TextCells.of(lead);
        List<String> lines = wrap(words, Math.max(20, width - indent));
        for (int i = 0; i < lines.size(); i++) {
            String line = ink == null ? lines.get(i) : ink(ink, lines.get(i));
            line((i == 0 ? lead : " ".repeat(indent)) + line);
        }
    }

    /** At least one line; a word that is wider than the column is broken, so that nothing runs into the margin. */
    static List<String> wrap(String words, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words.strip().split(" +")) {
            String rest = word;
            if (!line.isEmpty() && TextCells.of(line) + 1 + TextCells.of(rest) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (TextCells.of(rest) > columns) {
                String head = TextCells.head(rest, columns);
                lines.add(head);
                rest = rest.substring(head.length());
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
