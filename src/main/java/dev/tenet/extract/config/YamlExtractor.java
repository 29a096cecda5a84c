package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.Set;

/** Reads YAML files, and says more of those that it knows: Compose files and workflows. */
public final class YamlExtractor implements Extractor {
    private static final Set<String> LOCK_FILES = Set.of("pnpm-lock.yaml", "conda-lock.yml", "conda-lock.yaml");

    @Override
    public String id() {
        return "yaml";
    }

    @Override
    public boolean wants(RepoFile file) {
        return (file.extension().equals("yaml") || file.extension().equals("yml")) && !LOCK_FILES.contains(file.name());
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument document = ConfigDocument.read(source, "yaml", new YamlReader(), out);
        document.addEntries(out);
        for (ConfigNode root : document.reading().documents()) {
            switch (document.file().kind()) {
                case "compose" -> new ComposeView(source.path(), out).add(root);
                case "github-workflow" -> new WorkflowView(source.path(), out).add(root);
                default -> {
                    // Every value is already a fact.
                }
            }
        }
    }
}
