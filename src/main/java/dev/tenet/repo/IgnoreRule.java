package dev.tenet.repo;

import org.jspecify.annotations.Nullable;

/**
 * One line of an ignore file, as gitignore(5) reads it.
 *
 * @param pattern against the path from the directory of the file, or against the name alone
 * @param negated whether it takes back what lines above it ignore
 * @param directories whether it is about directories only
 * @param name whether the pattern is matched against the name, in any directory
 * @param literal how much of the pattern comes before its first wildcard
 */
record IgnoreRule(String pattern, boolean negated, boolean directories, boolean name, int literal) {
    /** The rule of {@code line}; null when it has none: it is blank or a comment. */
    static @Nullable IgnoreRule of(String line) {
        String rest = withoutTrailingSpaces(line);
        if (rest.isEmpty() || rest.startsWith("#")) {
            return null;
        }
        boolean negated = rest.startsWith("!");
        rest = negated ? rest.substring(1) : rest;
        boolean directories = rest.endsWith("/");
        rest = directories ? rest.substring(0, rest.length() - 1) : rest;
        boolean name = rest.indexOf('/') < 0;
        rest = rest.startsWith("/") ? rest.substring(1) : rest;
        return new IgnoreRule(rest, negated, directories, name, literal(rest));
    }

    /** Whether it is about {@code path}, seen from the directory of the file. */
    boolean matches(String path, boolean directory) {
        if (directories && !directory) {
            return false;
        }
        int from = name ? path.lastIndexOf('/') + 1 : 0;
        if (literal == pattern.length()) {
            return path.length() - from == literal && path.startsWith(pattern, from);
        }
        if (!path.regionMatches(from, pattern, 0, literal)) {
            return false;
        }
        // Git compares what has no wildcard first, so that a**/b means any folders: the rest of the pattern begins with **.
        int compared = name ? 0 : literal;
        return Wildmatch.matches(pattern.substring(compared), path.substring(from + compared));
    }

    /** Whether git gives it a meaning that something can match. */
    boolean isUsable() {
        return !pattern.isEmpty() && (literal == pattern.length() || !Wildmatch.isBroken(pattern));
    }

    private static int literal(String pattern) {
        int at = 0;
        while (at < pattern.length() && "*?[\\".indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Spaces at the end count only behind a backslash. */
    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        int backslashes = 0;
        while (backslashes < end && line.charAt(end - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return line.substring(0, backslashes % 2 == 1 && end < line.length() ? end + 1 : end);
    }
}
