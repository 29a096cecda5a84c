package dev.tenet.extract.reports;

import java.util.Set;
import java.util.regex.Pattern;

/** Messages as they may be shown: in one line of bounded length, without the secrets that some tools quote. */
final class Redaction {
    private static final int LONGEST = 300;
    /** Rules of Bandit, and of Ruff which has them from there, that quote what they take for a password. */
    private static final Set<String> QUOTING = Set.of("B105", "B106", "B107", "S105", "S106", "S107");
    private static final Pattern QUOTED = Pattern.compile("(['\"`]).*?\\1");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Redaction() {}

    static String of(String rule, String message) {
        String plain = line(message);
        return QUOTING.contains(rule) ? QUOTED.matcher(plain).replaceAll("'…'") : plain;
    }

    /** The text in one line, cut where it is long. */
    static String line(String text) {
        String head = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        String plain = SPACE.matcher(head).replaceAll(" ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1).strip() + "…";
    }
}
