package dev.tenet.extract.code.python;

import dev.tenet.extract.code.syntax.ByteCursor;
import dev.tenet.extract.code.syntax.SourceLines;
import dev.tenet.extract.code.syntax.SyntaxErrors;

/** Bytes to {@link Tokens}; never fails: what belongs to no token is {@link TokenKind#BAD}, and what is not closed ends where a statement begins. */
final class PythonLexer {
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

    private final Names names;
    private final Tokens tokens;
    private final SourceLines lines;
    private final Comments comments;
    private final SyntaxErrors errors;
    private final Indentation indentation = new Indentation();
    private final Nesting nesting = new Nesting();
    private final ByteCursor bytes;
    private final StringLexer strings;
    private boolean lineStart;

    PythonLexer(Names names, Tokens tokens, SourceLines lines, Comments comments, SyntaxErrors errors) {
        this.names = names;
        this.tokens = tokens;
        this.lines = lines;
        this.comments = comments;
        this.errors = errors;
        this.bytes = new ByteCursor(lines);
        this.strings = new StringLexer(bytes, nesting, tokens, errors);
    }

    void run(byte[] utf8) {
        bytes.start(utf8);
        indentation.clear();
        nesting.clear();
        tokens.clear();
        comments.clear();
        lineStart = true;
        while (nesting.inText() || !bytes.atEnd()) {
            next();
        }
        nesting.endLine(tokens, bytes.position, bytes.position);
        while (indentation.isOpen()) {
            indentation.close();
            tokens.add(TokenKind.DEDENT, bytes.position, bytes.position, 0);
        }
        tokens.finish(TokenKind.END, bytes.position);
    }

    private void next() {
        if (nesting.inText()) {
            strings.formatText();
            return;
        }
        if (lineStart) {
            lineStart = false;
            indent();
        }
        if (!bytes.atEnd()) {
            token();
        }
    }

    private void indent() {
        int width = 0;
        int continued = 0;
        while (true) {
            int next = Indentation.after(width, bytes.next(0));
            if (next >= 0) {
                width = next;
                bytes.position++;
            } else if (bytes.next(0) == '\\' && bytes.lineBreak(bytes.position + 1) > 0) {
                // A line that is continued before its first word is as wide as it was before the continuation.
                continued = continued > 0 ? continued : width;
                bytes.nextLine(1 + bytes.lineBreak(bytes.position + 1));
            } else {
                break;
            }
        }
        if (!bytes.atEnd() && bytes.next(0) != '#' && bytes.lineBreak(bytes.position) == 0) {
            block(continued > 0 ? continued : width);
        }
    }

    private void block(int width) {
        if (width > indentation.width()) {
            indentation.open(width);
            tokens.add(TokenKind.INDENT, bytes.position, bytes.position, 0);
            return;
        }
        while (width < indentation.width()) {
            indentation.close();
            tokens.add(TokenKind.DEDENT, bytes.position, bytes.position, 0);
            if (width > indentation.width()) {
                errors.add(bytes.position, "unindent does not match any outer level");
                indentation.open(width);
                tokens.add(TokenKind.INDENT, bytes.position, bytes.position, 1);
            }
        }
    }

    private void token() {
        int c = bytes.source[bytes.position] & 0xFF;
        if (c == ' ') {
            bytes.position++;
        } else if (CLASS[c] == WORD) {
            word();
        } else if (CLASS[c] == DIGIT || c == '.' && NumberScanner.isDigit(bytes.next(1))) {
            int start = bytes.position;
            bytes.position = NumberScanner.end(bytes.source, start);
            tokens.add(TokenKind.NUMBER, start, bytes.position, 0);
        } else {
            symbol(c);
        }
    }

    private void word() {
        int start = bytes.position;
        int hash = 0;
        int all = 0;
        int end = start;
        while (end < bytes.source.length && CLASS[bytes.source[end] & 0xFF] != 0) {
            byte unit = bytes.source[end++];
            hash = hash * 31 + unit;
            all |= unit;
        }
        bytes.position = end;
        int next = bytes.at(end);
        if ((next == '"' || next == '\'') && StringLiterals.prefix(bytes.source, start, end) >= 0) {
            strings.string(start);
            return;
        }
        int name = names.of(bytes.source, start, end, hash);
        int kind = names.kindOf(name);
        if (kind != TokenKind.NAME && nesting.isOpen() && TokenKind.neverInBrackets(kind) && isFirstOfLine(start)) {
            nesting.endLine(tokens, start, start);
            bytes.position = lines.lastStart();
            lineStart = true;
            return;
        }
        tokens.add(all < 0 && !names.isIdentifier(name) ? TokenKind.BAD : kind, start, end, name);
    }

    private boolean isFirstOfLine(int start) {
        int index = start - 1;
        while (index >= lines.lastStart() && (bytes.source[index] == ' ' || bytes.source[index] == '\t')) {
            index--;
        }
        return index < lines.lastStart();
    }

