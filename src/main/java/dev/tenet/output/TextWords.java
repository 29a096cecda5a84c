package dev.tenet.output;

import dev.tenet.fact.Location;
import dev.tenet.finding.Severity;
import java.util.List;
import java.util.Locale;

/** Figures, places and lists as terminal text spells them. */
final class TextWords {
    private TextWords() {}

    /** {@code 1 file}, {@code 1,230 facts}. */
    static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        return switch (noun) {
            case "policy" -> "policies";
            case "criterion" -> "criteria";
            default -> noun + "s";
        };
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    /** {@code 4 h}, {@code 2.5 h}. */
    static String hours(double hours) {
        return number(hours) + " h";
    }

    /** With at most two decimals and no zeros at the end. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    static String place(Location location) {
        String path = location.path().isEmpty() ? "(whole tree)" : TextCells.plain(location.path());
        return location.line() == 0 ? path : path + ":" + location.line();
    }

    static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** {@code and 3 more in tenet-report/report.md}: where a person finds what is left out here, if anything was written. */
    static String more(int count, List<String> writtenFiles) {
        return "and %d more".formatted(count)
                + writtenFiles.stream()
                        .filter(f -> f.endsWith(".md") && !f.endsWith("plan.md"))
                        .findFirst()
                        .or(() -> writtenFiles.stream().findFirst())
                        .map(f -> " in " + f)
                        .orElse("");
    }
}
