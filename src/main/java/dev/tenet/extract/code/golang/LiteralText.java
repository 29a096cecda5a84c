package dev.tenet.extract.code.golang;

/** What strings and numbers of Go's source stand for. */
final class LiteralText {
    private static final int HEXADECIMAL = 16;
    private static final int OCTAL = 8;

    private LiteralText() {}

    /** The text of a string literal as written, with its quotes. */
    static String string(String written) {
        if (written.length() < 2) {
            return "";
        }
        boolean closed = written.charAt(written.length() - 1) == written.charAt(0);
        String body = written.substring(1, closed ? written.length() - 1 : written.length());
        if (written.charAt(0) == '`') {
            return body.indexOf('\r') < 0 ? body : body.replace("\r", "");
        }
        return body.indexOf('\\') < 0 ? body : unescaped(body);
    }

    private static String unescaped(String body) {
        StringBuilder text = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '\\' || i + 1 == body.length()) {
                text.append(c);
                continue;
            }
            i++;
            char escape = body.charAt(i);
            switch (escape) {
                case 'a' -> text.append('\u0007');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'v' -> text.append('\u000b');
                case 'x' -> i += code(body, i + 1, 2, HEXADECIMAL, text);
                case 'u' -> i += code(body, i + 1, 4, HEXADECIMAL, text);
                case 'U' -> i += code(body, i + 1, 8, HEXADECIMAL, text);
                case '0', '1', '2', '3', '4', '5', '6', '7' -> i += code(body, i, 3, OCTAL, text) - 1;
                default -> text.append(escape);
            }
        }
        return text.toString();
    }

    /** Appends the character of a code, and returns how many digits it has. */
    private static int code(String body, int from, int digits, int base, StringBuilder text) {
        int end = from;
        long code = 0;
        while (end < body.length() && end < from + digits && Character.digit(body.charAt(end), base) >= 0) {
            code = code * base + Character.digit(body.charAt(end), base);
            end++;
        }
        text.appendCodePoint(Character.isValidCodePoint((int) code) && code <= Character.MAX_CODE_POINT ? (int) code : 0xFFFD);
        return end - from;
    }

    /** A number as other languages write it too: Go's octal numbers start with a zero. */
    static String number(String written) {
        String plain = written.replace("_", "");
        boolean octal = plain.length() > 1 && plain.charAt(0) == '0' && plain.chars().allMatch(Character::isDigit);
        String digits = octal ? plain.substring(1) : plain.startsWith("0o") || plain.startsWith("0O") ? plain.substring(2) : "";
        int base = OCTAL;
        if (plain.startsWith("0b") || plain.startsWith("0B")) {
            digits = plain.substring(2);
            base = 2;
        }
        if (digits.isEmpty()) {
            return plain;
        }
        try {
            return Long.toString(Long.parseLong(digits, base));
        } catch (NumberFormatException e) {
            // Larger than a long, or not a number at all: as written it says no less.
            return plain;
        }
    }
}
