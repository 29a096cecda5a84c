package dev.tenet.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in an object of Kubernetes as it is written, by path: {@code spec.concurrencyPolicy}, {@code webhooks[0].failurePolicy}. For kinds and
 * fields that no other fact knows.
 */
public interface KubernetesFields extends Placed {
    /** Scalars by path; values of Secrets, and texts that are longer than a setting, are empty. */
    Map<String, String> fields();

    /** The scalar at {@code path}; empty when there is none. */
    default String text(String path) {
        return fields().getOrDefault(path, "");
    }

    /** Whether anything stands at {@code path}, an empty list or map included. */
    default boolean has(String path) {
        return isWritten(path);
    }

    /** Whether nothing stands at {@code path}. */
    default boolean lacks(String path) {
        return !isWritten(path);
    }

    /** Whether true is written at {@code path}. */
    default boolean isTrue(String path) {
        return text(path).equalsIgnoreCase("true");
    }

    /** Whether false is written at {@code path}. */
    default boolean isFalse(String path) {
        return text(path).equalsIgnoreCase("false");
    }

    /** The number at {@code path}; NaN when there is none. */
    default double number(String path) {
        return Numbers.parse(text(path));
    }

    /** The scalars of the list at {@code path}, or the one scalar that stands there. */
    default List<String> texts(String path) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; fields().containsKey(path + "[" + i + "]"); i++) {
            texts.add(fields().get(path + "[" + i + "]"));
        }
        return fields().containsKey(path) ? List.of(text(path)) : List.copyOf(texts);
    }

    /** The paths of what stands in the list at {@code path}: {@code rules[0]}, {@code rules[1]}. */
    default List<String> items(String path) {
        List<String> items = new ArrayList<>();
        for (int i = 0; has(path + "[" + i + "]"); i++) {
            items.add(path + "[" + i + "]");
        }
        return List.copyOf(items);
    }

    /** The values of {@code name} in the maps of the list at {@code path}: the names of {@code webhooks}. */
    default List<String> texts(String path, String name) {
        List<String> texts = new ArrayList<>();
        for (String item : items(path)) {
            String text = text(item + "." + name);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** The scalars of the map at {@code path} by key. */
    default Map<String, String> map(String path) {
        Map<String, String> map = new TreeMap<>();
        String start = path + ".";
        fields().forEach((key, value) -> {
            if (key.startsWith(start)) {
                map.put(key.substring(start.length()), value);
            }
        });
        return map;
    }

    /** Whether the label selector at {@code path}, its expressions included, holds for {@code labels}; one that is empty holds for all. */
    default boolean selects(String path, Map<String, String> labels) {
        if (!labels.entrySet().containsAll(map(path + ".matchLabels").entrySet())) {
            return false;
        }
        for (String expression : items(path + ".matchExpressions")) {
            String label = labels.get(text(expression + ".key"));
            boolean listed = texts(expression + ".values").contains(label);
            boolean holds = switch (text(expression + ".operator")) {
                case "In" -> listed;
                case "NotIn" -> !listed;
                case "Exists" -> label != null;
                case "DoesNotExist" -> label == null;
                default -> true;
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
