package dev.tenet.output.template;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.Renderable;

/** Writes every reference of a Markdown template so that it is text on one line, in a paragraph, a heading or a cell of a table. */
final class Markdown implements ReferenceInsertionEventHandler {
    /** Marks that the template itself may write, since Velocity takes {@code ##} for a comment. */
    record Mark(String text) {}

    @Override
    public @org.jspecify.annotations.Nullable Object referenceInsert(
            Context context, String reference, @org.jspecify.annotations.Nullable Object value) {
        return value == null || value instanceof Renderable ? value : of(value);
    }

    static String of(Object value) {
        if (value instanceof Mark mark) {
            return mark.text();
        }
        if (value instanceof Code code) {
            return code(Visible.line(code.text()));
        }
        if (value instanceof Link link) {
            return link(link);
        }
        if (value instanceof Line.Strong strong) {
            return "**" + text(strong.text()) + "**";
        }
        if (value instanceof Line line) {
            StringBuilder out = new StringBuilder();
            line.spans().forEach(span -> out.append(of(span)));
            return out.toString();
        }
        return value instanceof Prose prose ? prose(prose) : text(value.toString());
    }

    private static String link(Link link) {
        if (link.url().isEmpty()) {
            return text(link.text());
        }
        // Nothing is an escape between angle brackets, but a bar would still end the cell; Link has none.
        return link.url().equals(link.text()) ? "<" + link.url() + ">" : "[" + text(link.text()) + "](<" + link.url() + ">)";
    }

    /** Between backticks nothing is special but backticks, and bars in a table: those are written as character references instead. */
    private static String code(String text) {
        if (!text.isBlank() && text.strip().length() == text.length() && text.indexOf('`') < 0 && text.indexOf('|') < 0) {
            return "`" + text + "`";
        }
        StringBuilder out = new StringBuilder("<code>");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (punctuation(c)) {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
        }
        return out.append("</code>").toString();
    }

    static String text(String raw) {
        String text = Visible.line(raw);
        StringBuilder out = new StringBuilder(text.length() + 16);
        int start = start(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append(i == start ? "&gt;" : ">");
                case '&' -> out.append(reference(text, i) ? "&amp;" : "&");
                case '\\', '`', '*', '[', ']', '|', '~', '$' -> out.append('\\').append(c);
                case '_' -> out.append(insideWord(text, i) ? "_" : "\\_");
                case '#' -> out.append(i == start || i > 0 && text.charAt(i - 1) == ' ' ? "\\#" : "#");
                // In front of a link it would make an image of it.
                case '!' -> out.append(i == text.length() - 1 ? "\\" : "").append(c);
                case '-', '+', '=' -> out.append(i == start ? "\\" : "").append(c);
                case '.', ')' -> out.append(i > start && number(text, start, i) ? "\\" : "").append(c);
                case ' ' -> out.append(i > 0 && text.charAt(i - 1) == ' ' ? "" : " ");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Where a line would begin if the reference stood at the start of one: there, marks open lists, quotes and headings. */
    private static int start(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean number(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to + 1 == text.length() || text.charAt(to + 1) == ' ';
    }

    private static boolean reference(String text, int at) {
        return at + 1 < text.length() && (text.charAt(at + 1) == '#' || Character.isLetter(text.charAt(at + 1)))
                && text.indexOf(';', at) > 0;
    }

    private static boolean insideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static boolean punctuation(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    private static String prose(Prose prose) {
        StringBuilder out = new StringBuilder();
        Prose.Kind before = Prose.Kind.PARAGRAPH;
        for (Prose.Block block : prose.blocks()) {
            boolean tight = block.kind() == before && (before == Prose.Kind.BULLET || before == Prose.Kind.NUMBER);
            out.append(out.isEmpty() ? "" : tight ? "\n" : "\n\n");
            out.append(switch (block.kind()) {
                case PARAGRAPH -> of(block.line());
                case BULLET -> "- " + of(block.line());
                case NUMBER -> "1. " + of(block.line());
                case CODE -> fenced(Visible.lines(block.line().toString()));
            });
            before = block.kind();
        }
        return out.toString();
    }

    private static String fenced(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + code + "\n" + fence;
    }
}
