package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
import dev.tenet.extract.deps.Entry;
import dev.tenet.extract.deps.Listing;
import dev.tenet.extract.deps.gradle.GradleScript.Use;
import dev.tenet.extract.deps.maven.MavenVersion;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what builds of Gradle depend on, with the versions that names, properties and catalogs of the tree give. No script is run. */
public final class GradleLinker implements Linker {
    @Override
    public String id() {
        return "gradle";
    }

    @Override
    public boolean looksAt(Unit unit) {
        return unit instanceof GradleScript || unit instanceof GradleProperties || unit instanceof Catalog || unit instanceof GradleLock || unit instanceof Verification || unit instanceof BuildConstants;
    }

    @Override
    public void link(List<Unit> units, Extraction out) {
        List<GradleScript> scripts = of(units, GradleScript.class);
        BuildLogic logic = new BuildLogic(scripts, of(units, BuildConstants.class));
        GradleNames names = new GradleNames(scripts, of(units, GradleProperties.class), of(units, Catalog.class), logic);
        Map<Catalog.Item, String> used = new HashMap<>();
        for (GradleScript script : scripts) {
            new Pass(script, names, logic.buildsTheBuild(script.path()), used, out).add();
        }
        for (Catalog catalog : of(units, Catalog.class)) {
            List<Dependency> all = new ArrayList<>();
            catalog.entries().forEach((alias, item) -> {
                String scope = used.getOrDefault(item, alias.startsWith("plugins.") ? "build" : "catalog");
                entry(item.at(), item.group(), item.name(), item.version(), item.missing(), false).scope(scope).addTo(out).ifPresent(all::add);
            });
            out.add(manifest(catalog.path(), "catalog", all));
        }
        Set<String> verified = new HashSet<>();
        of(units, Verification.class).forEach(file -> verified.addAll(file.modules()));
        of(units, GradleLock.class).forEach(lock -> addLock(lock, verified, out));
    }

    private static <T extends Unit> List<T> of(List<Unit> units, Class<T> type) {
        return units.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static void addLock(GradleLock lock, Set<String> verified, Extraction out) {
        List<Dependency> all = new ArrayList<>();
        for (GradleLock.Entry entry : lock.entries()) {
            Entry.maven(entry.at(), entry.group(), entry.name()).locked(entry.version()).scope(entry.scope())
                    .hashed(verified.contains(entry.group() + ":" + entry.name() + ":" + entry.version()))
                    .addTo(out).ifPresent(all::add);
        }
        out.add(manifest(lock.path(), "lock", all));
    }

    private static Manifest manifest(String path, String kind, List<Dependency> all) {
        return Listing.of(path, "maven", kind, all);
    }

    /** An entry whose version is {@code written}; {@code missing} is a name that nobody defines. */
    private static Entry entry(Location at, String group, String name, String written, String missing, boolean changing) {
        String version = written.endsWith("!!") ? written.substring(0, written.length() - 2) : written;
        Entry entry = Entry.maven(at, group, name).constraint(version);
        if (!missing.isEmpty()) {
            return entry.unresolved("its version is " + missing + ", which the tree does not define in one place");
        }
        if (version.isEmpty()) {
            return entry.unresolved("no version is given here: a platform or a plugin decides");
        }
        Optional<String> one = MavenVersion.one(version);
        return entry.version(one.orElse(""), one.isPresent() && !changing && !MavenVersion.changes(one.get()));
    }

    /** The reading of one script. */
    private static final class Pass {
        private final GradleScript script;
        private final GradleNames names;
        private final boolean buildsTheBuild;
        private final Map<Catalog.Item, String> used;
        private final Extraction out;
        private final List<Dependency> all = new ArrayList<>();
        private final List<Location> unnamed = new ArrayList<>();

        private Pass(GradleScript script, GradleNames names, boolean buildsTheBuild, Map<Catalog.Item, String> used, Extraction out) {
            this.script = script;
            this.names = names;
            this.buildsTheBuild = buildsTheBuild;
            this.used = used;
            this.out = out;
            unnamed.addAll(script.unnamed());
        }

        private void add() {
            script.uses().forEach(this::add);
            // One without a version says of what is named elsewhere that it is wanted.
            script.constraints().stream().filter(use -> use.kind() == Use.Kind.CATALOG || !use.version().isEmpty() || use.text().split(":").length > 2).forEach(this::add);
            if (!unnamed.isEmpty()) {
                out.issue(unnamed.get(0), "%d %s named by values that no script, property or catalog of the tree gives, and what they are is not known"
                        .formatted(unnamed.size(), unnamed.size() == 1 ? "dependency is" : "dependencies are"));
            }
            boolean settings = script.path().endsWith("settings.gradle") || script.path().endsWith("settings.gradle.kts");
            if (!all.isEmpty() || !settings && script.path().contains("build.gradle")) {
                out.add(manifest(script.path(), "gradle", all));
            }
        }

        private void add(Use use) {
            switch (use.kind()) {
                case NOTATION -> addNotation(use, use.text());
                case PLUGIN -> addModule(use, use.text(), use.text() + ".gradle.plugin", use.version());
                case CATALOG -> addCatalog(use);
            }
        }

        private void addCatalog(Use use) {
            String words = Notations.plain(use.text());
            Catalog.Item item = names.item(words, script);
            List<Catalog.Item> items = item == null ? names.bundle(words, script) : List.of(item);
            for (Catalog.Item each : items) {
                used.merge(each, scopeOf(use), GradleLinker::stronger);
            }
            if (items.isEmpty()) {
                // A name of a script, which stands for a notation.
                String value = names.filled(names.value(words, script), script);
                if (value.indexOf(':') > 0) {
                    addNotation(use, value);
                } else {
                    unnamed.add(use.at());
                }
            }
        }

        private void addNotation(Use use, String text) {
            String filled = names.filled(text, script);
            String[] parts = filled.split("@", 2)[0].split(":", 4);
            if (parts.length < 2 || parts[0].contains("${") || parts[1].contains("${")) {
                unnamed.add(use.at());
            } else if (!parts[0].isBlank() && !parts[1].isBlank()) {
                addModule(use, parts[0], parts[1], use.version().isEmpty() && parts.length > 2 ? parts[2] : use.version());
            }
        }

        private void addModule(Use use, String group, String name, String written) {
            Set<String> given = written.isEmpty() ? names.constraintsOf(group + ":" + name, script) : Set.of();
            String version = given.size() == 1 ? given.iterator().next() : names.filled(written, script);
            String missing = version.contains("${") ? version.substring(version.indexOf("${")) : "";
            entry(use.at(), group, name, version, missing, use.changing()).scope(scopeOf(use)).addTo(out).ifPresent(all::add);
        }

        private String scopeOf(Use use) {
            return buildsTheBuild && (use.scope().equals("runtime") || use.scope().equals("provided")) ? "build" : use.scope();
        }
    }

    private static String stronger(String one, String other) {
        List<String> order = List.of("runtime", "provided", "import", "build", "dev", "managed");
        int first = order.indexOf(one);
        int second = order.indexOf(other);
        return second >= 0 && (first < 0 || second < first) ? other : one;
    }
}
