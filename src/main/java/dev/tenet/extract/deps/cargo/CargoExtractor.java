package dev.tenet.extract.deps.cargo;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.TomlReader;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;

/** Keeps manifests of Cargo until all of them are known: members of a workspace take versions from its root. */
public final class CargoExtractor implements Extractor {
    @Override
    public String id() {
        return "cargo";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("Cargo.toml");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        // What is not TOML is said where its entries are read.
        out.keep(new CargoManifest(source.path(), new TomlReader().read(source.text()).documents().get(0)));
    }
}
