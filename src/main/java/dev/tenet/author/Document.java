package dev.tenet.author;

import java.util.ArrayList;
import java.util.List;

/** A page in the making: headings, paragraphs, tables and code, all in Markdown's words, which a writer puts into a format. */
final class Document {
    /** A part of a page. */
    sealed interface Block {}

    /** {@code level} from 1. */
    record Heading(int level, String text) implements Block {}

    /** Paragraphs and lists as an author wrote them. */
    record Text(String markdown) implements Block {}

    /** Cells in Markdown. */
    record Table(List<String> head, List<List<String>> rows) implements Block {}

    /** Lines as they are; {@code about} is the language, with what follows it on a policy's page. */
    record Code(String about, String text) implements Block {}

    private final List<Block> blocks = new ArrayList<>();

    Document heading(int level, String text) {
        blocks.add(new Heading(level, text));
        return this;
    }

    Document text(String markdown) {
        if (!markdown.isBlank()) {
            blocks.add(new Text(markdown.strip()));
        }
        return this;
    }

    /** A table without rows is left away. */
    Document table(List<String> head, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(head, rows));
        }
        return this;
    }

    Document code(String about, String text) {
        blocks.add(new Code(about, text));
        return this;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The first heading. */
    String title() {
        return blocks.stream().filter(Heading.class::isInstance).map(block -> ((Heading) block).text()).findFirst().orElse("");
    }
}
