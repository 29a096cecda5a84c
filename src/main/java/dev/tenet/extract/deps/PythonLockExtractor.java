package dev.tenet.extract.deps;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.TomlReader;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the lock files of Poetry, uv and PDM, and the common form of PEP 751. */
public final class PythonLockExtractor implements Extractor {
    private static final Set<String> NAMES = Set.of("poetry.lock", "uv.lock", "pdm.lock");

    @Override
    public String id() {
        return "python-lock";
    }

    @Override
    public boolean wants(RepoFile file) {
        return NAMES.contains(file.name()) || isPylock(file.name());
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        Reading reading = new TomlReader().read(source.text());
        if (!isPylock(source.name())) {
            // The common form is called .toml: its problems are said where its entries are read.
            reading.tellProblems(source.path(), out);
        }
        ConfigNode root = reading.documents().get(0);
        ConfigNode packages = root.get(isPylock(source.name()) ? "packages" : "package");
        Set<String> hashedApart = hashedApart(root);
        List<Dependency> all = new ArrayList<>();
        if (packages != null && packages.isList()) {
            packages.members().forEach(member -> add(member.value(), hashedApart, source.path(), out).ifPresent(all::add));
        }
        out.add(Listing.of(source.path(), PythonPackage.ECOSYSTEM, "lock", all));
    }

    private static Optional<Dependency> add(ConfigNode entry, Set<String> hashedApart, String path, Extraction out) {
        Location at = Location.of(path, entry.line(), entry.column());
        String name = entry.text("name");
        String version = entry.text("version");
        if (name.isEmpty()) {
            out.issue(at, "is a package without a name; write the lock file anew");
            return Optional.empty();
        }
        ConfigNode origin = entry.get("source");
        if (origin != null && (origin.get("editable") != null || origin.get("virtual") != null || origin.get("directory") != null)) {
            return Optional.empty();
        }
        String constraint = version.isEmpty() ? "" : "==" + version;
        Optional<String> fixed = version.isEmpty() ? Optional.empty() : Optional.of(version);
        return PythonPackage.add(name, constraint, fixed, at, scopeOf(entry), fixed.isPresent(), hashedApart.contains(name) || isHashed(entry), true, out);
    }

    private static String scopeOf(ConfigNode entry) {
        ConfigNode groups = entry.get("groups");
        List<String> names = groups == null ? List.of(entry.text("category")) : groups.texts();
        boolean runtime = names.isEmpty() || names.stream().anyMatch(name -> name.isEmpty() || name.equals("main") || name.equals("default"));
        return runtime ? "runtime" : names.get(0);
    }

    private static boolean isHashed(ConfigNode entry) {
        for (String key : List.of("files", "wheels", "sdist", "archive")) {
            ConfigNode files = entry.get(key);
            if (files != null && (files.isMap() ? hasHash(files) : files.members().stream().anyMatch(file -> hasHash(file.value())))) {
                return true;
            }
        }
        return false;
    }

    /** Packages whose hashes Poetry once kept in a table of their own. */
    private static Set<String> hashedApart(ConfigNode root) {
        ConfigNode files = PyprojectExtractor.at(root, "metadata", "files");
        Set<String> names = new HashSet<>();
        if (files != null && files.isMap()) {
            files.members().stream().filter(member -> !member.value().members().isEmpty()).forEach(member -> names.add(member.key()));
        }
        return names;
    }

    private static boolean hasHash(ConfigNode file) {
        return file.get("hash") != null || file.get("hashes") != null;
    }

    private static boolean isPylock(String name) {
        return name.equals("pylock.toml") || (name.startsWith("pylock.") && name.endsWith(".toml"));
    }
}
