package dev.tenet.extract.deps.npm;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogs of a workspace of pnpm.
 *
 * @param path of the file
 * @param versions by catalog and package: {@code :react} of the one without a name
 */
record PnpmCatalog(String path, Map<String, String> versions) implements Unit {
    PnpmCatalog {
        versions = Map.copyOf(versions);
    }

    static PnpmCatalog of(String path, ConfigNode root) {
        Map<String, String> versions = new HashMap<>();
        add("", root.get("catalog"), versions);
        add("default", root.get("catalog"), versions);
        ConfigNode named = root.get("catalogs");
        if (named != null && named.isMap()) {
            named.members().forEach(member -> add(member.key(), member.value(), versions));
        }
        return new PnpmCatalog(path, versions);
    }

    private static void add(String name, @Nullable ConfigNode table, Map<String, String> versions) {
        if (table != null && table.isMap()) {
            table.members().forEach(member -> versions.putIfAbsent(name + ":" + member.key(), member.value().text()));
        }
    }
}
