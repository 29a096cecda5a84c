package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Unit;
import dev.tenet.fact.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version catalog.
 *
 * @param path of the file
 * @param entries libraries and plugins, by the words that scripts call them by: {@code spring.boot}, {@code plugins.spring}
 * @param versions by the words that scripts call them by: {@code versions.spring}
 * @param bundles aliases that each bundle stands for, in the same words
 */
record Catalog(String path, Map<String, Item> entries, Map<String, String> versions, Map<String, List<String>> bundles) implements Unit {
    Catalog {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        versions = Map.copyOf(versions);
        bundles = Map.copyOf(bundles);
    }

    /**
     * A library or plugin.
     *
     * @param at where
     * @param group and
     * @param name of it, as a repository has them
     * @param version as written; empty when there is none
     * @param missing name of a version that the catalog does not have; empty when it has it
     */
    record Item(Location at, String group, String name, String version, String missing) {}

    /** The alias in the words of scripts: {@code -}, {@code _} and {@code .} are the same. */
    static String words(String alias) {
        return alias.replace('-', '.').replace('_', '.');
    }

    @Nullable Item find(String words) {
        return entries.get(words(words));
    }

    /** The name of the catalog, as its file is called. */
    String name() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, file.length() - ".versions.toml".length());
    }
}
