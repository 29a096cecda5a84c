package dev.tenet.extract.deps.npm;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.JsonReader;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.deps.Entry;
import dev.tenet.extract.deps.Listing;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads lock files of Bun that are text, which they are from version 1.2 on: JSON with trailing commas. */
public final class BunLockExtractor implements Extractor {
    @Override
    public String id() {
        return "bun-lock";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("bun.lock");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        Reading reading = new JsonReader(true).read(source.text());
        reading.tellProblems(source.path(), out);
        List<Dependency> all = new ArrayList<>();
        for (ConfigNode root : reading.documents()) {
            ConfigNode packages = root.get("packages");
            if (packages != null && packages.isMap()) {
                packages.members().forEach(member -> add(member, source.path(), out, all));
            }
        }
        out.add(Listing.of(source.path(), "npm", "lock", all));
    }

    /** {@code "parent/alias": ["name@1.2.3", "", { ... }, "sha512-..."]}; an address stands where the version does. */
    private static void add(ConfigNode.Member member, String path, Extraction out, List<Dependency> all) {
        List<ConfigNode.Member> parts = member.value().isList() ? member.value().members() : List.of();
        String resolved = parts.isEmpty() ? "" : parts.get(0).value().text();
        int at = resolved.indexOf('@', 1);
        Location where = new Location(path, member.line(), member.column(), Math.max(member.line(), member.value().endLine()));
        if (at < 0) {
            out.issue(where, "is a package without a name or a version; write the lock file anew");
            return;
        }
        String version = resolved.substring(at + 1);
        if (NpmVersion.isOwn(version) || version.startsWith("root:")) {
            return;
        }
        String last = parts.get(parts.size() - 1).value().text();
        boolean address = version.contains(":") || version.contains("/");
        // A repository is fetched at a commit, which is the hash of what it holds.
        boolean hashed = last.startsWith("sha512-") || last.startsWith("sha256-") || last.startsWith("sha1-") || address && version.matches(".*#[0-9a-f]{7,40}");
        Entry.npm(where, resolved.substring(0, at)).inLock(true).constraint(version).version(address ? "" : version, true).hashed(hashed).addTo(out).ifPresent(all::add);
    }
}
