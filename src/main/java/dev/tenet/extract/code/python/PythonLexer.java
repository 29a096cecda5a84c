package dev.tenet.extract.code.python;

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
    private final FormatModes modes = new FormatModes();

    private byte[] source = new byte[0];
    private int position;
    private int brackets;
    /** Where the outermost bracket or f-string that is open began. */
    private int opened;

    private boolean lineStart;

    PythonLexer(Names names, Tokens tokens, SourceLines lines, Comments comments, SyntaxErrors errors) {
        this.names = names;
        this.tokens = tokens;
        this.lines = lines;
        this.comments = comments;
        this.errors = errors;
    }

    void run(byte[] utf8) {
        source = utf8;
        position = at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF ? 3 : 0;
        brackets = 0;
        indentation.clear();
        modes.clear();
        tokens.clear();
        comments.clear();
        lines.clear(utf8, position);
        if (!isAscii()) {
            lines.beyondAscii();
        }
        lineStart = true;
        while (true) {
            if (modes.inText()) {
                formatText();
                continue;
            }
            if (lineStart) {
                lineStart = false;
                indent();
            }
            if (position >= source.length) {
                break;
            }
            token();
        }
        endLine(position, position);
        while (indentation.isOpen()) {
            indentation.close();
            tokens.add(TokenKind.DEDENT, position, position, 0);
        }
        tokens.finish(position);
    }

    private boolean isAscii() {
        int all = 0;
        for (byte unit : source) {
            all |= unit;
        }
        return all >= 0;
    }

    /** The byte at a position, or 0 beyond the end: a NUL in the source is told apart by its position. */
    private int at(int index) {
        return index < source.length ? source[index] & 0xFF : 0;
    }

    /** How many bytes the line break at a position has; 0 when there is none. */
    private int lineBreak(int index) {
        int c = at(index);
        if (c == '\n') {
            return 1;
        }
        if (c != '\r') {
            return 0;
        }
        return at(index + 1) == '\n' ? 2 : 1;
    }

    private void indent() {
        int width = 0;
        int continued = 0;
        while (true) {
            int next = Indentation.after(width, at(position));
            if (next >= 0) {
                width = next;
                position++;
            } else if (at(position) == '\\' && lineBreak(position + 1) > 0) {
                // A line that is continued before its first word is as wide as it was before the continuation.
                continued = continued > 0 ? continued : width;
                position += 1 + lineBreak(position + 1);
                lines.add(position);
            } else {
                break;
            }
        }
        if (position < source.length && at(position) != '#' && lineBreak(position) == 0) {
            block(continued > 0 ? continued : width);
        }
    }

    private void block(int width) {
        if (width > indentation.width()) {
            indentation.open(width);
            tokens.add(TokenKind.INDENT, position, position, 0);
            return;
        }
        while (width < indentation.width()) {
            indentation.close();
            tokens.add(TokenKind.DEDENT, position, position, 0);
            if (width > indentation.width()) {
                errors.add(position, "unindent does not match any outer level");
                indentation.open(width);
                tokens.add(TokenKind.INDENT, position, position, 0);
            }
        }
    }

    private void token() {
        int c = source[position] & 0xFF;
        if (c == ' ') {
            position++;
        } else if (CLASS[c] == WORD) {
            word();
        } else if (CLASS[c] == DIGIT || c == '.' && NumberScanner.isDigit(at(position + 1))) {
            int start = position;
            position = NumberScanner.end(source, start);
            tokens.add(TokenKind.NUMBER, start, position, 0);
        } else {
            symbol(c);
        }
    }

    private void word() {
        int start = position;
        int hash = 0;
        int all = 0;
        int end = start;
        while (end < source.length && CLASS[source[end] & 0xFF] != 0) {
            byte unit = source[end++];
            hash = hash * 31 + unit;
            all |= unit;
        }
        position = end;
        int next = at(end);
        if ((next == '"' || next == '\'') && StringLiterals.prefix(source, start, end) >= 0) {
            string(start);
            return;
        }
        int name = names.of(source, start, end, hash);
        int kind = names.kindOf(name);
        if (kind != TokenKind.NAME && (brackets > 0 || !modes.isEmpty()) && TokenKind.neverInBrackets(kind) && isFirstOfLine(start)) {
            endLine(start, start);
            position = lines.lastStart();
            lineStart = true;
            return;
        }
        tokens.add(all < 0 && !names.isIdentifier(name) ? TokenKind.BAD : kind, start, end, name);
    }

    private boolean isFirstOfLine(int start) {
        int index = start - 1;
        while (index >= lines.lastStart() && (source[index] == ' ' || source[index] == '\t')) {
            index--;
        }
        return index < lines.lastStart();
    }

    /** Ends the logical line, and with it whatever is still open. */
    private void endLine(int start, int end) {
        boolean open = brackets > 0 || !modes.isEmpty();
        int last = tokens.count == 0 ? TokenKind.NEWLINE : tokens.kind[tokens.count - 1];
        if (last != TokenKind.NEWLINE && last != TokenKind.INDENT && last != TokenKind.DEDENT) {
            tokens.add(TokenKind.NEWLINE, start, end, open ? opened + 1 : 0);
        }
        brackets = 0;
        modes.clear();
    }

    private void symbol(int c) {
        switch (c) {
            case '\t', '\f' -> position++;
            case '\n', '\r' -> lineBreak();
            case '#' -> comment();
            case '\\' -> continuation();
            case '"', '\'' -> string(position);
            case '(' -> open(TokenKind.LEFT_PAREN);
            case '[' -> open(TokenKind.LEFT_BRACKET);
            case '{' -> open(TokenKind.LEFT_BRACE);
            case ')' -> close(TokenKind.RIGHT_PAREN);
            case ']' -> close(TokenKind.RIGHT_BRACKET);
            case '}' -> {
                if (modes.inField(brackets)) {
                    modes.closeField();
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
                boolean three = at(position + 1) == '.' && at(position + 2) == '.';
                add(three ? TokenKind.ELLIPSIS : TokenKind.DOT, three ? 3 : 1);
            }
            case '<', '>' -> comparison(c);
            case '-' -> {
                if (at(position + 1) == '>') {
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
        tokens.add(kind, position, position + length, 0);
        position += length;
    }

    private void lineBreak() {
        int start = position;
        position += lineBreak(start);
        lines.add(position);
        if (brackets == 0 && modes.isEmpty()) {
            endLine(start, position);
            lineStart = true;
        }
    }

    private void comment() {
        int start = position;
        while (position < source.length && source[position] != '\n' && source[position] != '\r') {
            position++;
        }
        comments.add(start, position);
    }

    private void continuation() {
        int length = lineBreak(position + 1);
        if (length == 0) {
            add(TokenKind.BAD, 1);
            return;
        }
        position += 1 + length;
        lines.add(position);
    }

    private void open(int kind) {
        if (brackets == 0 && modes.isEmpty()) {
            opened = position;
        }
        add(kind, 1);
        brackets++;
    }

    private void close(int kind) {
        add(kind, 1);
        // A stray bracket must not close what an f-string's field is inside of.
        if (brackets > 0 && !modes.inField(brackets)) {
            brackets--;
        }
    }

    private void colon() {
        if (modes.inField(brackets)) {
            add(TokenKind.FIELD_FORMAT, 1);
            modes.openFormat();
        } else if (at(position + 1) == '=') {
            add(TokenKind.WALRUS, 2);
        } else {
            add(TokenKind.COLON, 1);
        }
    }

    private void exclamation() {
        if (at(position + 1) == '=') {
            add(TokenKind.NOT_EQUAL, 2);
        } else if (modes.inField(brackets)) {
            int length = 1;
            while (at(position + length) == ' ' || CLASS[at(position + length)] == WORD) {
                length++;
            }
            add(TokenKind.FIELD_CONVERSION, length);
        } else {
            add(TokenKind.BAD, 1);
        }
    }

    private void equal() {
        if (at(position + 1) == '=') {
            add(TokenKind.EQUAL, 2);
        } else if (modes.inField(brackets)) {
            // The sign of {value=} says how the field prints, not what it holds.
            position++;
        } else {
            add(TokenKind.ASSIGN, 1);
        }
    }

    private void comparison(int c) {
        int next = at(position + 1);
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
        if (at(position + 1) == at(position)) {
            operator(twice, 2);
        } else {
            operator(single, 1);
        }
    }

    private void operator(int kind, int length) {
        if (at(position + length) == '=' && !(modes.inField(brackets) && at(position + length + 1) != '=')) {
            tokens.add(TokenKind.AUGMENTED, position, position + length + 1, names.of(source, position, position + length + 1));
            position += length + 1;
        } else {
            add(kind, length);
        }
    }

    /** A literal whose prefix starts at the byte and whose quote is the current one. */
    private void string(int start) {
        int flags = StringLiterals.prefix(source, start, position);
        int quote = source[position];
        boolean triple = at(position + 1) == quote && at(position + 2) == quote;
        position += triple ? 3 : 1;
        if ((flags & (StringLiterals.FORMAT | StringLiterals.TEMPLATE)) != 0) {
            if (modes.hasRoom()) {
                if (brackets == 0 && modes.isEmpty()) {
                    opened = start;
                }
                tokens.add(TokenKind.FORMAT_START, start, position, flags);
                modes.openText((byte) quote, triple, flags);
                return;
            }
            errors.add(start, SyntaxErrors.NESTED_TOO_DEEPLY);
        }
        boolean closed = plainText(quote, triple);
        tokens.add(TokenKind.STRING, start, position, flags);
        if (!closed) {
            errors.add(start, "unterminated string literal");
            endLine(position, position);
        }
    }

    /** Moves behind the literal; says whether it was closed. */
    private boolean plainText(int quote, boolean triple) {
        while (position < source.length) {
            int c = source[position];
            if (c == quote && (!triple || at(position + 1) == quote && at(position + 2) == quote)) {
                position += triple ? 3 : 1;
                return true;
            }
            if (c == '\\') {
                position++;
                escaped();
            } else if (c == '\n' || c == '\r') {
                if (!triple) {
                    return false;
                }
                position += lineBreak(position);
                lines.add(position);
            } else {
                position++;
            }
        }
        return false;
    }

    /** Moves over the character behind a backslash. */
    private void escaped() {
        int length = lineBreak(position);
        if (length > 0) {
            position += length;
            lines.add(position);
        } else if (position < source.length) {
            position++;
        }
    }

    /** The text of an f-string, or of a field's format, up to its next field or its end. */
    private void formatText() {
        int start = position;
        while (position < source.length) {
            int c = source[position];
            if (c == modes.quote() && (!modes.triple() || at(position + 1) == c && at(position + 2) == c)) {
                endFormat(start, modes.triple() ? 3 : 1, !modes.inFormat());
                return;
            }
            switch (c) {
                case '{' -> {
                    if (at(position + 1) != '{' || modes.inFormat()) {
                        openField(start);
                        return;
                    }
                    position += 2;
                }
                case '}' -> {
                    if (modes.inFormat()) {
                        text(start);
                        modes.closeField();
                        add(TokenKind.FIELD_CLOSE, 1);
                        return;
                    }
                    position += at(position + 1) == '}' ? 2 : 1;
                }
                case '\\' -> formatEscape();
                case '\n', '\r' -> {
                    if (!modes.triple()) {
                        endFormat(start, 0, false);
                        return;
                    }
                    position += lineBreak(position);
                    lines.add(position);
                }
                default -> position++;
            }
        }
        endFormat(start, 0, false);
    }

    private void text(int start) {
        if (position > start) {
            tokens.add(TokenKind.FORMAT_TEXT, start, position, modes.flags());
        }
    }

    private void openField(int start) {
        if (!modes.hasRoom()) {
            errors.add(position, SyntaxErrors.NESTED_TOO_DEEPLY);
            position++;
            return;
        }
        text(start);
        add(TokenKind.FIELD_OPEN, 1);
        modes.openField(brackets);
    }

    private void formatEscape() {
        int next = at(position + 1);
        if (next == '{' || next == '}') {
            // A backslash does not escape a brace.
            position++;
            return;
        }
        if (next == 'N' && at(position + 2) == '{' && (modes.flags() & StringLiterals.RAW) == 0) {
            int end = position + 3;
            while (end < source.length && source[end] != '}' && CLASS[source[end] & 0xFF] + (source[end] == ' ' || source[end] == '-' ? 1 : 0) > 0) {
                end++;
            }
            position = end < source.length && source[end] == '}' ? end + 1 : end;
            return;
        }
        position++;
        escaped();
    }

    private void endFormat(int start, int quotes, boolean closed) {
        text(start);
        if (!closed) {
            errors.add(position, "unterminated f-string literal");
        }
        add(TokenKind.FORMAT_END, quotes);
        int outer = modes.closeText();
        if (outer >= 0) {
            brackets = outer;
        }
        if (!closed && quotes == 0) {
            endLine(position, position);
        }
    }
}
