package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.Set;

/** Reads YAML files; views say more of those that they know. */
public final class YamlExtractor implements Extractor {
    private static final Set<String> LOCK_FILES = Set.of("pnpm-lock.yaml", "conda-lock.yml", "conda-lock.yaml");

    private final List<View> views;

    public YamlExtractor(View... views) {
        this.views = List.of(views);
    }

    @Override
    public String id() {
        return "yaml";
    }

    @Override
    public boolean wants(RepoFile given) {
        RepoFile file = Jinja.plain(given);
        return file.name().equals("Kustomization") || (file.extension().equals("yaml") || file.extension().equals("yml")) && !LOCK_FILES.contains(file.name());
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument document = ConfigDocument.quiet(source, "yaml", new YamlReader(), out);
        if (!document.reading().isTemplated() || views.stream().noneMatch(view -> view.saysTemplatesOf(source.path()))) {
            document.sayProblems(out);
        }
        document.addEntries(out);
        views.forEach(view -> view.add(document.file(), document.reading(), out));
    }
}
