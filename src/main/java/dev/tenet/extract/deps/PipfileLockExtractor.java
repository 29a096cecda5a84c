package dev.tenet.extract.deps;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.JsonReader;
import dev.tenet.extract.config.Reading;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lock files of Pipenv. */
public final class PipfileLockExtractor implements Extractor {
    @Override
    public String id() {
        return "pipfile-lock";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("Pipfile.lock");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        Reading reading = new JsonReader().read(source.text());
        reading.tellProblems(source.path(), out);
        List<Dependency> all = new ArrayList<>();
        ConfigNode root = reading.documents().isEmpty() ? null : reading.documents().get(0);
        for (ConfigNode.Member group : root == null || !root.isMap() ? List.<ConfigNode.Member>of() : root.members()) {
            String scope = group.key().equals("default") ? "runtime" : group.key().equals("develop") ? "dev" : group.key();
            if (!group.key().equals("_meta") && group.value().isMap()) {
                group.value().members().forEach(member -> add(member, scope, source.path(), out).ifPresent(all::add));
            }
        }
        out.add(Listing.of(source.path(), PythonPackage.ECOSYSTEM, "lock", all));
    }

    private static Optional<Dependency> add(ConfigNode.Member member, String scope, String path, Extraction out) {
        ConfigNode value = member.value();
        if (!value.isMap() || value.get("path") != null || value.get("file") != null && value.text("version").isEmpty()) {
            return Optional.empty();
        }
        Location at = new Location(path, member.line(), member.column(), Math.max(member.line(), value.endLine()));
        String written = value.text("version");
        String version = written.startsWith("==") ? written.substring(2) : "";
        boolean commit = value.text("ref").matches("[0-9a-f]{40}");
        ConfigNode hashes = value.get("hashes");
        boolean hashed = commit || hashes != null && !hashes.members().isEmpty();
        return PythonPackage.add(member.key(), written.isEmpty() ? value.text("git") : written, version.isEmpty() ? Optional.empty() : Optional.of(version),
                at, scope, !version.isEmpty() || commit, hashed, true, out);
    }
}
