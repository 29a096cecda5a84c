package dev.tenet.extract.helm;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a value as YAML, as {@code toYaml} does. */
final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/_.][\\w./@%+ -]*(:[\\w./@%+-]+)*");
    private static final Pattern TAKEN = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|~|\\.nan|[-+]?\\.inf|\\.\\d+");

    private YamlText() {}

    static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, "", out);
        return out.toString().stripTrailing();
    }

    private static void write(@Nullable Object value, String indent, StringBuilder out) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(indent).append(scalar(String.valueOf(entry.getKey()))).append(':');
                below(entry.getValue(), entry.getValue() instanceof List<?> ? indent : indent + "  ", out);
            }
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (Object item : list) {
                StringBuilder inner = new StringBuilder();
                write(item, indent + "  ", inner);
                out.append(indent).append("- ").append(inner.substring(Math.min(indent.length() + 2, inner.length())));
            }
        } else {
            out.append(indent).append(scalar(value)).append('\n');
        }
    }

    private static void below(@Nullable Object value, String indent, StringBuilder out) {
        boolean nested = value instanceof Map<?, ?> map && !map.isEmpty() || value instanceof List<?> list && !list.isEmpty();
        if (nested) {
            out.append('\n');
            write(value, indent, out);
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static String scalar(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        if (value instanceof List<?>) {
            return "[]";
        }
        if (!(value instanceof String text)) {
            return Values.text(value);
        }
        boolean plain = PLAIN.matcher(text).matches() && !TAKEN.matcher(text).matches() && !text.endsWith(" ");
        return plain ? text : quoted(text);
    }

    /** In double quotes, on one line. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"';
    }
}
