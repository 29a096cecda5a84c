package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;

/** Reads TOML files. */
public final class TomlExtractor implements Extractor {
    @Override
    public String id() {
        return "toml";
    }

    @Override
    public boolean wants(RepoFile given) {
        RepoFile file = Jinja.plain(given);
        return file.extension().equals("toml") || file.name().equals("Pipfile");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument.read(source, "toml", new TomlReader(), out).addEntries(out);
    }
}
