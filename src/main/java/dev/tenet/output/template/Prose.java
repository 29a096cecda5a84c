package dev.tenet.output.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a policy's author wrote in Markdown, cut down to what cannot disturb the report around it: paragraphs, lists and blocks of code.
 *
 * @param blocks in the order of reading
 */
public record Prose(List<Block> blocks) {
    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        BULLET,
        NUMBER,
        CODE
    }

    /**
     * A part of a text.
     *
     * @param kind what it is
     * @param line its text; of a block of code the lines in one {@link String}
     */
    public record Block(Kind kind, Line line) {}

    public Prose {
        blocks = List.copyOf(blocks);
    }

    /** Reads one text after the other. */
    public static Prose of(Collection<String> texts) {
        return new Prose(texts.stream().flatMap(text -> of(text).blocks().stream()).toList());
    }

    /** Reads Markdown. Headings become paragraphs; a line that begins with neither a mark nor a blank goes on with the one before. */
    public static Prose of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Kind kind = Kind.PARAGRAPH;
        String fence = "";
        for (String raw : markdown.split("\r?\n|\r")) {
            String line = raw.strip();
            if (!fence.isEmpty()) {
                if (line.equals(fence)) {
                    blocks.add(new Block(Kind.CODE, new Line(List.of(text.toString()))));
                    text.setLength(0);
                    fence = "";
                } else {
                    text.append(text.isEmpty() ? "" : "\n").append(raw);
                }
                continue;
            }
            Kind starts = start(line);
            boolean heading = line.startsWith("#");
            if (line.isEmpty() || heading || starts != Kind.PARAGRAPH) {
                close(blocks, kind, text);
                kind = starts == Kind.CODE ? Kind.PARAGRAPH : starts;
            }
            if (starts == Kind.CODE) {
                fence = line.substring(0, 3);
            } else if (!line.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(content(line, starts));
                if (heading) {
                    close(blocks, kind, text);
                }
            }
        }
        close(blocks, fence.isEmpty() ? kind : Kind.CODE, text);
        return new Prose(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    private static void close(List<Block> blocks, Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            String content = text.toString();
            blocks.add(new Block(kind, kind == Kind.CODE ? new Line(List.of(content)) : Line.written(content)));
            text.setLength(0);
        }
    }

    private static Kind start(String line) {
        if (line.startsWith("```") || line.startsWith("~~~")) {
            return Kind.CODE;
        }
        if (line.startsWith("- ") || line.startsWith("* ")) {
            return Kind.BULLET;
        }
        return digits(line) > 0 && line.startsWith(". ", digits(line)) ? Kind.NUMBER : Kind.PARAGRAPH;
    }

    private static String content(String line, Kind starts) {
        return switch (starts) {
            case BULLET -> line.substring(2).strip();
            case NUMBER -> line.substring(digits(line) + 2).strip();
            case PARAGRAPH, CODE -> line.startsWith("#") ? line.replaceFirst("^#+", "").strip() : line;
        };
    }

    private static int digits(String line) {
        int n = 0;
        while (n < line.length() && n < 9 && line.charAt(n) >= '0' && line.charAt(n) <= '9') {
            n++;
        }
        return n;
    }

    @Override
    public String toString() {
        return String.join("\n", blocks.stream().map(block -> block.line().toString()).toList());
    }
}
