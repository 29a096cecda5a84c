package dev.tenet.extract.helm;

import dev.tenet.extract.config.ConfigNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A chart in the folder {@code charts} of another one, as that one's values have it.
 *
 * @param key under which the values of the other chart speak of it: its name, or the alias of its first dependency
 * @param condition where these values say whether it is installed; empty when they always install it
 * @param above the values of the other chart
 */
record Subchart(String key, List<String> condition, Map<String, @Nullable Object> above) {
    private static final String GLOBAL = "global";

    /** The chart called {@code name} of the chart that {@code parent} describes. */
    static Subchart of(String name, ConfigNode parent, Map<String, @Nullable Object> above) {
        ConfigNode dependencies = parent.get("dependencies");
        Optional<ConfigNode> dependency = dependencies == null ? Optional.empty()
                : dependencies.members().stream().map(ConfigNode.Member::value).filter(each -> each.isMap() && each.text("name").equals(name)).findFirst();
        String alias = dependency.map(each -> each.text("alias")).orElse("");
        return new Subchart(alias.isEmpty() ? name : alias, dependency.map(each -> List.of(each.text("condition").split("\\s*,\\s*"))).orElse(List.of()), above);
    }

    /** Its own values under those that the other chart gives it; globals are the same for all. */
    Map<String, @Nullable Object> values(Map<String, @Nullable Object> own) {
        Map<String, @Nullable Object> given = new TreeMap<>();
        if (above.get(key) instanceof Map<?, ?> map) {
            given.putAll(Values.map(map));
        }
        if (above.get(GLOBAL) instanceof Map<?, ?> globals) {
            given.put(GLOBAL, given.get(GLOBAL) instanceof Map<?, ?> map ? over(Values.map(globals), Values.map(map)) : globals);
        }
        return over(given, own);
    }

    /** Whether it is installed: the first condition that the values know decides. */
    boolean enabled() {
        for (String path : condition) {
            Object value = above;
            for (String name : path.split("\\.")) {
                value = value instanceof Map<?, ?> map ? map.get(name) : null;
            }
            if (value instanceof Boolean decided) {
                return decided;
            }
        }
        return true;
    }

    /** The maps as one; what {@code upper} sets to null is gone. */
    private static Map<String, @Nullable Object> over(Map<String, @Nullable Object> upper, Map<String, @Nullable Object> lower) {
        Map<String, @Nullable Object> all = new TreeMap<>(lower);
        upper.forEach((name, value) -> {
            if (value == null) {
                all.remove(name);
            } else if (value instanceof Map<?, ?> map && all.get(name) instanceof Map<?, ?> below) {
                all.put(name, over(Values.map(map), Values.map(below)));
            } else {
                all.put(name, value);
            }
        });
        return all;
    }
}
