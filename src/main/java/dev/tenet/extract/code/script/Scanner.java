package dev.tenet.extract.code.script;

import dev.tenet.extract.code.syntax.SyntaxErrors;

/** Finds one token after the other; where a token depends on what is being parsed, the parser asks for it to be read again. */
final class Scanner {
    private final Names names;
    private final SyntaxErrors errors;
    private final Operators operators = new Operators();
    byte[] source = new byte[0];
    /** Behind the current token. */
    int position;

    int kind;
    int start;
    int end;
    /** The name of a NAME or keyword; the operator's name of a CHANGE. */
    int value;
    /** Whether a line ended before the token. */
    boolean newLine;
    /** Whether a comment that documents stands before the token. */
    boolean documented;

    int previousEnd;
    /** The piece of a template that was read last. */
    int textStart;

    int textEnd;
    /** Whether what is read now is only tried: errors in it will be found again. */
    boolean quiet;

    Scanner(Names names, SyntaxErrors errors) {
        this.names = names;
        this.errors = errors;
    }

    void start(byte[] utf8) {
        source = utf8;
        position = at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF ? 3 : 0;
        end = position;
        quiet = false;
        if (at(position) == '#' && at(position + 1) == '!') {
            skipLine();
        }
    }

    int at(int index) {
        return index < source.length ? source[index] & 0xFF : 0;
    }

    private void report(int at, String message) {
        if (!quiet) {
            errors.add(at, message);
        }
    }

