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
import org.jspecify.annotations.Nullable;

/** Reads lock files of npm, in all three versions of their form. */
public final class PackageLockExtractor implements Extractor {
    private static final int DEEPEST = 50;

    @Override
    public String id() {
        return "npm-lock";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("package-lock.json") || file.name().equals("npm-shrinkwrap.json");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        Reading reading = new JsonReader().read(source.text());
        reading.tellProblems(source.path(), out);
        List<Dependency> all = new ArrayList<>();
        ConfigNode root = reading.documents().isEmpty() ? null : reading.documents().get(0);
        if (root != null && root.isMap()) {
            ConfigNode packages = root.get("packages");
            if (packages != null && packages.isMap()) {
                packages.members().forEach(member -> addPackage(member, source.path(), out, all));
            } else {
                addTree(root.get("dependencies"), source.path(), 0, out, all);
            }
        }
        out.add(Listing.of(source.path(), "npm", "lock", all));
    }

    /** {@code "node_modules/a/node_modules/@b/c": {...}}. */
    private static void addPackage(ConfigNode.Member member, String path, Extraction out, List<Dependency> all) {
        int folder = member.key().lastIndexOf("node_modules/");
        ConfigNode value = member.value();
        // The project itself, the folders of its workspace and links to them are its own.
        if (folder < 0 || !value.isMap() || value.isTrue("link") || member.key().length() == folder + 13) {
            return;
        }
        String name = value.text("name").isEmpty() ? member.key().substring(folder + 13) : value.text("name");
        add(member, name, value.text("version"), value, path, out, all);
    }

    /** The older form holds what a package brings along within it. */
    private static void addTree(@Nullable ConfigNode dependencies, String path, int depth, Extraction out, List<Dependency> all) {
        if (dependencies == null || !dependencies.isMap() || depth > DEEPEST) {
            return;
        }
        for (ConfigNode.Member member : dependencies.members()) {
            ConfigNode value = member.value();
            if (!value.isMap()) {
                continue;
            }
            String version = value.text("version");
            if (!NpmVersion.isOwn(version) && !member.key().isEmpty()) {
                String[] meant = NpmVersion.aliased(member.key(), version);
                add(member, meant[0], meant[1], value, path, out, all);
            }
            addTree(value.get("dependencies"), path, depth + 1, out, all);
        }
    }

    private static void add(ConfigNode.Member member, String name, String version, ConfigNode value, String path, Extraction out, List<Dependency> all) {
        Location at = new Location(path, member.line(), member.column(), Math.max(member.line(), value.endLine()));
        String resolved = value.text("resolved");
        boolean repository = resolved.startsWith("git") || version.startsWith("git") || version.startsWith("github:");
        boolean address = version.contains("://") || version.startsWith("git");
        // What is built into another package carries no hash of its own.
        boolean hashed = !value.text("integrity").isEmpty() || value.isTrue("inBundle") || value.isTrue("bundled") || repository && (resolved + version).matches(".*#[0-9a-f]{40}");
        Entry entry = Entry.npm(at, name).inLock(true).constraint(version).version(address ? "" : version, !version.isEmpty()).hashed(hashed);
        entry.scope(value.isTrue("dev") || value.isTrue("devOptional") ? "dev" : value.isTrue("peer") ? "peer" : "runtime").addTo(out).ifPresent(all::add);
    }
}
