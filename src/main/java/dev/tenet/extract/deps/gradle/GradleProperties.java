package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Unit;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A file {@code gradle.properties}.
 *
 * @param path of the file
 * @param values by name
 */
record GradleProperties(String path, Map<String, String> values) implements Unit {
    GradleProperties {
        values = Map.copyOf(values);
    }

    static GradleProperties read(String path, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException malformed) {
            // What stands before a malformed escape is kept; the file is read as settings, too, which says so.
            properties.remove("");
        }
        Map<String, String> values = new HashMap<>();
        properties.forEach((name, value) -> values.put(name.toString(), value.toString()));
        return new GradleProperties(path, values);
    }
}
