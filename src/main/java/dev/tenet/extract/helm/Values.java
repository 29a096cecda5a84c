package dev.tenet.extract.helm;

import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.ConfigNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of templates: texts, whole numbers, fractions, truth values, lists, maps sorted by key, and null. */
final class Values {
    private static final int DEEPEST = 60;

    private Values() {}

    /** A configuration as a value; what is past {@code budget} is left out. */
    static @Nullable Object of(ConfigNode node, Budget budget, int depth) {
        if (depth > DEEPEST || !budget.take()) {
            throw new Undecided("more values than a chart has");
        }
        return switch (node.type()) {
            case NULL -> null;
            case BOOLEAN -> node.text().equalsIgnoreCase("true");
            case NUMBER -> number(node.text());
            case LIST -> {
                List<@Nullable Object> list = new ArrayList<>();
                node.members().forEach(member -> list.add(of(member.value(), budget, depth + 1)));
                yield list;
            }
            case MAP -> {
                Map<String, @Nullable Object> map = new TreeMap<>();
                node.members().forEach(member -> map.put(member.key(), of(member.value(), budget, depth + 1)));
                yield map;
            }
            default -> node.text();
        };
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException fraction) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException other) {
                return text;
            }
        }
    }

    /** Whether a condition takes it for false. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals(false) || value.equals("") || value.equals(0L) || value.equals(0.0)
                || value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty();
    }

    /** As it is written into a text. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double fraction) {
            return fraction == Math.rint(fraction) && Math.abs(fraction) < 1e15 ? String.valueOf(fraction.longValue()) : fraction.toString();
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            throw new Undecided("a list or map as a text");
        }
        return value.toString();
    }

    static boolean equal(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        return Objects.equals(one, other);
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new Undecided("a map where there is none");
    }

    static List<?> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new Undecided("a list where there is none");
    }

    static long whole(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        try {
            return value == null ? 0 : Long.parseLong(text(value).strip());
        } catch (NumberFormatException none) {
            throw new Undecided("a number where there is none");
        }
    }
}
