package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Unit;
import dev.tenet.fact.Location;
import java.util.List;

/**
 * A lock file of Gradle.
 *
 * @param path of the file
 * @param entries what it locks
 */
record GradleLock(String path, List<Entry> entries) implements Unit {
    GradleLock {
        entries = List.copyOf(entries);
    }

    /** What one line locks, and for what. */
    record Entry(Location at, String group, String name, String version, String scope) {}
}
