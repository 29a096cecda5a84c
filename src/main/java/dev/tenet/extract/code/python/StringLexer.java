package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.ByteCursor;
import dev.tenet.extract.code.syntax.SyntaxErrors;

/** Takes string literals apart: plain ones are one token, f-strings and t-strings several. */
final class StringLexer {
    private final ByteCursor bytes;
    private final Nesting nesting;
    private final Tokens tokens;
    private final SyntaxErrors errors;

    StringLexer(ByteCursor bytes, Nesting nesting, Tokens tokens, SyntaxErrors errors) {
        this.bytes = bytes;
        this.nesting = nesting;
        this.tokens = tokens;
        this.errors = errors;
    }

    /** A literal whose prefix starts at the byte and whose quote is the current one. */
    void string(int start) {
        int flags = StringLiterals.prefix(bytes.source, start, bytes.position);
        int quote = bytes.source[bytes.position];
        boolean triple = bytes.next(1) == quote && bytes.next(2) == quote;
        bytes.position += triple ? 3 : 1;
        if ((flags & (StringLiterals.FORMAT | StringLiterals.TEMPLATE)) != 0) {
            if (nesting.hasRoom()) {
                tokens.add(TokenKind.FORMAT_START, start, bytes.position, flags);
                nesting.openText(start, (byte) quote, triple, flags);
                return;
            }
            errors.add(start, SyntaxErrors.NESTED_TOO_DEEPLY);
        }
        boolean closed = plainText(quote, triple);
        tokens.add(TokenKind.STRING, start, bytes.position, flags);
        if (!closed) {
            errors.add(start, "unterminated string literal");
            nesting.endLine(tokens, bytes.position, bytes.position);
        }
    }

    /** Moves behind the literal; says whether it was closed. */
    private boolean plainText(int quote, boolean triple) {
        while (!bytes.atEnd()) {
            int c = bytes.source[bytes.position];
            if (c == quote && (!triple || bytes.next(1) == quote && bytes.next(2) == quote)) {
                bytes.position += triple ? 3 : 1;
                return true;
            }
            if (c == '\\') {
                bytes.position++;
                escaped();
            } else if (c == '\n' || c == '\r') {
                if (!triple) {
                    return false;
                }
                bytes.nextLine(bytes.lineBreak(bytes.position));
            } else {
                bytes.position++;
            }
        }
        return false;
    }

    /** Moves over the character behind a backslash. */
    private void escaped() {
        int length = bytes.lineBreak(bytes.position);
        if (length > 0) {
            bytes.nextLine(length);
        } else if (!bytes.atEnd()) {
            bytes.position++;
        }
    }

    /** The text of an f-string, or of a field's format, up to its next field or its end. */
    void formatText() {
        int start = bytes.position;
        while (!bytes.atEnd()) {
            int c = bytes.source[bytes.position];
            if (c == nesting.quote() && (!nesting.triple() || bytes.next(1) == c && bytes.next(2) == c)) {
                endFormat(start, nesting.triple() ? 3 : 1, !nesting.inFormat());
                return;
            }
            switch (c) {
                case '{' -> {
                    if (bytes.next(1) != '{' || nesting.inFormat()) {
                        openField(start);
                        return;
                    }
                    bytes.position += 2;
                }
                case '}' -> {
                    if (nesting.inFormat()) {
                        text(start);
                        nesting.closeField();
                        add(TokenKind.FIELD_CLOSE, 1);
                        return;
                    }
                    bytes.position += bytes.next(1) == '}' ? 2 : 1;
                }
                case '\\' -> formatEscape();
                case '\n', '\r' -> {
                    if (!nesting.triple()) {
                        endFormat(start, 0, false);
                        return;
                    }
                    bytes.nextLine(bytes.lineBreak(bytes.position));
                }
                default -> bytes.position++;
            }
        }
        endFormat(start, 0, false);
    }

    private void text(int start) {
        if (bytes.position > start) {
            tokens.add(TokenKind.FORMAT_TEXT, start, bytes.position, nesting.flags());
        }
    }

    private void openField(int start) {
        if (!nesting.hasRoom()) {
            errors.add(bytes.position, SyntaxErrors.NESTED_TOO_DEEPLY);
            bytes.position++;
            return;
        }
        text(start);
        add(TokenKind.FIELD_OPEN, 1);
        nesting.openField();
    }

    private void formatEscape() {
        int next = bytes.next(1);
        if (next == '{' || next == '}') {
            // A backslash does not escape a brace.
            bytes.position++;
            return;
        }
        if (next == 'N' && bytes.next(2) == '{' && (nesting.flags() & StringLiterals.RAW) == 0) {
            bytes.position += 3;
            while (isOfCharacterName(bytes.next(0))) {
                bytes.position++;
            }
            bytes.position += bytes.next(0) == '}' ? 1 : 0;
            return;
        }
        bytes.position++;
        escaped();
    }

    private static boolean isOfCharacterName(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || NumberScanner.isDigit(c) || c == ' ' || c == '-';
    }

    private void add(int kind, int length) {
        tokens.add(kind, bytes.position, bytes.position + length, 0);
        bytes.position += length;
    }

    private void endFormat(int start, int quotes, boolean closed) {
        text(start);
        if (!closed) {
            errors.add(bytes.position, "unterminated f-string literal");
        }
        add(TokenKind.FORMAT_END, quotes);
        nesting.closeText();
        if (!closed && quotes == 0) {
            nesting.endLine(tokens, bytes.position, bytes.position);
        }
    }
}
