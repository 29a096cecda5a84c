package dev.tenet.output;

import dev.tenet.finding.Severity;
import dev.tenet.report.Acceptance;
import dev.tenet.report.BaselineUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and words as people write them, the same in every locale. */
final class Phrase {
    private Phrase() {}

    /** {@code 1 finding}, {@code 2 findings}, {@code 2 policies}. */
    static String count(int n, String noun) {
        if (n == 1) {
            return "1 " + noun;
        }
        return n + " " + plural(noun);
    }

    private static String plural(String noun) {
        int last = noun.length() - 1;
        if (noun.equals("criterion")) {
            return "criteria";
        }
        return noun.charAt(last) == 'y' && "aeiou".indexOf(noun.charAt(last - 1)) < 0 ? noun.substring(0, last) + "ies" : noun + "s";
    }

    private record Said(double value, int decimals, String text) {}

    private static final @Nullable Said[] SAID = new Said[256];

    /** The number with at most so many decimals and no trailing zero. */
    static String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "unknown" : "unlimited";
        }
        // A report of many findings says the same few numbers again and again.
        int place = (Double.hashCode(value) * 31 + decimals) * 0x9E3779B9 >>> 24;
        Said said = SAID[place];
        if (said == null || said.decimals != decimals || Double.compare(said.value, value) != 0) {
            said = new Said(value, decimals, digits(value, decimals));
            SAID[place] = said;
        }
        return said.text;
    }

    private static String digits(double value, int decimals) {
        // By its decimal digits, half up, without BigDecimal: that class alone takes a fortieth of a start.
        String text = Double.toString(Math.abs(value));
        if (text.indexOf('E') >= 0) {
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
            return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded).toPlainString();
        }
        int dot = text.indexOf('.');
        String fraction = text.substring(dot + 1);
        String kept = fraction.substring(0, Math.min(decimals, fraction.length())) + "0".repeat(Math.max(0, decimals - fraction.length()));
        long digits = Long.parseLong(text.substring(0, dot) + kept) + (fraction.length() > decimals && fraction.charAt(decimals) >= '5' ? 1 : 0);
        StringBuilder number = new StringBuilder(Long.toString(digits));
        while (number.length() <= decimals) {
            number.insert(0, '0');
        }
        number.insert(number.length() - decimals, '.');
        int end = number.length();
        while (number.charAt(end - 1) == '0') {
            end--;
        }
        number.setLength(number.charAt(end - 1) == '.' ? end - 1 : end);
        return value < 0 && digits != 0 ? "-" + number : number.toString();
    }

    static String hours(double hours) {
        return number(hours, 2) + " h";
    }

    static String score(@Nullable Double score) {
        return score == null ? "none" : number(score, 1);
    }

    static String percent(double share) {
        return number(share * 100, 1) + " %";
    }

    /** {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The text with a full stop, and with a capital first letter unless it begins with a name such as {@code dry_run}. */
    static String sentence(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return "";
        }
        String capital = word(trimmed) ? Character.toUpperCase(trimmed.charAt(0)) + trimmed.substring(1) : trimmed;
        return ".!?:".indexOf(capital.charAt(capital.length() - 1)) < 0 ? capital + "." : capital;
    }

    /** Whether the text begins with a plain word in small letters. */
    private static boolean word(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        return end > 0 && (end == text.length() || text.charAt(end) == ' ' || text.startsWith(", ", end));
    }

    /** {@code " (text)"}, or nothing for an empty text. */
    static String aside(String text) {
        return text.isBlank() ? "" : " (" + text.strip() + ")";
    }

    /** The name of a colour for a severity, as templates' style sheets know it. */
    static String tone(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** {@code the gateway is replaced in May (Ada, until 2026-05-31; instead: no route from outside)}. */
    static String acceptance(Acceptance acceptance) {
        List<String> parts = new ArrayList<>();
        if (!acceptance.owner().isEmpty()) {
            parts.add(acceptance.owner());
        }
        if (!acceptance.until().isEmpty()) {
            parts.add("until " + acceptance.until());
        }
        String who = String.join(", ", parts);
        if (!acceptance.compensating().isEmpty()) {
            who += (who.isEmpty() ? "" : "; ") + "instead: " + acceptance.compensating();
        }
        return acceptance.reason() + (who.isEmpty() ? "" : " (" + who + ")");
    }

    /** {@code 41 known findings of .tenet/baseline.json, 12 days old; 3 of them are there no longer}. */
    static String baseline(BaselineUse baseline, LocalDate asOf) {
        int days = (int) ChronoUnit.DAYS.between(baseline.date(), asOf);
        String stale = baseline.stale() == 0 ? "" : "; %s of them %s there no longer".formatted(baseline.stale(), baseline.stale() == 1 ? "is" : "are");
        return "%s of %s, %s old%s".formatted(count(baseline.size(), "known finding"), baseline.path(), count(days, "day"), stale);
    }
}
