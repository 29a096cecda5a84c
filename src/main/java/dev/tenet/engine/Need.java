package dev.tenet.engine;

import java.util.List;

/**
 * What must be among the facts before a rule can match at all.
 *
 * @param type simple name of a fact type
 * @param component of the type, a text; empty when any fact of the type will do
 * @param values one of which the component must have
 */
record Need(String type, String component, List<String> values) {
    Need {
        values = List.copyOf(values);
    }

    static Need any(String type) {
        return new Need(type, "", List.of());
    }
}
