package dev.tenet.fact;

/** Reads the number literals of the languages that are audited. */
final class Numbers {
    private Numbers() {}

    /** The value of a literal such as {@code 1_000}, {@code 0x1F}, {@code 1e-3}; NaN when it is none of these. */
    static double parse(String literal) {
        String text = literal.replace("_", "");
        try {
            boolean negative = text.startsWith("-");
            String digits = negative ? text.substring(1) : text;
            double magnitude = digits.length() > 2 && digits.charAt(0) == '0' && Character.isLetter(digits.charAt(1))
                    ? radix(digits)
                    : Double.parseDouble(digits);
            return negative ? -magnitude : magnitude;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static double radix(String digits) {
        int base = switch (Character.toLowerCase(digits.charAt(1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> throw new NumberFormatException(digits);
        };
        return new java.math.BigInteger(digits.substring(2), base).doubleValue();
    }
}
