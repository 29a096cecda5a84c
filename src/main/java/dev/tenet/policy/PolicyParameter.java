package dev.tenet.policy;

import dev.tenet.fact.Location;
import java.util.Objects;

/**
 * A value that a policy's page declares and a person may change.
 *
 * @param name as rules read it
 * @param value a Double, a String or a List of String
 * @param unit of the value: {@code days}, {@code percent}; empty when it has none
 * @param description what it decides
 * @param location where the value in force is written
 */
public record PolicyParameter(String name, Object value, String unit, String description, Location location) {
    public PolicyParameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(location, "location");
    }
}
