package dev.tenet.extract.helm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of templates that hang on their arguments alone. */
final class TemplateFunctions {
    private TemplateFunctions() {}

    /** What the function {@code name} gives; throws {@link Undecided} for one that is not here. */
    static @Nullable Object call(String name, List<@Nullable Object> given) {
        Arguments in = new Arguments(name, given);
        return switch (name) {
            case "default" -> Values.isEmpty(in.last()) ? in.at(0) : in.last();
            case "quote" -> given.stream().filter(value -> value != null).map(value -> YamlText.quoted(Values.text(value))).reduce((a, b) -> a + " " + b).orElse("");
            case "squote" -> in.last() == null ? "" : "'" + in.text(0).replace("'", "''") + "'";
            case "toYaml" -> YamlText.of(in.at(0));
            case "toString" -> in.text(0);
            case "indent", "nindent" -> indented(in.text(1), (int) Math.min(200, Values.whole(in.at(0))), name.equals("nindent"));
            case "trunc" -> truncated(in.text(1), (int) Values.whole(in.at(0)));
            case "trim" -> in.text(0).strip();
            case "trimSuffix" -> in.text(1).endsWith(in.text(0)) ? in.text(1).substring(0, in.text(1).length() - in.text(0).length()) : in.text(1);
            case "trimPrefix" -> in.text(1).startsWith(in.text(0)) ? in.text(1).substring(in.text(0).length()) : in.text(1);
            case "trimAll" -> in.text(1).replaceAll("^[" + java.util.regex.Pattern.quote(in.text(0)) + "]+|[" + java.util.regex.Pattern.quote(in.text(0)) + "]+$", "");
            case "replace" -> in.text(2).replace(in.text(0), in.text(1));
            case "lower" -> in.text(0).toLowerCase(Locale.ROOT);
            case "upper" -> in.text(0).toUpperCase(Locale.ROOT);
            case "printf" -> printed(in.text(0), given.subList(1, given.size()));
            case "print" -> String.join("", given.stream().map(Values::text).toList());
            case "cat" -> String.join(" ", given.stream().map(Values::text).toList());
            case "contains" -> in.text(1).contains(in.text(0));
            case "hasPrefix" -> in.text(1).startsWith(in.text(0));
            case "hasSuffix" -> in.text(1).endsWith(in.text(0));
            case "join" -> String.join(in.text(0), Values.list(in.at(1)).stream().map(Values::text).toList());
            case "splitList" -> List.of(in.text(1).split(java.util.regex.Pattern.quote(in.text(0)), -1));
            case "eq" -> given.subList(1, given.size()).stream().anyMatch(value -> Values.equal(given.get(0), value));
            case "ne" -> !Values.equal(in.at(0), in.at(1));
            case "lt" -> in.compared() < 0;
            case "le" -> in.compared() <= 0;
            case "gt" -> in.compared() > 0;
            case "ge" -> in.compared() >= 0;
            case "not" -> Values.isEmpty(in.at(0));
            case "empty" -> Values.isEmpty(in.at(0));
            case "required" -> required(in.text(0), in.at(1));
            case "coalesce" -> given.stream().filter(value -> !Values.isEmpty(value)).findFirst().orElse(null);
            case "ternary" -> Values.isEmpty(in.last()) ? in.at(1) : in.at(0);
            case "int", "int64" -> Values.whole(in.at(0));
            case "add" -> given.stream().mapToLong(Values::whole).sum();
            case "sub" -> Values.whole(in.at(0)) - Values.whole(in.at(1));
            case "mul" -> given.stream().mapToLong(Values::whole).reduce(1, (a, b) -> a * b);
            case "len" -> length(in.at(0));
            case "list", "tuple" -> new ArrayList<>(given);
            case "dict" -> map(given);
            case "hasKey" -> Values.map(in.at(0)).containsKey(in.text(1));
            case "get" -> Values.map(in.at(0)).getOrDefault(in.text(1), "");
            case "keys" -> new ArrayList<>(Values.map(in.at(0)).keySet());
            case "has" -> Values.list(in.at(1)).stream().anyMatch(item -> Values.equal(item, given.get(0)));
            case "first" -> Values.list(in.at(0)).stream().findFirst().orElse(null);
            case "index" -> index(in.at(0), given.subList(1, given.size()));
            case "concat" -> given.stream().flatMap(value -> Values.list(value).stream()).toList();
            case "kindIs" -> in.text(0).equals(kind(in.at(1)));
            case "kindOf", "typeOf" -> kind(in.at(0));
            case "merge", "mergeOverwrite" -> merged(given, name.equals("merge"));
            case "mustMerge" -> merged(given, true);
            case "dig" -> dug(given);
            case "append" -> Stream.concat(Values.list(in.at(0)).stream(), Stream.of(in.at(1))).toList();
            case "prepend" -> Stream.concat(Stream.of(in.at(1)), Values.list(in.at(0)).stream()).toList();
            case "omit" -> without(in, given);
            case "last" -> Values.list(in.at(0)).isEmpty() ? null : Values.list(in.at(0)).get(Values.list(in.at(0)).size() - 1);
            case "b64enc" -> Base64.getEncoder().encodeToString(in.text(0).getBytes(StandardCharsets.UTF_8));
            case "sha256sum" -> Cluster.sha256(in.text(0));
            case "semverCompare" -> Cluster.isWithin(in.text(0), in.text(1));
            case "apiVersionsHave" -> Cluster.serves(in.text(0));
            default -> throw new Undecided("'%s'".formatted(name));
        };
    }

