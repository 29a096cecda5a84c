package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.Linker;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.Fact;
import dev.tenet.repo.SourceText;
import java.util.List;

/** Runs an extractor on a text, and shows what came of it in short. */
public final class Extracted {
    private final Extraction extraction;

    private Extracted(Extraction extraction) {
        this.extraction = extraction;
    }

    public static Extracted by(Extractor extractor, String path, String text) {
        Extraction out = new Extraction(extractor.id());
        extractor.extract(SourceText.of(path, text), out);
        return new Extracted(out);
    }

    /** The same, with what the linker says of what was kept. */
    public static Extracted by(Extractor extractor, Linker linker, String path, String text) {
        Extraction out = new Extraction(extractor.id());
        extractor.extract(SourceText.of(path, text), out);
        linker.link(out.units(), out);
        return new Extracted(out);
    }

    public <T extends Fact> List<T> facts(Class<T> type) {
        return extraction.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** {@code line:column message} */
    public List<String> issues() {
        return extraction.issues().stream()
                .map(issue -> issue.location().line() + ":" + issue.location().column() + " " + issue.message())
                .toList();
    }

    /** {@code line:column key TYPE value}, or the size of lists and maps. */
    public List<String> entries() {
        return facts(ConfigEntry.class).stream().map(Extracted::shown).toList();
    }

    private static String shown(ConfigEntry entry) {
        boolean collection = entry.type() == ConfigEntry.Type.LIST || entry.type() == ConfigEntry.Type.MAP;
        String value = collection ? String.valueOf(entry.size()) : entry.value();
        String text = "%d:%d %s %s %s".formatted(entry.location().line(), entry.location().column(), entry.key(), entry.type(), value);
        return text.strip();
    }
}
