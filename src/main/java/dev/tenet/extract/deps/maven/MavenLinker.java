package dev.tenet.extract.deps.maven;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.deps.Entry;
import dev.tenet.extract.deps.Listing;
import dev.tenet.extract.deps.PackageAddress;
import dev.tenet.extract.deps.maven.Effective.Managed;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what the projects of Maven depend on, each dependency where it is declared. Nothing is downloaded: what lies outside of the tree is said to be unknown. */
public final class MavenLinker implements Linker {
    private static final int MOST_NAMED = 3;

    @Override
    public String id() {
        return "maven";
    }

    @Override
    public boolean looksAt(Unit unit) {
        return unit instanceof Pom;
    }

    @Override
    public void link(List<Unit> units, Extraction out) {
        List<Pom> all = units.stream().filter(Pom.class::isInstance).map(Pom.class::cast).toList();
        Poms poms = new Poms(all);
        all.forEach(pom -> new Pass(poms, poms.effective(pom), out).add());
    }

    /** The reading of one project. */
    private static final class Pass {
        private final Poms poms;
        private final Effective project;
        private final String path;
        private final Extraction out;
        private final List<Dependency> all = new ArrayList<>();

        private Pass(Poms poms, Effective project, Extraction out) {
            this.poms = poms;
            this.project = project;
            this.path = project.pom().path();
            this.out = out;
        }

        private void add() {
            ConfigNode root = project.pom().project();
            addLayer(root, "", root);
            for (ConfigNode profile : project.pom().profiles()) {
                addLayer(profile, "profile " + profile.text("id"), profile);
            }
            out.add(Listing.of(path, "maven", "pom", all));
        }

        private void addLayer(ConfigNode layer, String condition, ConfigNode profile) {
            ConfigNode parent = layer.get("parent");
            if (parent != null && parent.isMap()) {
                add(new Declared(parent, profile, condition, "build", parent.text("version"), ""));
            }
            for (ConfigNode entry : Pom.children(layer, "dependencies", "dependency")) {
                addDependency(entry, profile, condition);
            }
            for (ConfigNode entry : Pom.managed(layer)) {
                add(new Declared(entry, profile, condition, project.isImport(entry) ? "import" : "managed", entry.text("version"), ""));
            }
            addSources(layer, "repositories", "repository", "runtime");
            addSources(layer, "pluginRepositories", "pluginRepository", "build");
            ConfigNode build = layer.get("build");
            List<ConfigNode> plugins = new ArrayList<>(Pom.children(build, "plugins", "plugin"));
            plugins.addAll(Pom.children(build == null ? null : build.get("pluginManagement"), "plugins", "plugin"));
            for (ConfigNode plugin : plugins) {
                // A plugin without a version is managed by a parent, or by Maven itself.
                if (!plugin.text("version").isEmpty()) {
                    add(new Declared(plugin, profile, condition, "build", plugin.text("version"), "org.apache.maven.plugins"));
                }
            }
            for (ConfigNode extension : Pom.children(build, "extensions", "extension")) {
                add(new Declared(extension, profile, condition, "build", extension.text("version"), ""));
            }
        }

        private void addSources(ConfigNode layer, String list, String name, String scope) {
            for (ConfigNode repository : Pom.children(layer, list, name)) {
                String url = project.filled(repository.text("url"), layer);
                if (!url.isEmpty()) {
                    out.add(PackageAddress.of(place(repository), "maven", url, scope));
                }
            }
        }

        private void addDependency(ConfigNode entry, ConfigNode profile, String condition) {
            Managed managed = managedFor(entry, profile);
            String written = entry.text("version");
            String scope = project.filled(entry.text("scope"), profile);
            if (scope.isEmpty() && managed != null) {
                scope = managed.scope();
            }
            String meant = switch (scope) {
                case "", "compile", "runtime" -> "runtime";
                case "test" -> "dev";
                default -> scope;
            };
            if (!written.isEmpty()) {
                add(new Declared(entry, profile, condition, meant, written, ""));
            } else if (managed == null || managed.version().isEmpty() || managed.imported() && !project.missingParent().isEmpty()) {
                addUnresolved(new Declared(entry, profile, condition, meant, "", ""), unmanaged(managed));
            } else {
                add(new Declared(entry, profile, condition, meant, managed.version(), ""));
            }
        }

        private @Nullable Managed managedFor(ConfigNode entry, ConfigNode profile) {
            String key = project.key(entry);
            for (ConfigNode own : Pom.managed(profile)) {
                if (profile != project.pom().project() && project.key(own).equals(key)) {
                    return new Managed(own, project, false);
                }
            }
            return project.managed().get(key);
        }

        private String unmanaged(@Nullable Managed managed) {
            List<String> missing = managed != null && !project.missingParent().isEmpty() ? List.of(project.missingParent()) : project.missing();
            return missing.isEmpty()
                    ? "no version is given, and nothing in the tree manages one"
                    : "managed by " + String.join(" or ", missing.subList(0, Math.min(MOST_NAMED, missing.size())))
                            + (missing.size() > MOST_NAMED ? " or " + (missing.size() - MOST_NAMED) + " others" : "") + ", which the tree does not hold";
        }

        /** A dependency, plugin or parent with the text of its version. */
        private record Declared(ConfigNode entry, ConfigNode profile, String condition, String scope, String written, String group) {}

        private void add(Declared declared) {
            String version = project.filled(declared.written, declared.profile);
            List<String> open = Effective.open(version);
            if (!open.isEmpty()) {
                String where = project.missingParent().isEmpty() ? "which the tree does not define" : "which " + project.missingParent() + " may define and the tree does not hold";
                addUnresolved(declared, "its version is ${" + open.get(0) + "}, " + where);
                return;
            }
            String group = groupOf(declared);
            String artifact = project.filled(declared.entry.text("artifactId"), declared.profile);
            if (poms.find(group, artifact, version) != null) {
                return;
            }
            Optional<String> one = MavenVersion.one(version);
            Entry entry = Entry.maven(place(declared.entry), group, artifact)
                    .constraint(version).version(one.orElse(""), one.isPresent() && !MavenVersion.changes(one.get()))
                    .scope(declared.scope).condition(declared.condition);
            add(declared.entry, group, artifact, entry);
        }

        private void addUnresolved(Declared declared, String why) {
            String group = groupOf(declared);
            String artifact = project.filled(declared.entry.text("artifactId"), declared.profile);
            add(declared.entry, group, artifact, Entry.maven(place(declared.entry), group, artifact)
                    .constraint(project.filled(declared.written, declared.profile)).scope(declared.scope).condition(declared.condition).unresolved(why));
        }

        private void add(ConfigNode node, String group, String artifact, Entry entry) {
            if (group.isEmpty() || artifact.isEmpty()) {
                out.issue(place(node), "names no %s, so nobody knows what it is; add it".formatted(group.isEmpty() ? "groupId" : "artifactId"));
                return;
            }
            entry.addTo(out).ifPresent(all::add);
        }

        private String groupOf(Declared declared) {
            String group = project.filled(declared.entry.text("groupId"), declared.profile);
            return group.isEmpty() ? declared.group : group;
        }

        private Location place(ConfigNode node) {
            return new Location(path, node.line(), node.column(), node.endLine());
        }
    }
}
