package dev.tenet.repo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set in a pattern: {@code [a-z]}, {@code [!x]}, {@code [[:digit:]_]}. Classes are those of ASCII, as git has them.
 *
 * @param negated whether it takes what is not listed
 * @param ranges first and last character in turn
 * @param classes names such as {@code alpha}
 * @param behind offset in the pattern behind its bracket
 */
record CharacterSet(boolean negated, String ranges, List<String> classes, int behind) {
    private static final List<String> CLASSES =
            List.of("alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "xdigit");

    /** The set whose bracket opens at {@code open}; null when it is none, which no text matches. */
    static @Nullable CharacterSet of(String pattern, int open) {
        StringBuilder ranges = new StringBuilder();
        List<String> classes = new ArrayList<>();
        boolean negated = at(pattern, open + 1) == '!' || at(pattern, open + 1) == '^';
        int p = open + (negated ? 2 : 1);
        char previous = 0;
        do {
            char c = at(pattern, p);
            int close = c == '[' && at(pattern, p + 1) == ':' ? pattern.indexOf(']', p + 2) : 0;
            if (close > p + 2 && at(pattern, close - 1) == ':') {
                String name = pattern.substring(p + 2, close - 1);
                if (!CLASSES.contains(name)) {
                    return null;
                }
                classes.add(name);
                previous = 0;
                p = close;
            } else if (c == '-' && previous != 0 && p + 1 < pattern.length() && at(pattern, p + 1) != ']') {
                p += at(pattern, p + 1) == '\\' ? 2 : 1;
                ranges.append(previous).append(at(pattern, p));
                previous = 0;
            } else {
                p += c == '\\' ? 1 : 0;
                previous = at(pattern, p);
                ranges.append(previous).append(previous);
            }
            if (p >= pattern.length() || close < 0) {
                return null;
            }
        } while (at(pattern, ++p) != ']');
        return new CharacterSet(negated, ranges.toString(), classes, p + 1);
    }

    boolean has(char c) {
        boolean listed = classes.stream().anyMatch(name -> isOf(name, c));
        for (int i = 0; i < ranges.length(); i += 2) {
            listed |= ranges.charAt(i) <= c && c <= ranges.charAt(i + 1);
        }
        return listed != negated;
    }

    private static boolean isOf(String name, char c) {
        boolean lower = c >= 'a' && c <= 'z';
        boolean upper = c >= 'A' && c <= 'Z';
        boolean digit = c >= '0' && c <= '9';
        boolean graph = c > ' ' && c < 0x7F;
        return switch (name) {
            case "alnum" -> lower || upper || digit;
            case "alpha" -> lower || upper;
            case "blank" -> c == ' ' || c == '\t';
            case "cntrl" -> c < ' ' || c == 0x7F;
            case "digit" -> digit;
            case "graph" -> graph;
            case "lower" -> lower;
            case "print" -> graph || c == ' ';
            case "punct" -> graph && !lower && !upper && !digit;
            case "space" -> c == ' ' || c >= '\t' && c <= '\r';
            case "upper" -> upper;
            default -> digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
        };
    }

    private static char at(String pattern, int p) {
        return p < pattern.length() ? pattern.charAt(p) : 0;
    }
}
