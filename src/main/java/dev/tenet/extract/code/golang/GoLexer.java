package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.syntax.ByteCursor;
import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;
import java.util.BitSet;

/** Bytes to {@link Tokens}; never fails: what belongs to no token is {@link TokenKind#BAD}, and a string that is not closed ends with its line. */
final class GoLexer {
    private static final byte WORD = 1;
    private static final byte DIGIT = 2;
    private static final byte[] CLASS = new byte[256];

    static {
        for (int c = 0; c < 256; c++) {
            if (c >= '0' && c <= '9') {
                CLASS[c] = DIGIT;
            } else if (c == '_' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c >= 0x80) {
                CLASS[c] = WORD;
            }
        }
    }

    private final Tokens tokens;
    private final SourceLines lines;
    private final SyntaxErrors errors;
    private final ByteCursor bytes;
    private final Numbers numbers;
    private final BitSet commented = new BitSet();

    GoLexer(Tokens tokens, SourceLines lines, SyntaxErrors errors) {
        this.tokens = tokens;
        this.lines = lines;
        this.errors = errors;
        this.bytes = new ByteCursor(lines);
        this.numbers = new Numbers(bytes);
    }

    /** The lines on which a comment ends. */
    BitSet commented() {
        return commented;
    }

    void run(byte[] utf8) {
        bytes.start(utf8);
        tokens.clear();
        commented.clear();
        while (!bytes.atEnd()) {
            next();
        }
        tokens.endLine(bytes.position);
        tokens.finish(TokenKind.END, bytes.position);
    }

    private void next() {
        int c = bytes.next(0);
        if (c == ' ' || c == '\t' || c == '\r') {
            bytes.position++;
        } else if (c == '\n') {
            tokens.endLine(bytes.position);
            bytes.nextLine(1);
        } else if (CLASS[c] == WORD) {
            word();
        } else if (CLASS[c] == DIGIT || c == '.' && CLASS[bytes.next(1)] == DIGIT) {
            int start = bytes.position;
            int kind = numbers.scan();
            tokens.add(kind, start, bytes.position);
        } else {
            sign(c);
        }
    }

    private void word() {
        byte[] source = bytes.source;
        int start = bytes.position;
        int end = start + 1;
        while (end < source.length && CLASS[source[end] & 0xFF] != 0) {
            end++;
        }
        bytes.position = end;
        tokens.add(TokenKind.ofWord(source, start, end), start, end);
    }

    private void sign(int c) {
        switch (c) {
            case '(' -> add(TokenKind.LEFT_PAREN, 1);
            case ')' -> add(TokenKind.RIGHT_PAREN, 1);
            case '[' -> add(TokenKind.LEFT_BRACKET, 1);
            case ']' -> add(TokenKind.RIGHT_BRACKET, 1);
            case '{' -> add(TokenKind.LEFT_BRACE, 1);
            case '}' -> add(TokenKind.RIGHT_BRACE, 1);
            case ',' -> add(TokenKind.COMMA, 1);
            case ';' -> add(TokenKind.SEMICOLON, 1);
            case '~' -> add(TokenKind.TILDE, 1);
            case '.' -> {
                boolean three = bytes.next(1) == '.' && bytes.next(2) == '.';
                add(three ? TokenKind.ELLIPSIS : TokenKind.PERIOD, three ? 3 : 1);
            }
            case ':' -> either('=', TokenKind.DEFINE, TokenKind.COLON);
            case '=' -> either('=', TokenKind.EQUAL, TokenKind.ASSIGN);
            case '!' -> either('=', TokenKind.NOT_EQUAL, TokenKind.NOT);
            case '+' -> counted(c, TokenKind.INC, TokenKind.ADD);
            case '-' -> counted(c, TokenKind.DEC, TokenKind.SUB);
            case '*' -> operator(TokenKind.MUL, 1);
            case '%' -> operator(TokenKind.REM, 1);
            case '^' -> operator(TokenKind.XOR, 1);
            case '|' -> pair(c, TokenKind.LOR, TokenKind.OR);
            case '&' -> ampersand();
            case '<' -> less();
            case '>' -> greater();
            case '/' -> slash();
            case '"' -> quoted('"', TokenKind.STRING, "string literal not terminated");
            case '\'' -> quoted('\'', TokenKind.CHAR, "rune literal not terminated");
            case '`' -> raw();
            default -> add(TokenKind.BAD, 1);
        }
    }

