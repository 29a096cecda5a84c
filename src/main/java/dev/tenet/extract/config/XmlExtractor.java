package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.Locale;

/** Reads XML files that are small enough to be configuration, reports of tools apart. */
public final class XmlExtractor implements Extractor {
    private static final int LARGEST = 1024 * 1024;

    @Override
    public String id() {
        return "xml";
    }

    @Override
    public boolean wants(RepoFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean report = name.startsWith("test-") || name.contains("coverage") || name.contains("junit") || name.contains("cobertura") || name.contains("results");
        return file.extension().equals("xml") && file.size() <= LARGEST && !report;
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument.read(source, "xml", new XmlReader(), out).addEntries(out);
    }
}