    /** The arguments of one call. */
    private record Arguments(String name, List<@Nullable Object> given) {
        @Nullable Object at(int number) {
            if (number >= given.size()) {
                throw new Undecided("'%s' with too few values".formatted(name));
            }
            return given.get(number);
        }

        @Nullable Object last() {
            return at(given.size() - 1);
        }

        String text(int number) {
            return Values.text(at(number));
        }

        int compared() {
            if (at(0) instanceof Number a && at(1) instanceof Number b) {
                return Double.compare(a.doubleValue(), b.doubleValue());
            }
            return text(0).compareTo(text(1));
        }
    }

    private static String indented(String text, int width, boolean below) {
        String space = " ".repeat(Math.max(0, width));
        return (below ? "\n" : "") + space + text.replace("\n", "\n" + space);
    }

    private static String truncated(String text, int length) {
        if (length < 0) {
            return text.substring(Math.max(0, text.length() + length));
        }
        return text.substring(0, Math.min(length, text.length()));
    }

    private static String printed(String format, List<@Nullable Object> values) {
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            char verb = i + 1 < format.length() ? format.charAt(++i) : ' ';
            if (verb == '%') {
                out.append('%');
            } else if ("sdvq".indexOf(verb) >= 0 && next < values.size()) {
                String text = Values.text(values.get(next++));
                out.append(verb == 'q' ? YamlText.quoted(text) : text);
            } else {
                throw new Undecided("'printf' of '%s'".formatted(format));
            }
        }
        return out.toString();
    }

    private static @Nullable Object required(String message, @Nullable Object value) {
        if (value == null || value.equals("")) {
            throw new Undecided("a value that only an installation gives: " + message);
        }
        return value;
    }

    private static long length(@Nullable Object value) {
        return value instanceof List<?> list ? list.size() : value instanceof Map<?, ?> map ? map.size() : Values.text(value).length();
    }

    private static Map<String, @Nullable Object> map(List<@Nullable Object> given) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        for (int i = 0; i + 1 < given.size(); i += 2) {
            map.put(Values.text(given.get(i)), given.get(i + 1));
        }
        return map;
    }

    private static @Nullable Object index(@Nullable Object of, List<@Nullable Object> keys) {
        Object value = of;
        for (Object key : keys) {
            if (value instanceof List<?> list) {
                long number = Values.whole(key);
                value = number >= 0 && number < list.size() ? list.get((int) number) : null;
            } else {
                value = Values.map(value).get(Values.text(key));
            }
        }
        return value;
    }

    private static String kind(@Nullable Object value) {
        if (value == null) {
            return "invalid";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        if (value instanceof List<?>) {
            return "slice";
        }
        return value instanceof Map<?, ?> ? "map" : value instanceof Long ? "int64" : "float64";
    }

    private static Map<String, @Nullable Object> merged(List<@Nullable Object> given, boolean firstWins) {
        Map<String, @Nullable Object> all = new TreeMap<>();
        for (Object each : given) {
            Values.map(each).forEach((key, value) -> {
                if (all.get(key) instanceof Map<?, ?> && value instanceof Map<?, ?>) {
                    List<@Nullable Object> both = new ArrayList<>();
                    both.add(all.get(key));
                    both.add(value);
                    all.put(key, merged(both, firstWins));
                } else if (!firstWins || !all.containsKey(key)) {
                    all.put(key, value);
                }
            });
        }
        return all;
    }

    /** What stands under the keys, one in the other; the value before the map where that is nothing. */
    private static @Nullable Object dug(List<@Nullable Object> given) {
        if (given.size() < 3) {
            throw new Undecided("'dig' with too few values");
        }
        Object value = given.get(given.size() - 1);
        for (Object key : given.subList(0, given.size() - 2)) {
            value = value instanceof Map<?, ?> map ? map.get(Values.text(key)) : null;
        }
        return value == null ? given.get(given.size() - 2) : value;
    }

    private static Map<String, @Nullable Object> without(Arguments in, List<@Nullable Object> given) {
        Map<String, @Nullable Object> rest = new TreeMap<>(Values.map(in.at(0)));
        given.subList(1, given.size()).forEach(key -> rest.remove(Values.text(key)));
        return rest;
    }
}
