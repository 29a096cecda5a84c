package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Unit;
import java.util.Set;

/**
 * What a build verifies of what it downloads.
 *
 * @param path of the file
 * @param modules {@code group:name:version} of all whose checksums it has
 */
record Verification(String path, Set<String> modules) implements Unit {
    Verification {
        modules = Set.copyOf(modules);
    }
}
