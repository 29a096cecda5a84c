package dev.tenet.score;

import dev.tenet.finding.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures and names as sentences spell them. */
final class Words {
    /** Hundredths this close to a whole number are one: scores are rounded, and need no exact arithmetic to be said. */
    private static final double EXACT = 1e-6;

    private Words() {}

    /** {@code 1 control}, {@code 3 controls}. */
    static String of(long count, String noun) {
        return count == 1 ? "1 " + noun : count + " " + noun + "s";
    }

    /** {@code 3 critical findings are}. */
    static String findingsAre(long count, Severity severity) {
        return of(count, name(severity) + " finding") + (count == 1 ? " is" : " are");
    }

    static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** With at most two decimals and no trailing zeros. */
    static String number(double value) {
        double hundredths = value * 100;
        long whole = Math.round(hundredths);
        if (!(Math.abs(hundredths - whole) <= EXACT)) {
            return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() : String.valueOf(value);
        }
        long positive = Math.abs(whole);
        String tenths = positive % 100 == 0 ? "" : positive % 10 == 0 ? "." + positive / 10 % 10 : "." + positive / 10 % 10 + positive % 10;
        return (whole < 0 ? "-" : "") + positive / 100 + tenths;
    }
}
