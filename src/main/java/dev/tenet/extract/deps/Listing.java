package dev.tenet.extract.deps;

import dev.tenet.extract.config.ConfigPaths;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.Manifest;
import java.util.List;

/** Makes facts of files that list dependencies. */
public final class Listing {
    private Listing() {}

    /** The file at {@code path}, which lists {@code all}: what is fixed is so where all of them are. */
    public static Manifest of(String path, String ecosystem, String kind, List<Dependency> all) {
        boolean locked = !all.isEmpty() && all.stream().allMatch(Dependency::pinned);
        boolean hashed = !all.isEmpty() && all.stream().allMatch(Dependency::hashed);
        return of(path, ecosystem, kind, locked, hashed, all.size());
    }

    /** The file at {@code path}, of which something else says what it fixes. */
    public static Manifest of(String path, String ecosystem, String kind, boolean locked, boolean hashed, int size) {
        return new Manifest(Location.of(path), ecosystem, kind, locked, hashed, ConfigPaths.isTest(path), size);
    }
}
