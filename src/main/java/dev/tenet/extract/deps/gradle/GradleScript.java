package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Unit;
import dev.tenet.fact.Location;
import java.util.List;
import java.util.Map;

/**
 * A build script as written.
 *
 * @param path of the file
 * @param values that it gives names to, not filled in; empty where a name has more than one
 * @param uses what it depends on
 * @param constraints versions that it gives to what is named without one
 * @param reach other scripts and builds that it takes in
 * @param catalogs files of version catalogs by the name that scripts call them by
 * @param unnamed where it names a dependency by something that nobody can look up
 */
record GradleScript(
        String path, Map<String, String> values, List<Use> uses, List<Use> constraints, Reach reach, Map<String, String> catalogs, List<Location> unnamed) implements Unit {
    GradleScript {
        values = Map.copyOf(values);
        uses = List.copyOf(uses);
        constraints = List.copyOf(constraints);
        catalogs = Map.copyOf(catalogs);
        unnamed = List.copyOf(unnamed);
    }

    /**
     * What a script takes in.
     *
     * @param projects paths of the projects of the build that it depends on: {@code :platform:web}
     * @param applied paths of the scripts that it applies, not filled in
     * @param plugins ids that it applies without a version: of Gradle, or of the build itself
     * @param included folders of builds that it includes, and whether for their plugins alone
     */
    record Reach(List<String> projects, List<String> applied, List<String> plugins, Map<String, Boolean> included) {
        Reach {
            projects = List.copyOf(projects);
            applied = List.copyOf(applied);
            plugins = List.copyOf(plugins);
            included = Map.copyOf(included);
        }
    }

    /**
     * A dependency, platform or plugin as it is written.
     *
     * @param at where
     * @param scope as facts say it
     * @param text {@code group:name:version}, with {@code ${...}}; the words behind {@code libs} of a catalog; the id of a plugin
     * @param kind which of them
     * @param version that stands apart from it; empty without one
     * @param changing whether what is behind the version is said to change
     */
    record Use(Location at, String scope, String text, Kind kind, String version, boolean changing) {
        enum Kind {
            NOTATION,
            CATALOG,
            PLUGIN
        }
    }
}
