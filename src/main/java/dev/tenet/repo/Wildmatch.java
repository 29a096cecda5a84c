package dev.tenet.repo;

import org.jspecify.annotations.Nullable;

/**
 * Matches a path against a pattern as git's {@code wildmatch} does with slashes apart: {@code *} and {@code ?} stay within a name, {@code **} as a
 * whole name stands for any folders. What does not match goes back to the last star only, so that no pattern takes more than the product of both lengths.
 */
final class Wildmatch {
    private final String pattern;
    private final String text;

    private int p;
    private int t;
    /** Behind the last star in a name, and what it has taken so far; -1 without one. */
    private int star = -1;
    private int starEnd;
    /** Behind the last {@code **}, and behind the folders that it has taken so far; -1 without one. */
    private int folders = -1;
    private int foldersEnd;
    /** Whether the pattern has a set that nothing matches. */
    private boolean broken;

    private Wildmatch(String pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    static boolean matches(String pattern, String text) {
        return new Wildmatch(pattern, text).matches();
    }

    /** Whether a set in {@code pattern} is not closed or names no class, so that nothing can match. */
    static boolean isBroken(String pattern) {
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            CharacterSet set = c == '[' ? CharacterSet.of(pattern, at) : null;
            if (c == '[' && set == null) {
                return true;
            }
            at = set != null ? set.behind() - 1 : c == '\\' ? at + 1 : at;
        }
        return pattern.endsWith("\\") && !pattern.endsWith("\\\\");
    }

    private boolean matches() {
        while (p < pattern.length() || t < text.length()) {
            boolean goesOn = p < pattern.length() && (pattern.charAt(p) == '*' ? passStars() : matchOne());
            if (!goesOn && (broken || !goBack())) {
                return false;
            }
        }
        return true;
    }

    /** Goes behind stars, which take nothing yet. */
    private boolean passStars() {
        int from = p;
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        boolean escaped = pattern.startsWith("\\/", p);
        boolean name = p - from > 1
                && (from == 0 || pattern.charAt(from - 1) == '/')
                && (p == pattern.length() || pattern.charAt(p) == '/' || escaped);
        if (!name) {
            star = p;
            starEnd = t;
            return true;
        }
        if (p == pattern.length()) {
            t = text.length();
            return true;
        }
        p += escaped ? 2 : 1;
        folders = p;
        foldersEnd = t;
        star = -1;
        // With an escaped slash, git takes one folder at least.
        return !escaped;
    }

    private boolean matchOne() {
        if (t == text.length()) {
            return false;
        }
        char c = text.charAt(t);
        char wanted = pattern.charAt(p);
        int behind = p + 1;
        boolean matches;
        if (wanted == '?') {
            matches = c != '/';
        } else if (wanted == '[') {
            @Nullable CharacterSet set = CharacterSet.of(pattern, p);
            broken = set == null;
            matches = set != null && c != '/' && set.has(c);
            behind = set == null ? p : set.behind();
        } else if (wanted == '\\') {
            matches = behind < pattern.length() && pattern.charAt(behind++) == c;
        } else {
            matches = wanted == c;
        }
        if (matches) {
            p = behind;
            t++;
        }
        return matches;
    }

    /** Lets the last star take one character more, or else the last {@code **} one folder more. */
    private boolean goBack() {
        if (star >= 0 && starEnd < text.length() && text.charAt(starEnd) != '/') {
            p = star;
            t = ++starEnd;
            return true;
        }
        int slash = folders < 0 ? -1 : text.indexOf('/', foldersEnd);
        if (slash < 0) {
            return false;
        }
        star = -1;
        p = folders;
        foldersEnd = slash + 1;
        t = foldersEnd;
        return true;
    }
}
