package dev.tenet.fact;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the components of a typed view were written. A component that is not among them has the platform's default.
 *
 * @param written name of a component to the place of its value
 */
public record Places(Map<String, Location> written) {
    public static final Places NONE = new Places(Map.of());

    public Places {
        written = written.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(written));
    }

    public Location of(String component, Location otherwise) {
        return written.getOrDefault(component, otherwise);
    }

    public boolean has(String component) {
        return written.containsKey(component);
    }
}
