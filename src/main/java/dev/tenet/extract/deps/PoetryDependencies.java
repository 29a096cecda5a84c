package dev.tenet.extract.deps;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tables of dependencies that Poetry had before PEP 621. */
final class PoetryDependencies {
    private PoetryDependencies() {}

    static void add(@Nullable ConfigNode poetry, String path, Extraction out, List<Dependency> all) {
        if (poetry == null) {
            return;
        }
        addTable(poetry.get("dependencies"), "runtime", path, out, all);
        addTable(poetry.get("dev-dependencies"), "dev", path, out, all);
        ConfigNode groups = poetry.get("group");
        if (groups != null && groups.isMap()) {
            groups.members().forEach(group -> addTable(group.value().get("dependencies"), group.key(), path, out, all));
        }
    }

    static void addTable(@Nullable ConfigNode table, String scope, String path, Extraction out, List<Dependency> all) {
        if (table == null || !table.isMap()) {
            return;
        }
        for (ConfigNode.Member member : table.members()) {
            if (member.key().equals("python")) {
                continue;
            }
            // A list gives one constraint for each platform.
            if (member.value().isList()) {
                member.value().members().forEach(each -> addOne(member, each.value(), scope, path, out, all));
            } else {
                addOne(member, member.value(), scope, path, out, all);
            }
        }
    }

    private static void addOne(ConfigNode.Member member, ConfigNode value, String scope, String path, Extraction out, List<Dependency> all) {
        Location at = new Location(path, member.line(), member.column(), Math.max(member.line(), value.endLine()));
        if (value.isMap() && value.get("path") != null) {
            return;
        }
        String repository = value.text("git");
        String address = repository.isEmpty() ? value.text("url") : repository;
        if (!address.isEmpty()) {
            boolean commit = value.text("rev").matches("[0-9a-f]{40}");
            boolean pinned = repository.isEmpty() || commit;
            PythonPackage.add(member.key(), address, Optional.empty(), at, scope, pinned, commit, false, out).ifPresent(all::add);
            return;
        }
        String constraint = (value.isMap() ? value.text("version") : value.text()).strip();
        Optional<String> version = exact(constraint);
        String shown = constraint.equals("*") ? "" : constraint;
        PythonPackage.add(member.key(), shown, version, at, scope, version.isPresent(), false, false, out).ifPresent(all::add);
    }

    /** The one version that a constraint allows: to Poetry, a bare version is exact. */
    private static Optional<String> exact(String constraint) {
        String version = constraint.replaceFirst("^={2,3}\\s*", "");
        boolean bare = !version.isEmpty() && Character.isDigit(version.charAt(0)) && version.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '+' || c == '!');
        return bare ? Optional.of(version) : Optional.empty();
    }
}
