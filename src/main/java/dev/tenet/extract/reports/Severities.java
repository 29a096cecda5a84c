package dev.tenet.extract.reports;

import java.util.Locale;

/** Words and scores of other tools as our five severities. */
final class Severities {
    static final String NONE = "";
    static final String CRITICAL = "CRITICAL";
    static final String HIGH = "HIGH";
    static final String MEDIUM = "MEDIUM";
    static final String LOW = "LOW";
    static final String INFO = "INFO";

    private Severities() {}

    /** What most tools mean by a word; empty for one that says nothing. */
    static String of(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "CRITICAL", "BLOCKER", "VERY_HIGH" -> CRITICAL;
            case "HIGH", "IMPORTANT" -> HIGH;
            case "MEDIUM", "MODERATE", "WARNING", "MAJOR" -> MEDIUM;
            case "LOW", "MINOR", "NEGLIGIBLE", "NOTE" -> LOW;
            case "INFO", "INFORMATIONAL", "STYLE", "NONE", "TRACE" -> INFO;
            default -> NONE;
        };
    }

    /** The bands of CVSS 3.1, section 5; a score of 0 is one that nobody has given. */
    static String ofScore(double score) {
        return score >= 9 ? CRITICAL : score >= 7 ? HIGH : score >= 4 ? MEDIUM : score > 0 ? LOW : NONE;
    }

    /** The band of a number in a text; empty when it is none. */
    static String ofScore(String score) {
        try {
            return ofScore(Double.parseDouble(score));
        } catch (NumberFormatException noNumber) {
            return NONE;
        }
    }

    /** The worse of two; what says nothing is the least. */
    static String worse(String one, String other) {
        return rank(one) <= rank(other) ? one : other;
    }

    private static int rank(String severity) {
        return switch (severity) {
            case CRITICAL -> 0;
            case HIGH -> 1;
            case MEDIUM -> 2;
            case LOW -> 3;
            case INFO -> 4;
            default -> 5;
        };
    }
}
