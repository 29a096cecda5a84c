package dev.tenet.extract.config;

import dev.tenet.extract.Unit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of environment variables, for those who put its values in.
 *
 * @param values by name; secrets are not among them
 */
public record EnvFile(String path, Map<String, String> values) implements Unit {
    public EnvFile {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
