package dev.tenet.extract.code.python;

/** Finds the end of a number, which may touch the word behind it: {@code 1if x else 2}. */
final class NumberScanner {
    private NumberScanner() {}

    /** The end of the number that starts at the byte, which is a digit or a point before one. */
    static int end(byte[] source, int start) {
        int next = at(source, start + 1) | 0x20;
        if (source[start] == '0' && next == 'x') {
            return hexadecimal(source, start + 2);
        }
        if (source[start] == '0' && (next == 'o' || next == 'b')) {
            return suffix(source, digits(source, start + 2));
        }
        int end = digits(source, start);
        if (at(source, end) == '.') {
            end = digits(source, end + 1);
        }
        return suffix(source, exponent(source, end));
    }

    private static int hexadecimal(byte[] source, int from) {
        int end = from;
        while (isDigit(at(source, end)) || at(source, end) == '_' || isHexadecimal(at(source, end))) {
            end++;
        }
        return suffix(source, end);
    }

    private static int exponent(byte[] source, int from) {
        if ((at(source, from) | 0x20) != 'e') {
            return from;
        }
        int sign = at(source, from + 1) == '+' || at(source, from + 1) == '-' ? 1 : 0;
        return isDigit(at(source, from + 1 + sign)) ? digits(source, from + 1 + sign) : from;
    }

    /** An imaginary unit, or the mark of a long integer in Python 2. */
    private static int suffix(byte[] source, int from) {
        int letter = at(source, from) | 0x20;
        return letter == 'j' || letter == 'l' ? from + 1 : from;
    }

    private static int digits(byte[] source, int from) {
        int end = from;
        while (isDigit(at(source, end)) || at(source, end) == '_') {
            end++;
        }
        return end;
    }

    private static boolean isHexadecimal(int letter) {
        return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'f';
    }

    static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int at(byte[] source, int position) {
        return position < source.length ? source[position] & 0xFF : 0;
    }
}
