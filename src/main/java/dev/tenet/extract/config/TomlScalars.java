package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what an unquoted TOML value is; dates and times read as strings. */
final class TomlScalars {
    private static final Pattern INTEGER =
            Pattern.compile("[+-]?(0|[1-9](_?[0-9])*+)|0x[0-9A-Fa-f](_?[0-9A-Fa-f])*+|0o[0-7](_?[0-7])*+|0b[01](_?[01])*+");
    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?((0|[1-9](_?[0-9])*+)(\\.[0-9](_?[0-9])*+([eE][+-]?[0-9](_?[0-9])*+)?|[eE][+-]?[0-9](_?[0-9])*+)|inf|nan)");
    private static final Pattern TIME = Pattern.compile("([0-9]{2}):([0-9]{2}):([0-9]{2})(\\.[0-9]+)?");
    private static final Pattern OFFSET = Pattern.compile("[+-]([0-9]{2}):([0-9]{2})");
    private static final int DATE_LENGTH = 10;
    private static final int LONGEST = 1_000;

    private TomlScalars() {}

    /** The type of {@code text}; null when TOML has no such value. */
    static @Nullable Type typeOf(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Type.BOOLEAN;
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        if (INTEGER.matcher(text).matches() || FLOAT.matcher(text).matches()) {
            return Type.NUMBER;
        }
        return isTime(text) || isDate(text) ? Type.STRING : null;
    }

    private static boolean isDate(String text) {
        if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        try {
            LocalDate.parse(text.substring(0, DATE_LENGTH));
        } catch (DateTimeException notADate) {
            return false;
        }
        if (text.length() == DATE_LENGTH) {
            return true;
        }
        char separator = text.charAt(DATE_LENGTH);
        return (separator == 'T' || separator == 't' || separator == ' ') && isTimeWithOffset(text.substring(DATE_LENGTH + 1));
    }

    private static boolean isTimeWithOffset(String text) {
        if (text.endsWith("Z") || text.endsWith("z")) {
            return isTime(text.substring(0, text.length() - 1));
        }
        int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
        if (sign < 0) {
            return isTime(text);
        }
        Matcher offset = OFFSET.matcher(text.substring(sign));
        return offset.matches() && isBelow(offset.group(1), 24) && isBelow(offset.group(2), 60) && isTime(text.substring(0, sign));
    }

    private static boolean isTime(String text) {
        Matcher time = TIME.matcher(text);
        // A minute may have a leap second.
        return time.matches() && isBelow(time.group(1), 24) && isBelow(time.group(2), 60) && isBelow(time.group(3), 61);
    }

    private static boolean isBelow(String digits, int limit) {
        return Integer.parseInt(digits) < limit;
    }
}
