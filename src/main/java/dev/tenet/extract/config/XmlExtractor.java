package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads XML files that are small enough to be configuration, reports of tools apart; views say more of those that they know. */
public final class XmlExtractor implements Extractor {
    private static final int LARGEST = 1024 * 1024;
    private static final Set<String> CONFIGURATIONS = Set.of("pom.xml", "web.xml", "androidmanifest.xml", "logback.xml", "log4j2.xml", "persistence.xml", "settings.xml");

    private final List<View> views;

    public XmlExtractor(View... views) {
        this.views = List.of(views);
    }

    @Override
    public String id() {
        return "xml";
    }

    @Override
    public boolean wants(RepoFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean report = name.startsWith("test-") || name.contains("coverage") || name.contains("junit") || name.contains("cobertura") || name.contains("results");
        // Larger ones hold data, unless their name says what they configure.
        return file.extension().equals("xml") && (file.size() <= LARGEST || CONFIGURATIONS.contains(name)) && !report;
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument document = ConfigDocument.read(source, "xml", new XmlReader(), out);
        document.addEntries(out);
        views.forEach(view -> view.add(document.file(), document.reading(), out));
    }
}
