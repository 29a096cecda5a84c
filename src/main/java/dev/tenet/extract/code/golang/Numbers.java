package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.syntax.ByteCursor;

/** Scans numbers. */
final class Numbers {
    private final ByteCursor bytes;

    Numbers(ByteCursor bytes) {
        this.bytes = bytes;
    }

    /** Moves behind the number that starts here, and returns its kind. */
    int scan() {
        int kind = TokenKind.INT;
        boolean hexadecimal = false;
        if (bytes.next(0) == '0' && isPrefix(bytes.next(1))) {
            hexadecimal = (bytes.next(1) | 0x20) == 'x';
            bytes.position += 2;
        }
        digits(hexadecimal);
        if (bytes.next(0) == '.') {
            kind = TokenKind.FLOAT;
            bytes.position++;
            digits(hexadecimal);
        }
        int exponent = bytes.next(0) | 0x20;
        if (hexadecimal ? exponent == 'p' : exponent == 'e') {
            kind = TokenKind.FLOAT;
            bytes.position++;
            if (bytes.next(0) == '+' || bytes.next(0) == '-') {
                bytes.position++;
            }
            digits(false);
        }
        if (bytes.next(0) == 'i') {
            kind = TokenKind.IMAGINARY;
            bytes.position++;
        }
        return kind;
    }

    private static boolean isPrefix(int c) {
        int lower = c | 0x20;
        return lower == 'x' || lower == 'o' || lower == 'b';
    }

    private void digits(boolean hexadecimal) {
        int c = bytes.next(0);
        while (c >= '0' && c <= '9' || c == '_' || hexadecimal && (c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
            bytes.position++;
            c = bytes.next(0);
        }
    }
}