    private void add(int kind, int length) {
        tokens.add(kind, bytes.position, bytes.position + length);
        bytes.position += length;
    }

    private void either(int second, int both, int one) {
        boolean follows = bytes.next(1) == second;
        add(follows ? both : one, follows ? 2 : 1);
    }

    private void counted(int c, int twice, int once) {
        if (bytes.next(1) == c) {
            add(twice, 2);
        } else {
            operator(once, 1);
        }
    }

    private void pair(int c, int twice, int once) {
        if (bytes.next(1) == c) {
            add(twice, 2);
        } else {
            operator(once, 1);
        }
    }

    /** An operator, or with {@code =} behind it a change in place. */
    private void operator(int kind, int length) {
        boolean changes = bytes.next(length) == '=';
        add(changes ? TokenKind.CHANGE : kind, changes ? length + 1 : length);
    }

    private void ampersand() {
        if (bytes.next(1) == '^') {
            operator(TokenKind.AND_NOT, 2);
        } else {
            pair('&', TokenKind.LAND, TokenKind.AND);
        }
    }

    private void less() {
        switch (bytes.next(1)) {
            case '<' -> operator(TokenKind.SHL, 2);
            case '=' -> add(TokenKind.LESS_EQUAL, 2);
            case '-' -> add(TokenKind.ARROW, 2);
            default -> add(TokenKind.LESS, 1);
        }
    }

    private void greater() {
        switch (bytes.next(1)) {
            case '>' -> operator(TokenKind.SHR, 2);
            case '=' -> add(TokenKind.GREATER_EQUAL, 2);
            default -> add(TokenKind.GREATER, 1);
        }
    }

    private void slash() {
        if (bytes.next(1) == '/') {
            while (!bytes.atEnd() && bytes.source[bytes.position] != '\n') {
                bytes.position++;
            }
            commented.set(lines.line(bytes.position));
        } else if (bytes.next(1) == '*') {
            block();
        } else {
            operator(TokenKind.QUO, 1);
        }
    }

    /** A comment that spans lines ends the line it starts on. */
    private void block() {
        int start = bytes.position;
        bytes.position += 2;
        boolean broken = false;
        while (!bytes.atEnd()) {
            int c = bytes.source[bytes.position];
            if (c == '*' && bytes.next(1) == '/') {
                bytes.position += 2;
                commented.set(lines.line(bytes.position - 1));
                return;
            }
            if (c == '\n') {
                if (!broken) {
                    tokens.endLine(start);
                    broken = true;
                }
                bytes.nextLine(1);
            } else {
                bytes.position++;
            }
        }
        errors.add(start, "comment not terminated");
    }

    private void quoted(int quote, int kind, String unterminated) {
        byte[] source = bytes.source;
        int start = bytes.position;
        int end = start + 1;
        while (end < source.length && source[end] != quote && source[end] != '\n') {
            end += source[end] == '\\' && end + 1 < source.length && source[end + 1] != '\n' ? 2 : 1;
        }
        if (end < source.length && source[end] == quote) {
            end++;
        } else {
            end = Math.min(end, source.length);
            errors.add(start, unterminated);
        }
        tokens.add(kind, start, end);
        bytes.position = end;
    }

    private void raw() {
        int start = bytes.position++;
        while (!bytes.atEnd() && bytes.source[bytes.position] != '`') {
            if (bytes.source[bytes.position] == '\n') {
                bytes.nextLine(1);
            } else {
                bytes.position++;
            }
        }
        if (bytes.atEnd()) {
            errors.add(start, "raw string literal not terminated");
        } else {
            bytes.position++;
        }
        tokens.add(TokenKind.STRING, start, bytes.position);
    }
}
