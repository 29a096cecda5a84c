package dev.tenet.extract.deps.maven;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code pom.xml} as written.
 *
 * @param path of the file
 * @param test whether it belongs to tests
 * @param project its root element
 */
record Pom(String path, boolean test, ConfigNode project) implements Unit {
    /** What stands under {@code name} of the project, or of its parent where the project says nothing; not filled in. */
    String inherited(String name) {
        String own = project.text(name);
        ConfigNode parent = parent();
        return own.isEmpty() && parent != null ? parent.text(name) : own;
    }

    @Nullable ConfigNode parent() {
        ConfigNode parent = project.get("parent");
        return parent == null || !parent.isMap() ? null : parent;
    }

    /** The path of the file that the parent is looked for in; empty when the project says to ask a repository. */
    String parentPath() {
        ConfigNode parent = parent();
        ConfigNode written = parent == null ? null : parent.get("relativePath");
        if (written != null && written.text().isEmpty()) {
            return "";
        }
        String relative = written == null ? "../pom.xml" : written.text();
        return Location.of(path).sibling(relative.endsWith(".xml") ? relative : relative + "/pom.xml");
    }

    /** The profiles, each with its id. */
    List<ConfigNode> profiles() {
        return children(project, "profiles", "profile");
    }

    /** Whether it counts when nobody names a profile. */
    static boolean isDefault(ConfigNode profile) {
        ConfigNode activation = profile.get("activation");
        return activation != null && activation.isTrue("activeByDefault");
    }

    /** The elements {@code name} of the list {@code list}. */
    static List<ConfigNode> children(@Nullable ConfigNode node, String list, String name) {
        ConfigNode found = node == null ? null : node.get(list);
        return found == null || !found.isMap()
                ? List.of()
                : found.members().stream().filter(member -> member.key().equals(name) && member.value().isMap()).map(ConfigNode.Member::value).toList();
    }

    /** The entries of the dependency management of a project or profile. */
    static List<ConfigNode> managed(ConfigNode layer) {
        return children(layer.get("dependencyManagement"), "dependencies", "dependency");
    }
}
