package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.Set;

/** Reads JSON files that are small enough to be configuration. */
public final class JsonExtractor implements Extractor {
    private static final int LARGEST = 1024 * 1024;
    private static final Set<String> LOCK_FILES = Set.of("package-lock.json", "npm-shrinkwrap.json");

    private final List<View> views;

    public JsonExtractor(View... views) {
        this.views = List.of(views);
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public boolean wants(RepoFile file) {
        boolean json = file.extension().equals("json") || file.extension().equals("jsonc");
        return json && file.size() <= LARGEST && !LOCK_FILES.contains(file.name()) && !file.name().endsWith(".min.json");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument document = ConfigDocument.read(source, "json", new JsonReader(), out);
        document.addEntries(out);
        views.forEach(view -> view.add(document.file(), document.reading().documents(), out));
    }
}
