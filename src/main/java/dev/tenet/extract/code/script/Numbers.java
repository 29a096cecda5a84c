package dev.tenet.extract.code.script;

/** Finds the ends of numbers. */
final class Numbers {
    private Numbers() {}

    /** Where the number that starts at a position ends. */
    static int end(byte[] source, int from) {
        int second = at(source, from + 1) | 0x20;
        if (source[from] == '0' && (second == 'x' || second == 'o' || second == 'b')) {
            int at = from + 2;
            while (at(source, at) < 0x80 && Characters.continuesWord(at(source, at))) {
                at++;
            }
            return at;
        }
        int at = digits(source, from);
        if (at(source, at) == 'n') {
            return at + 1;
        }
        if (at(source, at) == '.') {
            at = digits(source, at + 1);
        }
        if ((at(source, at) | 0x20) == 'e') {
            int sign = at(source, at + 1);
            int digits = sign == '+' || sign == '-' ? at + 2 : at + 1;
            if (Characters.isDigit(at(source, digits))) {
                at = digits(source, digits);
            }
        }
        return at;
    }

    private static int digits(byte[] source, int from) {
        int at = from;
        while (Characters.isDigit(at(source, at)) || (at(source, at) == '_' && Characters.isDigit(at(source, at + 1)))) {
            at++;
        }
        return at;
    }

    private static int at(byte[] source, int index) {
        return index < source.length ? source[index] & 0xFF : 0;
    }
}
