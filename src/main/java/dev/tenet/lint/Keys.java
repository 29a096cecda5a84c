package dev.tenet.lint;

import dev.tenet.policy.Nearest;
import dev.tenet.policy.YamlNode;
import dev.tenet.policy.check.Check;
import java.util.List;
import java.util.Optional;

/** Checks a map of one of our YAML files key by key, where reading it would stop at the first mistake. */
final class Keys {
    private final Check check;
    private final YamlNode map;
    private final Found found;

    Keys(Check check, YamlNode map, Found found) {
        this.check = check;
        this.map = map;
        this.found = found;
    }

    Keys only(List<String> known) {
        found.attempt(check, map::entries).ifPresent(entries -> entries.keySet().stream().filter(key -> !known.contains(key)).forEach(key ->
                found.add(check, map.key(key), "\"" + key + "\" is not known here", Nearest.hint(key, known, "Known are: " + String.join(", ", known) + "."))));
        return this;
    }

    /** The value of a key that must be there. */
    Optional<YamlNode> required(String key, String example) {
        Optional<YamlNode> value = optional(key);
        if (value.isEmpty()) {
            found.add(check, map, "\"" + key + "\" is missing", "Add a line: " + key + ": " + example);
        }
        return value;
    }

    Optional<YamlNode> optional(String key) {
        return map.isMap() ? found.attempt(check, () -> map.get(key)).flatMap(value -> value) : Optional.empty();
    }

    /** A text that must be there. */
    Optional<String> text(String key, String example) {
        return required(key, example).flatMap(node -> found.attempt(check, node::text, "Write one value behind the colon."));
    }

    /** One of the constants, when the key is there. */
    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return optional(key).flatMap(node -> found.attempt(check, () -> node.oneOf(type), "Write one of them."));
    }

    /** A number within bounds, when the key is there. */
    Optional<Double> number(String key, double least, double most, String unit) {
        Optional<YamlNode> node = optional(key);
        Optional<Double> number = node.flatMap(value -> found.attempt(check, value::number, "Write a number: 2 or 0.5."));
        if (number.isPresent() && !(number.get() >= least && number.get() <= most)) {
            found.add(check, node.get(), "%s is %s: it lies between %s and %s %s".formatted(key, node.get().text(), plain(least), plain(most), unit), "Write the expected " + unit + " of one repair.");
        }
        return number;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
