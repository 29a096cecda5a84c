package dev.tenet.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of Python that a project says it runs on, by the version specifiers of PEP 440 and Poetry's caret and tilde. */
public final class PythonVersions {
    private static final Pattern CLAUSE = Pattern.compile("(===|==|!=|~=|<=|>=|<|>|\\^|~|)\\s*(\\d+(?:\\.\\d+){0,2})(\\.\\*)?");
    private static final Pattern VERSION = Pattern.compile("(\\d+(?:\\.\\d+){0,2})(?:$|[^\\d.].*)");
    private static final int PARTS = 3;

    private PythonVersions() {}

    /**
     * Whether no release of {@code version} satisfies {@code specifier}: {@code 3.9} and {@code 3.9.4-slim} are excluded by {@code >=3.11}. A version of
     * two parts stands for all its releases. False when either is not understood: alternatives, variables, pre-releases.
     */
    public static boolean excludes(String specifier, String version) {
        Matcher written = VERSION.matcher(version.strip());
        if (!written.matches()) {
            return false;
        }
        int[] lowest = parts(written.group(1), 0);
        int[] highest = parts(written.group(1), Integer.MAX_VALUE);
        boolean excluded = false;
        for (String part : specifier.split(",")) {
            Matcher clause = CLAUSE.matcher(part.strip());
            if (!clause.matches()) {
                return false;
            }
            excluded |= !allows(clause.group(1), clause.group(2), clause.group(3) != null, lowest, highest);
        }
        return excluded;
    }

    /** Whether a version between {@code lowest} and {@code highest} satisfies one clause. */
    private static boolean allows(String operator, String bound, boolean any, int[] lowest, int[] highest) {
        int[] from = parts(bound, 0);
        int[] to = any ? parts(bound, Integer.MAX_VALUE) : from;
        return switch (operator) {
            case ">=" -> compare(highest, from) >= 0;
            case ">" -> compare(highest, from) > 0;
            case "<=" -> compare(lowest, from) <= 0;
            case "<" -> compare(lowest, from) < 0;
            case "!=" -> compare(lowest, from) < 0 || compare(highest, to) > 0;
            case "~=" -> compare(highest, from) >= 0 && compare(lowest, series(bound, count(bound) - 1)) <= 0;
            case "~" -> compare(highest, from) >= 0 && compare(lowest, series(bound, Math.min(2, count(bound)))) <= 0;
            case "^" -> compare(highest, from) >= 0 && compare(lowest, series(bound, 1)) <= 0;
            default -> compare(highest, from) >= 0 && compare(lowest, to) <= 0;
        };
    }

    /** The highest version that shares the first {@code kept} parts of {@code bound}. */
    private static int[] series(String bound, int kept) {
        int[] parts = parts(bound, 0);
        for (int i = Math.max(1, kept); i < PARTS; i++) {
            parts[i] = Integer.MAX_VALUE;
        }
        return parts;
    }

    private static int count(String version) {
        return version.split("\\.").length;
    }

    private static int[] parts(String version, int missing) {
        String[] written = version.split("\\.");
        int[] parts = new int[PARTS];
        for (int i = 0; i < PARTS; i++) {
            parts[i] = i < written.length ? number(written[i]) : missing;
        }
        return parts;
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static int compare(int[] left, int[] right) {
        return java.util.Arrays.compare(left, right);
    }
}
