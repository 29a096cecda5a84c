package dev.tenet.extract.code.python;

/** Kinds of tokens, as plain numbers so that a file's tokens fit in flat arrays. */
final class TokenKind {
    static final int END = 0;
    /** The end of a logical line; its value is where an unclosed bracket or f-string opened, plus one, or 0. */
    static final int NEWLINE = 1;
    /** Its value is 1 when it belongs to a line that matches no outer level, and 0 otherwise. */
    static final int INDENT = 2;
    static final int DEDENT = 3;
    static final int NAME = 4;
    static final int NUMBER = 5;
    /** A whole literal; its value holds flags of {@link StringLiterals}. */
    static final int STRING = 6;
    static final int FORMAT_START = 7;
    /** Text between the fields of an f-string; its value holds flags of {@link StringLiterals}. */
    static final int FORMAT_TEXT = 8;
    static final int FORMAT_END = 9;
    static final int FIELD_OPEN = 10;
    static final int FIELD_CLOSE = 11;
    static final int FIELD_CONVERSION = 12;
    static final int FIELD_FORMAT = 13;
    /** A character or word that belongs to no token of Python. */
    static final int BAD = 14;

    static final int LEFT_PAREN = 20;
    static final int RIGHT_PAREN = 21;
    static final int LEFT_BRACKET = 22;
    static final int RIGHT_BRACKET = 23;
    static final int LEFT_BRACE = 24;
    static final int RIGHT_BRACE = 25;
    static final int COMMA = 26;
    static final int COLON = 27;
    static final int SEMICOLON = 28;
    static final int DOT = 29;
    static final int ELLIPSIS = 30;
    static final int ASSIGN = 31;
    /** Any augmented assignment; its value is the operator's name. */
    static final int AUGMENTED = 32;
    static final int WALRUS = 33;
    static final int ARROW = 34;
    static final int AT = 35;
    static final int STAR = 36;
    static final int DOUBLE_STAR = 37;
    static final int PLUS = 38;
    static final int MINUS = 39;
    static final int SLASH = 40;
    static final int DOUBLE_SLASH = 41;
    static final int PERCENT = 42;
    static final int TILDE = 43;
    static final int AMPERSAND = 44;
    static final int BAR = 45;
    static final int CARET = 46;
    static final int SHIFT_LEFT = 47;
    static final int SHIFT_RIGHT = 48;
    static final int LESS = 49;
    static final int GREATER = 50;
    static final int LESS_EQUAL = 51;
    static final int GREATER_EQUAL = 52;
    static final int EQUAL = 53;
    static final int NOT_EQUAL = 54;

    static final int FALSE = 60;
    static final int NONE = 61;
    static final int TRUE = 62;
    static final int AND = 63;
    static final int AS = 64;
    static final int ASSERT = 65;
    static final int ASYNC = 66;
    static final int AWAIT = 67;
    static final int BREAK = 68;
    static final int CLASS = 69;
    static final int CONTINUE = 70;
    static final int DEF = 71;
    static final int DEL = 72;
    static final int ELIF = 73;
    static final int ELSE = 74;
    static final int EXCEPT = 75;
    static final int FINALLY = 76;
    static final int FOR = 77;
    static final int FROM = 78;
    static final int GLOBAL = 79;
    static final int IF = 80;
    static final int IMPORT = 81;
    static final int IN = 82;
    static final int IS = 83;
    static final int LAMBDA = 84;
    static final int NONLOCAL = 85;
    static final int NOT = 86;
    static final int OR = 87;
    static final int PASS = 88;
    static final int RAISE = 89;
    static final int RETURN = 90;
    static final int TRY = 91;
    static final int WHILE = 92;
    static final int WITH = 93;
    static final int YIELD = 94;

    static final int COUNT = 95;

    private static final int FIRST_KEYWORD = FALSE;

    private static final String[] TEXT = new String[COUNT];

    static {
        String[] operators =
                "( ) [ ] { } , : ; . ... = += := -> @ * ** + - / // % ~ & | ^ << >> < > <= >= == !=".split(" ");
        System.arraycopy(operators, 0, TEXT, LEFT_PAREN, operators.length);
        String[] keywords = ("False None True and as assert async await break class continue def del elif else except finally for from global if"
                        + " import in is lambda nonlocal not or pass raise return try while with yield")
                .split(" ");
        System.arraycopy(keywords, 0, TEXT, FIRST_KEYWORD, keywords.length);
        String[] others = {"end of file", "end of line", "indent", "unindent", "name", "number", "string", "f-string", "text", "end of f-string"};
        System.arraycopy(others, 0, TEXT, END, others.length);
        TEXT[FIELD_OPEN] = "{";
        TEXT[FIELD_CLOSE] = "}";
        TEXT[FIELD_CONVERSION] = "!";
        TEXT[FIELD_FORMAT] = ":";
    }

    private TokenKind() {}

    /** The operator or keyword as it is written; for other kinds a word for them; null for a number that is no kind. */
    static String text(int kind) {
        return TEXT[kind];
    }

    static boolean isKeyword(int kind) {
        return kind >= FIRST_KEYWORD;
    }

    /** Whether the kind is an operator or a delimiter, which stands in source as {@link #text} says. */
    static boolean isOperator(int kind) {
        return kind >= LEFT_PAREN && kind < FIRST_KEYWORD && TEXT[kind] != null;
    }

    /** Keywords that begin or continue a statement and can never stand within brackets. */
    static boolean neverInBrackets(int kind) {
        return switch (kind) {
            case ASSERT, BREAK, CLASS, CONTINUE, DEF, DEL, ELIF, EXCEPT, FINALLY -> true;
            case GLOBAL, IMPORT, NONLOCAL, PASS, RAISE, RETURN, TRY, WHILE, WITH -> true;
            default -> false;
        };
    }
}
