package dev.tenet.policy;

import java.util.List;

/**
 * A value in a YAML text, with its place and without a meaning.
 *
 * @param kind what it is
 * @param line where it starts, from 1
 * @param column where it starts, from 1
 * @param text of a scalar, as written and without quotes; empty for others
 * @param plain whether a scalar stands without quotes
 * @param items of a list; of a map, its keys and values in turn
 */
record YamlValue(Kind kind, int line, int column, String text, boolean plain, List<YamlValue> items) {
    enum Kind { SCALAR, LIST, MAP }

    YamlValue {
        items = List.copyOf(items);
    }
}
