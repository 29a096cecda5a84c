package dev.tenet.extract.deps.cargo;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.deps.Entry;
import dev.tenet.extract.deps.Listing;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what manifests of Cargo depend on. A bare version allows every later one that is compatible; only {@code =1.2.3} is exact. */
public final class CargoLinker implements Linker {
    private static final Map<String, String> TABLES = Map.of("dependencies", "runtime", "dev-dependencies", "dev", "build-dependencies", "build");

    @Override
    public String id() {
        return "cargo";
    }

    @Override
    public boolean looksAt(Unit unit) {
        return unit instanceof CargoManifest;
    }

    @Override
    public void link(List<Unit> units, Extraction out) {
        Map<String, CargoManifest> byPath = new TreeMap<>();
        units.stream().filter(CargoManifest.class::isInstance).map(CargoManifest.class::cast).forEach(file -> byPath.put(file.path(), file));
        byPath.values().forEach(file -> new Pass(file, byPath, out).add());
    }

    /** The reading of one manifest. */
    private static final class Pass {
        private final CargoManifest file;
        private final Map<String, CargoManifest> byPath;
        private final Extraction out;
        private final List<Dependency> all = new ArrayList<>();

        private Pass(CargoManifest file, Map<String, CargoManifest> byPath, Extraction out) {
            this.file = file;
            this.byPath = byPath;
            this.out = out;
        }

        private void add() {
            addTables(file.root(), "");
            ConfigNode targets = file.root().get("target");
            if (targets != null && targets.isMap()) {
                targets.members().forEach(target -> addTables(target.value(), "target " + target.key()));
            }
            out.add(Listing.of(file.path(), "cargo", "cargo", all));
        }

        private void addTables(ConfigNode tables, String condition) {
            for (String table : List.of("dependencies", "dev-dependencies", "build-dependencies")) {
                ConfigNode found = tables.get(table);
                if (found != null && found.isMap()) {
                    found.members().forEach(member -> add(member, TABLES.getOrDefault(table, "runtime"), condition));
                }
            }
        }

        private void add(ConfigNode.Member member, String scope, String condition) {
            boolean inherits = member.value().isMap() && member.value().isTrue("workspace");
            ConfigNode value = inherits ? inWorkspace(member.key()) : member.value();
            Location at = new Location(file.path(), member.line(), member.column(), Math.max(member.line(), member.value().endLine()));
            if (value == null) {
                Entry.cargo(at, member.key()).scope(scope).condition(condition)
                        .unresolved("its version is that of a workspace that the tree does not hold").addTo(out).ifPresent(all::add);
                return;
            }
            if (value.isMap() && value.get("path") != null) {
                return;
            }
            String name = value.isMap() && !value.text("package").isEmpty() ? value.text("package") : member.key();
            String repository = value.isMap() ? value.text("git") : "";
            String constraint = value.isMap() ? value.text("version") : value.text();
            boolean commit = !repository.isEmpty() && value.text("rev").matches("[0-9a-f]{7,40}");
            String exact = constraint.strip().matches("=\\s*\\d+\\.\\d+\\.\\d+\\S*") ? constraint.strip().substring(1).strip() : "";
            Entry.cargo(at, name).constraint(repository.isEmpty() ? constraint.equals("*") ? "" : constraint : repository)
                    .version(repository.isEmpty() ? exact : "", repository.isEmpty() ? !exact.isEmpty() : commit)
                    .scope(scope).condition(condition).addTo(out).ifPresent(all::add);
        }

        /** What the nearest workspace above says of {@code name}. */
        private @Nullable ConfigNode inWorkspace(String name) {
            for (int slash = file.path().length(); slash >= 0; slash = slash == 0 ? -1 : Math.max(0, file.path().lastIndexOf('/', slash - 1))) {
                CargoManifest above = byPath.get(slash == 0 ? "Cargo.toml" : file.path().substring(0, slash) + "/Cargo.toml");
                ConfigNode workspace = above == null ? null : above.root().get("workspace");
                ConfigNode dependencies = workspace == null || !workspace.isMap() ? null : workspace.get("dependencies");
                if (dependencies != null) {
                    return dependencies.get(name);
                }
            }
            ConfigNode own = file.root().at("workspace", "dependencies");
            return own == null ? null : own.get(name);
        }
    }
}
