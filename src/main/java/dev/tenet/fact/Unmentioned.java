package dev.tenet.fact;

import java.util.Objects;

/**
 * A private function that nothing in the project names: neither code nor a string, outside of its own definition.
 *
 * @param location from its first line to its last
 * @param name as declared
 * @param qualifiedName module, classes and name
 * @param test whether it is test code
 */
public record Unmentioned(Location location, String name, String qualifiedName, boolean test) implements Fact {
    public Unmentioned {
        Objects.requireNonNull(location, "location");
    }
}
