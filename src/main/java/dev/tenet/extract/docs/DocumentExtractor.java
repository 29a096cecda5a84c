package dev.tenet.extract.docs;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.Clearance;
import dev.tenet.fact.Document;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.Words;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads documents for people: Markdown, reStructuredText, and plain text in the directories of documents. */
public final class DocumentExtractor implements Extractor {
    private static final int LONGEST = 200_000;
    private static final Set<String> DIRECTORIES = Set.of("doc", "docs", "documentation", "runbooks");

    @Override
    public String id() {
        return "document";
    }

    @Override
    public boolean wants(RepoFile file) {
        return switch (file.extension()) {
            case "md", "markdown", "rst" -> true;
            case "txt" -> isReadme(file.name()) || (inDocuments(file.path()) && !Words.mentions(file.name(), "requirements"));
            case "" -> isReadme(file.name());
            default -> false;
        };
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        // Documents show how to set secrets: whatever they show stays there.
        String text = Clearance.of("", source.text()).text();
        String name = source.name().toLowerCase(Locale.ROOT);
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        Outline outline = markdown ? MarkdownOutline.of(text) : PlainOutline.of(text);
        List<String> headings = outline.headings();
        String title = headings.isEmpty() ? "" : headings.get(0);
        out.add(new Document(Location.of(source.path()), title, headings, outline.commands(), words(text)));
    }

    private static boolean isReadme(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("readme");
    }

    private static boolean inDocuments(String path) {
        for (String part : path.split("/")) {
            if (DIRECTORIES.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String words(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST));
        for (int i = 0; i < text.length() && out.length() < LONGEST; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                out.append(Character.toLowerCase(c));
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
