package dev.tenet.extract.config;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts values in for {@code $NAME}, {@code ${NAME}}, {@code ${NAME:-default}} and their like, as Docker and Compose do. */
public final class Interpolation {
    private static final int DEEPEST = 10;
    private static final int LONGEST = 100_000;

    private final UnaryOperator<@Nullable String> values;
    private final char escape;

    /** {@code values} gives null for a name without a value; {@code escape} before a dollar sign keeps it. */
    public Interpolation(UnaryOperator<@Nullable String> values, char escape) {
        this.values = values;
        this.escape = escape;
    }

    /** The text with values put in; a variable without one stays as written. */
    public String of(String text) {
        return text.indexOf('$') < 0 ? text : of(text, 0);
    }

    private String of(String text, int depth) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && out.length() < LONGEST; i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (c == escape && next == '$') {
                out.append('$');
                i++;
            } else if (c == '$' && next == '{') {
                int close = closing(text, i + 2);
                if (close < 0) {
                    return out.append(text, i, text.length()).toString();
                }
                out.append(braced(text.substring(i + 2, close), text.substring(i, close + 1), depth));
                i = close;
            } else if (c == '$' && isStart(next)) {
                int end = i + 1;
                while (end < text.length() && isPart(text.charAt(end))) {
                    end++;
                }
                String value = values.apply(text.substring(i + 1, end));
                out.append(value == null ? text.substring(i, end) : value);
                i = end - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private String braced(String inside, String written, int depth) {
        int end = 0;
        while (end < inside.length() && isPart(inside.charAt(end))) {
            end++;
        }
        String value = values.apply(inside.substring(0, end));
        String operator = inside.substring(end);
        boolean colon = operator.startsWith(":");
        boolean given = value != null && !(colon && value.isEmpty());
        String rest = operator.substring(colon ? 1 : 0);
        String word = rest.isEmpty() ? "" : rest.substring(1);
        if (rest.startsWith("-")) {
            return given ? value : depth > DEEPEST ? word : of(word, depth + 1);
        }
        if (rest.startsWith("+")) {
            return given ? of(word, depth + 1) : "";
        }
        boolean plain = rest.isEmpty() || rest.startsWith("?");
        return plain && value != null ? value : written;
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isPart(char c) {
        return isStart(c) || c >= '0' && c <= '9';
    }
}
