package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import org.jspecify.annotations.Nullable;

/** The core schema of YAML 1.2: {@code yes}, {@code on} and {@code 1:30} are strings. */
final class YamlScalars {
    private static final String PREFIX = "tag:yaml.org,2002:";

    private YamlScalars() {}

    static Type typeOf(String text, boolean plain, @Nullable String tag) {
        if (tag == null || tag.isEmpty()) {
            return plain ? plainType(text) : Type.STRING;
        }
        return switch (tag) {
            case PREFIX + "int", PREFIX + "float" -> Type.NUMBER;
            case PREFIX + "bool" -> Type.BOOLEAN;
            case PREFIX + "null" -> Type.NULL;
            default -> Type.STRING;
        };
    }

    private static Type plainType(String text) {
        if (text.isEmpty() || text.equals("~")) {
            return Type.NULL;
        }
        char first = text.charAt(0);
        if (first <= '9') {
            return isNumber(text) ? Type.NUMBER : Type.STRING;
        }
        return switch (text) {
            case "null", "Null", "NULL" -> Type.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Type.BOOLEAN;
            default -> Type.STRING;
        };
    }

    private static boolean isNumber(String text) {
        if (text.startsWith("0o")) {
            return hasDigits(text, 2, "01234567");
        }
        if (text.startsWith("0x")) {
            return hasDigits(text, 2, "0123456789abcdefABCDEF");
        }
        int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        String rest = text.substring(at);
        if (rest.equals(".inf") || rest.equals(".Inf") || rest.equals(".INF")) {
            return true;
        }
        if (text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN")) {
            return true;
        }
        return isDecimal(rest);
    }

    private static boolean isDecimal(String text) {
        int whole = digits(text, 0);
        int at = whole;
        int fraction = 0;
        if (at < text.length() && text.charAt(at) == '.') {
            fraction = digits(text, at + 1);
            at += 1 + fraction;
        }
        if (whole == 0 && fraction == 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            int exponent = digits(text, at);
            return exponent > 0 && at + exponent == text.length();
        }
        return at == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }

    private static boolean hasDigits(String text, int from, String digits) {
        for (int i = from; i < text.length(); i++) {
            if (digits.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() > from;
    }
}