    private void symbol(int c) {
        switch (c) {
            case '\t', '\f' -> bytes.position++;
            case '\n', '\r' -> endLine();
            case '#' -> comment();
            case '\\' -> continuation();
            case '"', '\'' -> strings.string(bytes.position);
            case '(' -> open(TokenKind.LEFT_PAREN);
            case '[' -> open(TokenKind.LEFT_BRACKET);
            case '{' -> open(TokenKind.LEFT_BRACE);
            case ')' -> close(TokenKind.RIGHT_PAREN);
            case ']' -> close(TokenKind.RIGHT_BRACKET);
            case '}' -> {
                if (nesting.directlyInField()) {
                    nesting.closeField();
                    add(TokenKind.FIELD_CLOSE, 1);
                } else {
                    close(TokenKind.RIGHT_BRACE);
                }
            }
            case ',' -> add(TokenKind.COMMA, 1);
            case ';' -> add(TokenKind.SEMICOLON, 1);
            case '~' -> add(TokenKind.TILDE, 1);
            case ':' -> colon();
            case '!' -> exclamation();
            case '=' -> equal();
            case '.' -> {
                boolean three = bytes.next(1) == '.' && bytes.next(2) == '.';
                add(three ? TokenKind.ELLIPSIS : TokenKind.DOT, three ? 3 : 1);
            }
            case '<', '>' -> comparison(c);
            case '-' -> {
                if (bytes.next(1) == '>') {
                    add(TokenKind.ARROW, 2);
                } else {
                    operator(TokenKind.MINUS, 1);
                }
            }
            case '+' -> operator(TokenKind.PLUS, 1);
            case '%' -> operator(TokenKind.PERCENT, 1);
            case '&' -> operator(TokenKind.AMPERSAND, 1);
            case '|' -> operator(TokenKind.BAR, 1);
            case '^' -> operator(TokenKind.CARET, 1);
            case '@' -> operator(TokenKind.AT, 1);
            case '*' -> doubled(TokenKind.STAR, TokenKind.DOUBLE_STAR);
            case '/' -> doubled(TokenKind.SLASH, TokenKind.DOUBLE_SLASH);
            default -> add(TokenKind.BAD, 1);
        }
    }

    private void add(int kind, int length) {
        tokens.add(kind, bytes.position, bytes.position + length, 0);
        bytes.position += length;
    }

    private void endLine() {
        int start = bytes.position;
        bytes.nextLine(bytes.lineBreak(start));
        if (!nesting.isOpen()) {
            nesting.endLine(tokens, start, bytes.position);
            lineStart = true;
        }
    }

    private void comment() {
        int start = bytes.position;
        while (!bytes.atEnd() && bytes.source[bytes.position] != '\n' && bytes.source[bytes.position] != '\r') {
            bytes.position++;
        }
        comments.add(start, bytes.position);
    }

    private void continuation() {
        int length = bytes.lineBreak(bytes.position + 1);
        if (length == 0) {
            add(TokenKind.BAD, 1);
            return;
        }
        bytes.nextLine(1 + length);
    }

    private void open(int kind) {
        nesting.openBracket(bytes.position);
        add(kind, 1);
    }

    private void close(int kind) {
        add(kind, 1);
        nesting.closeBracket();
    }

    private void colon() {
        if (nesting.directlyInField()) {
            add(TokenKind.FIELD_FORMAT, 1);
            nesting.openFormat();
        } else if (bytes.next(1) == '=') {
            add(TokenKind.WALRUS, 2);
        } else {
            add(TokenKind.COLON, 1);
        }
    }

    private void exclamation() {
        if (bytes.next(1) == '=') {
            add(TokenKind.NOT_EQUAL, 2);
        } else if (nesting.directlyInField()) {
            int length = 1;
            while (bytes.next(length) == ' ' || CLASS[bytes.next(length)] == WORD) {
                length++;
            }
            add(TokenKind.FIELD_CONVERSION, length);
        } else {
            add(TokenKind.BAD, 1);
        }
    }

    private void equal() {
        if (bytes.next(1) == '=') {
            add(TokenKind.EQUAL, 2);
        } else if (nesting.directlyInField()) {
            // The sign of {value=} says how the field prints, not what it holds.
            bytes.position++;
        } else {
            add(TokenKind.ASSIGN, 1);
        }
    }

    private void comparison(int c) {
        int next = bytes.next(1);
        if (next == c) {
            operator(c == '<' ? TokenKind.SHIFT_LEFT : TokenKind.SHIFT_RIGHT, 2);
        } else if (next == '=') {
            add(c == '<' ? TokenKind.LESS_EQUAL : TokenKind.GREATER_EQUAL, 2);
        } else if (c == '<' && next == '>') {
            add(TokenKind.NOT_EQUAL, 2);
        } else {
            add(c == '<' ? TokenKind.LESS : TokenKind.GREATER, 1);
        }
    }

    private void doubled(int single, int twice) {
        if (bytes.next(1) == bytes.next(0)) {
            operator(twice, 2);
        } else {
            operator(single, 1);
        }
    }

    private void operator(int kind, int length) {
        if (bytes.next(length) == '=') {
            int end = bytes.position + length + 1;
            tokens.add(TokenKind.AUGMENTED, bytes.position, end, names.of(bytes.source, bytes.position, end));
            bytes.position = end;
        } else {
            add(kind, length);
        }
    }
}