    void next() {
        previousEnd = end;
        newLine = false;
        documented = false;
        skipSpace();
        start = position;
        value = 0;
        if (position >= source.length) {
            kind = TokenKind.END;
        } else {
            int c = source[position] & 0xFF;
            if (c >= 0x80 || c == '\\') {
                word();
            } else if (Characters.startsWord(c)) {
                asciiWord();
            } else if (Characters.isDigit(c) || (c == '.' && Characters.isDigit(at(position + 1)))) {
                kind = TokenKind.NUMBER;
                position = Numbers.end(source, position);
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (c == '`') {
                kind = TokenKind.TEMPLATE;
                position++;
            } else if (c == '#') {
                privateName();
            } else {
                operator();
            }
        }
        end = position;
    }

    private void operator() {
        int found = operators.read(source, position);
        kind = found & 0xFF;
        int length = found >> 8;
        if (kind == TokenKind.CHANGE) {
            value = names.of(source, position, position + length);
        } else if (kind == TokenKind.BAD) {
            report(start, "invalid character");
        }
        position += length;
    }

    private void skipSpace() {
        while (position < source.length) {
            int c = source[position] & 0xFF;
            if (c == '\n' || c == '\r') {
                newLine = true;
                position++;
            } else if (c == ' ' || c == '\t' || c == 0x0B || c == '\f') {
                position++;
            } else if (c == '/' && at(position + 1) == '/') {
                skipLine();
            } else if (c == '/' && at(position + 1) == '*') {
                skipComment();
            } else if (c >= 0x80) {
                int wide = Characters.at(source, position);
                boolean ends = Characters.endsLine(wide);
                if (!ends && !Characters.isSpace(wide)) {
                    return;
                }
                newLine |= ends;
                position += Characters.width(source, position);
            } else {
                return;
            }
        }
    }

    private void skipLine() {
        while (position < source.length && source[position] != '\n' && source[position] != '\r') {
            // U+2028 and U+2029
            if (source[position] == (byte) 0xE2 && at(position + 1) == 0x80 && (at(position + 2) & 0xFE) == 0xA8) {
                return;
            }
            position++;
        }
    }

    private void skipComment() {
        int from = position;
        documented = at(position + 2) == '*' && at(position + 3) != '/';
        position += 2;
        while (position < source.length) {
            int c = source[position++];
            if (c == '*' && at(position) == '/') {
                position++;
                return;
            }
            newLine |= c == '\n' || c == '\r';
        }
        report(from, "comment was never closed");
    }

    private void asciiWord() {
        int at = position;
        int hash = 0;
        int c = source[at];
        while (c >= 0 && Characters.continuesWord(c)) {
            hash = hash * 31 + c;
            at++;
            c = at < source.length ? source[at] : ' ';
        }
        if (c < 0 || c == '\\') {
            word();
            return;
        }
        value = names.of(source, position, at, hash);
        kind = names.kindOf(value);
        position = at;
    }

    /** A word with characters beyond ASCII or escapes; with an escape it is no keyword. */
    private void word() {
        boolean escaped = false;
        int at = position;
        while (at < source.length) {
            if (source[at] == '\\' && at(at + 1) == 'u') {
                escaped = true;
                at += 2;
                if (at(at) == '{') {
                    at++;
                }
            } else if (escaped && source[at] == '}' && openEscape(at)) {
                at++;
            } else if (!Characters.continuesWord(Characters.at(source, at))) {
                break;
            } else {
                at += Characters.width(source, at);
            }
        }
        if (at == position) {
            kind = TokenKind.BAD;
            report(start, "invalid character");
            position += Characters.width(source, position);
            return;
        }
        value = escaped ? names.of(Literals.text(source, position, at)) : names.of(source, position, at);
        kind = escaped ? TokenKind.NAME : names.kindOf(value);
        position = at;
    }

    /** Whether the brace at a position closes one that an escape opened. */
    private boolean openEscape(int at) {
        int back = at - 1;
        while (back > position && Character.digit(source[back], 16) >= 0 && at - back < 8) {
            back--;
        }
        return source[back] == '{' && back >= 2 && source[back - 1] == 'u' && source[back - 2] == '\\';
    }

    private void privateName() {
        int from = position++;
        int c = at(position);
        if (c < 0x80 ? !Characters.startsWord(c) && c != '\\' : !Characters.startsWord(Characters.at(source, position))) {
            kind = TokenKind.BAD;
            report(from, "invalid character");
            return;
        }
        if (c < 0x80 && c != '\\') {
            asciiWord();
        } else {
            word();
        }
        kind = TokenKind.PRIVATE_NAME;
        value = names.of("#" + names.string(value));
    }

    private void string(int quote) {
        kind = TokenKind.STRING;
        position++;
        while (position < source.length) {
            int c = source[position];
            if (c == quote) {
                position++;
                return;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            position += c != '\\' ? 1 : at(position + 1) == '\r' && at(position + 2) == '\n' ? 3 : 2;
        }
        position = Math.min(position, source.length);
        report(start, "string was never closed");
        value = 1;
    }

    /** Reads the current slash again as the start of a regular expression. */
    void regularExpression() {
        kind = TokenKind.REGEX;
        boolean inClass = false;
        position = start + 1;
        while (position < source.length) {
            int c = source[position];
            if (c == '\n' || c == '\r') {
                break;
            }
            if (c == '/' && !inClass) {
                position++;
                while (position < source.length && source[position] >= 0 && Characters.continuesWord(source[position])) {
                    position++;
                }
                end = position;
                return;
            }
            inClass = c == '[' || (c != ']' && inClass);
            position += c == '\\' && at(position + 1) != '\n' && at(position + 1) != '\r' ? 2 : 1;
        }
        position = Math.min(position, source.length);
        end = position;
        report(start, "regular expression was never closed");
    }

    /** Reads the current {@code >} again with what follows it: it may also end two lists of types. */
    void greater() {
        int found = operators.greater(source, start);
        kind = found & 0xFF;
        position = start + (found >> 8);
        value = kind == TokenKind.CHANGE ? names.of(source, start, position) : 0;
        end = position;
    }

    /** Takes only the first sign of the current {@code <<}: it may also open two lists of types. */
    void less() {
        kind = TokenKind.LESS;
        position = start + 1;
        end = position;
    }

    /** Reads text of a template from the position on, up to a hole or its end, and says whether it is a hole; both are passed over. */
    boolean templateText() {
        textStart = position;
        while (position < source.length) {
            int c = source[position];
            if (c == '`') {
                textEnd = position++;
                end = position;
                return false;
            }
            if (c == '$' && at(position + 1) == '{') {
                textEnd = position;
                position += 2;
                end = position;
                return true;
            }
            position += c == '\\' ? 2 : 1;
        }
        position = source.length;
        textEnd = Math.max(textStart, position);
        end = position;
        report(Math.max(0, Math.min(textStart, source.length) - 1), "template was never closed");
        return false;
    }

    /** Passes over text between elements up to a tag or a hole. */
    void elementText() {
        while (position < source.length && source[position] != '<' && source[position] != '{') {
            position++;
        }
        end = position;
        next();
    }

    /** Takes what may continue a name only in a tag into the current word. */
    void elementName() {
        while (position < source.length && source[position] >= 0 && (source[position] == '-' || Characters.continuesWord(source[position]))) {
            position++;
        }
        if (position != end) {
            value = names.of(source, start, position);
            kind = TokenKind.NAME;
            end = position;
        }
    }

    /** Reads the value of an attribute behind the current {@code =}: its strings go over lines and have no escapes. */
    void attributeValue() {
        previousEnd = end;
        skipSpace();
        int quote = at(position);
        if (quote != '"' && quote != '\'') {
            next();
            return;
        }
        start = position++;
        while (position < source.length && source[position] != quote) {
            position++;
        }
        if (position == source.length) {
            report(start, "string was never closed");
        }
        position = Math.min(position + 1, source.length);
        kind = TokenKind.STRING;
        value = 0;
        end = position;
    }
}
