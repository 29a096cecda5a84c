package dev.tenet.extract.deps;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.TomlReader;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@code Pipfile} of Pipenv asks for. */
public final class PipfileExtractor implements Extractor {
    @Override
    public String id() {
        return "pipfile";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("Pipfile");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        // What is not TOML is said where its entries are read.
        ConfigNode root = new TomlReader().read(source.text()).documents().get(0);
        List<Dependency> all = new ArrayList<>();
        PoetryDependencies.addTable(root.get("packages"), "runtime", source.path(), out, all);
        PoetryDependencies.addTable(root.get("dev-packages"), "dev", source.path(), out, all);
        ConfigNode sources = root.get("source");
        for (ConfigNode.Member index : sources == null || !sources.isList() ? List.<ConfigNode.Member>of() : sources.members()) {
            ConfigNode url = index.value().get("url");
            if (url != null && !url.text().isEmpty()) {
                Location at = Location.of(source.path(), url.line(), url.column());
                out.add(PackageAddress.of(at, PythonPackage.ECOSYSTEM, url.text(), "runtime"));
            }
        }
        out.add(Listing.of(source.path(), PythonPackage.ECOSYSTEM, "pipfile", all));
    }
}
