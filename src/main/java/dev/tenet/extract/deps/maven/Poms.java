package dev.tenet.extract.deps.maven;

import dev.tenet.extract.config.ConfigNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The projects of a tree, by path and by name. */
final class Poms {
    private final Map<String, Pom> byPath = new TreeMap<>();
    private final Map<String, List<Pom>> byName = new HashMap<>();
    private final Map<String, Effective> effective = new HashMap<>();
    private final Map<String, Pom> parents = new HashMap<>();

    Poms(List<Pom> all) {
        all.forEach(pom -> byPath.put(pom.path(), pom));
        for (Pom pom : all) {
            byName.computeIfAbsent(pom.inherited("groupId") + ":" + pom.project().text("artifactId"), any -> new ArrayList<>()).add(pom);
            Pom parent = findParent(pom);
            if (parent != null) {
                parents.put(pom.path(), parent);
            }
        }
        // One that is named only is looked up once all names are known.
        for (Pom pom : all) {
            ConfigNode parent = pom.parent();
            if (parent != null && !parents.containsKey(pom.path())) {
                for (Pom named : byName.getOrDefault(parent.text("groupId") + ":" + parent.text("artifactId"), List.of())) {
                    if (named != pom && named.inherited("version").equals(parent.text("version"))) {
                        parents.putIfAbsent(pom.path(), named);
                    }
                }
            }
        }
    }

    /** The file that the relative path leads to, where it is the project that is meant. */
    private @Nullable Pom findParent(Pom pom) {
        ConfigNode parent = pom.parent();
        Pom near = parent == null ? null : byPath.get(pom.parentPath());
        boolean meant = near != null && near != pom && near.project().text("artifactId").equals(parent.text("artifactId"))
                && near.inherited("groupId").equals(parent.text("groupId")) && near.inherited("version").equals(parent.text("version"));
        return meant ? near : null;
    }

    @Nullable Pom parentOf(Pom pom) {
        return parents.get(pom.path());
    }

    Effective effective(Pom pom) {
        Effective known = effective.get(pom.path());
        if (known == null) {
            known = new Effective(pom, this);
            effective.put(pom.path(), known);
        }
        return known;
    }

    /** The project of the tree with this name and version; null when there is none. Groups and artifacts of projects are compared as written. */
    @Nullable Pom find(String group, String artifact, String version) {
        for (Pom pom : byName.getOrDefault(group + ":" + artifact, List.of())) {
            if (effective(pom).filled(pom.inherited("version")).equals(version)) {
                return pom;
            }
        }
        return null;
    }
}
