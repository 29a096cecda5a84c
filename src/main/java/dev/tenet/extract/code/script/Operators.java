package dev.tenet.extract.code.script;

/** Reads operators and delimiters, the longest first; a result holds the kind and, from the ninth bit on, the length. */
final class Operators {
    private byte[] source = new byte[0];
    private int from;

    private int at(int distance) {
        int index = from + distance;
        return index < source.length ? source[index] : 0;
    }

    private static int found(int kind, int length) {
        return length << 8 | kind;
    }

    int read(byte[] source, int from) {
        this.source = source;
        this.from = from;
        return switch (source[from]) {
            case '(' -> found(TokenKind.LEFT_PAREN, 1);
            case ')' -> found(TokenKind.RIGHT_PAREN, 1);
            case '[' -> found(TokenKind.LEFT_BRACKET, 1);
            case ']' -> found(TokenKind.RIGHT_BRACKET, 1);
            case '{' -> found(TokenKind.LEFT_BRACE, 1);
            case '}' -> found(TokenKind.RIGHT_BRACE, 1);
            case ';' -> found(TokenKind.SEMICOLON, 1);
            case ',' -> found(TokenKind.COMMA, 1);
            case ':' -> found(TokenKind.COLON, 1);
            case '@' -> found(TokenKind.AT, 1);
            case '~' -> found(TokenKind.TILDE, 1);
            case '.' -> at(1) == '.' && at(2) == '.' ? found(TokenKind.ELLIPSIS, 3) : found(TokenKind.DOT, 1);
            case '?' -> question();
            case '=' -> at(1) == '>' ? found(TokenKind.ARROW, 2) : equal(TokenKind.ASSIGN, TokenKind.EQUAL, TokenKind.SAME);
            case '!' -> equal(TokenKind.NOT, TokenKind.NOT_EQUAL, TokenKind.NOT_SAME);
            case '+' -> at(1) == '+' ? found(TokenKind.INCREMENT, 2) : change(TokenKind.PLUS, 1);
            case '-' -> at(1) == '-' ? found(TokenKind.DECREMENT, 2) : change(TokenKind.MINUS, 1);
            case '*' -> at(1) == '*' ? change(TokenKind.POWER, 2) : change(TokenKind.STAR, 1);
            case '/' -> change(TokenKind.SLASH, 1);
            case '%' -> change(TokenKind.PERCENT, 1);
            case '^' -> change(TokenKind.BIT_XOR, 1);
            case '&' -> at(1) == '&' ? change(TokenKind.AND, 2) : change(TokenKind.BIT_AND, 1);
            case '|' -> at(1) == '|' ? change(TokenKind.OR, 2) : change(TokenKind.BIT_OR, 1);
            case '<' -> at(1) == '<' ? change(TokenKind.SHIFT_LEFT, 2) : at(1) == '=' ? found(TokenKind.LESS_EQUAL, 2) : found(TokenKind.LESS, 1);
            case '>' -> found(TokenKind.GREATER, 1);
            default -> found(TokenKind.BAD, 1);
        };
    }

    /** Reads what starts with {@code >} at a position as an operator between two values. */
    int greater(byte[] source, int from) {
        this.source = source;
        this.from = from;
        if (at(1) == '>') {
            return at(2) == '>' ? change(TokenKind.SHIFT_UNSIGNED, 3) : change(TokenKind.SHIFT_RIGHT, 2);
        }
        return at(1) == '=' ? found(TokenKind.GREATER_EQUAL, 2) : found(TokenKind.GREATER, 1);
    }

    private int question() {
        if (at(1) == '?') {
            return change(TokenKind.NULLISH, 2);
        }
        boolean member = at(1) == '.' && !Characters.isDigit(at(2) & 0xFF);
        return member ? found(TokenKind.OPTIONAL_DOT, 2) : found(TokenKind.QUESTION, 1);
    }

    private int equal(int one, int two, int three) {
        if (at(1) != '=') {
            return found(one, 1);
        }
        return at(2) == '=' ? found(three, 3) : found(two, 2);
    }

    /** An operator of some length, or the assignment with it. */
    private int change(int kind, int length) {
        return at(length) == '=' ? found(TokenKind.CHANGE, length + 1) : found(kind, length);
    }
}
