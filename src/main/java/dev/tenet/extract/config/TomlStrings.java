package dev.tenet.extract.config;

/** Reads the four kinds of TOML strings. */
final class TomlStrings {
    private final TomlCursor in;

    TomlStrings(TomlCursor in) {
        this.in = in;
    }

    /** A string that may span lines when it opens with three quotes; the cursor stands on its quote. */
    String read() throws TomlException {
        char quote = in.peek();
        if (in.text.startsWith(quote == '"' ? "\"\"\"" : "'''", in.at)) {
            return multiLine(quote);
        }
        return singleLine();
    }

    /** A string on one line, as keys have it. */
    String singleLine() throws TomlException {
        int start = in.at;
        char quote = in.peek();
        in.at++;
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = in.peek();
            if (in.isAtEnd() || c == '\n' || in.text.startsWith("\r\n", in.at)) {
                throw new TomlException(start, "is a string that nothing closes on its line");
            }
            if (TomlCursor.isControl(c)) {
                throw in.error("has a control character in a string; write it as an escape");
            }
            in.at++;
            if (c == quote) {
                return out.toString();
            }
            if (c == '\\' && quote == '"') {
                escape(out);
            } else {
                out.append(c);
            }
        }
    }

    private String multiLine(char quote) throws TomlException {
        int start = in.at;
        String close = quote == '"' ? "\"\"\"" : "'''";
        in.at += 3;
        in.takeLineBreak();
        StringBuilder out = new StringBuilder();
        while (true) {
            if (in.isAtEnd()) {
                throw new TomlException(start, "is a string that nothing closes");
            }
            if (in.text.startsWith(close, in.at)) {
                return closed(out, quote);
            }
            if (in.takeLineBreak()) {
                out.append('\n');
                continue;
            }
            char c = in.peek();
            if (TomlCursor.isControl(c)) {
                throw in.error("has a control character in a string; write it as an escape");
            }
            in.at++;
            if (c != '\\' || quote == '\'') {
                out.append(c);
            } else if (!skipLineEnd()) {
                escape(out);
            }
        }
    }

    /** One or two quotes may stand before the three that close. */
    private String closed(StringBuilder out, char quote) {
        in.at += 3;
        for (int extra = 0; extra < 2 && in.take(quote); extra++) {
            out.append(quote);
        }
        return out.toString();
    }

    /** A backslash at the end of a line takes away the white space up to the next word. */
    private boolean skipLineEnd() {
        int before = in.at;
        in.skipBlanks();
        if (!in.takeLineBreak()) {
            in.at = before;
            return false;
        }
        do {
            in.skipBlanks();
        } while (in.takeLineBreak());
        return true;
    }

    private void escape(StringBuilder out) throws TomlException {
        char c = in.peek();
        in.at++;
        switch (c) {
            case 'b' -> out.append('\b');
            case 't' -> out.append('\t');
            case 'n' -> out.append('\n');
            case 'f' -> out.append('\f');
            case 'r' -> out.append('\r');
            case '"', '\\' -> out.append(c);
            case 'u' -> out.appendCodePoint(codePoint(4));
            case 'U' -> out.appendCodePoint(codePoint(8));
            default -> throw new TomlException(in.at - 2, "has an escape that TOML does not know; use two backslashes, or single quotes");
        }
    }

    private int codePoint(int digits) throws TomlException {
        int end = in.at + digits;
        long value = 0;
        for (; in.at < end; in.at++) {
            int digit = in.isAtEnd() ? -1 : Character.digit(in.peek(), 16);
            if (digit < 0 || in.peek() > 'f') {
                throw in.error("has an escape with fewer than %d hexadecimal digits".formatted(digits));
            }
            value = value * 16 + digit;
        }
        if (value > Character.MAX_CODE_POINT || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
            throw in.error("has an escape that is no Unicode character");
        }
        return (int) value;
    }
}
