package dev.tenet.extract.deps.cargo;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.TomlReader;
import dev.tenet.extract.deps.Entry;
import dev.tenet.extract.deps.Listing;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads lock files of Cargo. */
public final class CargoLockExtractor implements Extractor {
    @Override
    public String id() {
        return "cargo-lock";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("Cargo.lock");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        Reading reading = new TomlReader().read(source.text());
        reading.tellProblems(source.path(), out);
        ConfigNode root = reading.documents().get(0);
        // Checksums stood in a table of their own before.
        ConfigNode metadata = root.get("metadata");
        ConfigNode packages = root.get("package");
        List<Dependency> all = new ArrayList<>();
        for (ConfigNode.Member member : packages == null || !packages.isList() ? List.<ConfigNode.Member>of() : packages.members()) {
            ConfigNode entry = member.value();
            String origin = entry.text("source");
            // What has no source is a member of the workspace.
            if (!origin.isEmpty() && !entry.text("name").isEmpty()) {
                String version = entry.text("version");
                boolean apart = metadata != null && metadata.isMap() && metadata.get("checksum " + entry.text("name") + " " + version + " (" + origin + ")") != null;
                boolean hashed = apart || !entry.text("checksum").isEmpty() || origin.matches("git\\+.*#[0-9a-f]{40}");
                Location at = new Location(source.path(), entry.line(), entry.column(), entry.endLine());
                Entry.cargo(at, entry.text("name")).locked(version).hashed(hashed).addTo(out).ifPresent(all::add);
            }
        }
        out.add(Listing.of(source.path(), "cargo", "lock", all));
    }
}
