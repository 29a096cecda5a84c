package dev.tenet.extract.code.script;

/** Kinds of tokens, as plain numbers. */
final class TokenKind {
    static final int END = 0;
    /** Its value is its name. */
    static final int NAME = 1;
    /** {@code #name}; its value is the name with the sign. */
    static final int PRIVATE_NAME = 2;
    static final int NUMBER = 3;
    static final int STRING = 4;
    /** The backtick that opens a template; its text is read by {@link Scanner#templateText}. */
    static final int TEMPLATE = 5;
    static final int REGEX = 6;
    /** A character that belongs to no token. */
    static final int BAD = 7;

    static final int LEFT_PAREN = 10;
    static final int RIGHT_PAREN = 11;
    static final int LEFT_BRACKET = 12;
    static final int RIGHT_BRACKET = 13;
    static final int LEFT_BRACE = 14;
    static final int RIGHT_BRACE = 15;
    static final int SEMICOLON = 16;
    static final int COMMA = 17;
    static final int DOT = 18;
    static final int OPTIONAL_DOT = 19;
    static final int ELLIPSIS = 20;
    static final int COLON = 21;
    static final int QUESTION = 22;
    static final int ARROW = 23;
    static final int AT = 24;
    static final int NOT = 25;
    static final int TILDE = 26;
    static final int INCREMENT = 27;
    static final int DECREMENT = 28;
    static final int ASSIGN = 29;
    /** An assignment with an operator. */
    static final int CHANGE = 30;
    static final int NULLISH = 31;
    static final int OR = 32;
    static final int AND = 33;
    static final int BIT_OR = 34;
    static final int BIT_XOR = 35;
    static final int BIT_AND = 36;
    static final int EQUAL = 37;
    static final int NOT_EQUAL = 38;
    static final int SAME = 39;
    static final int NOT_SAME = 40;
    static final int LESS = 41;
    static final int GREATER = 42;
    static final int LESS_EQUAL = 43;
    static final int GREATER_EQUAL = 44;
    static final int SHIFT_LEFT = 45;
    static final int SHIFT_RIGHT = 46;
    static final int SHIFT_UNSIGNED = 47;
    static final int PLUS = 48;
    static final int MINUS = 49;
    static final int STAR = 50;
    static final int SLASH = 51;
    static final int PERCENT = 52;
    static final int POWER = 53;

    private static final int FIRST_OPERATOR = LEFT_PAREN;
    private static final String[] OPERATORS =
            "( ) [ ] { } ; , . ?. ... : ? => @ ! ~ ++ -- = op= ?? || && | ^ & == != === !== < > <= >= << >> >>> + - * / % **".split(" ");

    /** Keywords follow each other in the order of {@link Words#KEYWORDS}. */
    static final int FIRST_KEYWORD = 60;

    static final int BREAK = keyword("break");
    static final int CASE = keyword("case");
    static final int CATCH = keyword("catch");
    static final int CLASS = keyword("class");
    static final int CONST = keyword("const");
    static final int CONTINUE = keyword("continue");
    static final int DEBUGGER = keyword("debugger");
    static final int DEFAULT = keyword("default");
    static final int DELETE = keyword("delete");
    static final int DO = keyword("do");
    static final int ELSE = keyword("else");
    static final int ENUM = keyword("enum");
    static final int EXPORT = keyword("export");
    static final int EXTENDS = keyword("extends");
    static final int FALSE = keyword("false");
    static final int FINALLY = keyword("finally");
    static final int FOR = keyword("for");
    static final int FUNCTION = keyword("function");
    static final int IF = keyword("if");
    static final int IMPORT = keyword("import");
    static final int IN = keyword("in");
    static final int INSTANCEOF = keyword("instanceof");
    static final int NEW = keyword("new");
    static final int NULL = keyword("null");
    static final int RETURN = keyword("return");
    static final int SUPER = keyword("super");
    static final int SWITCH = keyword("switch");
    static final int THIS = keyword("this");
    static final int THROW = keyword("throw");
    static final int TRUE = keyword("true");
    static final int TRY = keyword("try");
    static final int TYPEOF = keyword("typeof");
    static final int VAR = keyword("var");
    static final int VOID = keyword("void");
    static final int WHILE = keyword("while");
    static final int WITH = keyword("with");

    static final int COUNT = FIRST_KEYWORD + Words.KEYWORDS.size();

    private static final byte[] PRECEDENCE = new byte[COUNT];

    static {
        int[][] levels = {
            {NULLISH}, {OR}, {AND}, {BIT_OR}, {BIT_XOR}, {BIT_AND}, {EQUAL, NOT_EQUAL, SAME, NOT_SAME},
            {LESS, GREATER, LESS_EQUAL, GREATER_EQUAL, INSTANCEOF, IN}, {SHIFT_LEFT, SHIFT_RIGHT, SHIFT_UNSIGNED}, {PLUS, MINUS},
            {STAR, SLASH, PERCENT}, {POWER}
        };
        for (int level = 0; level < levels.length; level++) {
            for (int kind : levels[level]) {
                PRECEDENCE[kind] = (byte) (level + 1);
            }
        }
    }

    private TokenKind() {}

    private static int keyword(String word) {
        return FIRST_KEYWORD + Words.KEYWORDS.indexOf(word);
    }

    static boolean isKeyword(int kind) {
        return kind >= FIRST_KEYWORD;
    }

    /** A name or keyword. */
    static boolean isWord(int kind) {
        return kind == NAME || kind >= FIRST_KEYWORD;
    }

    /** How strongly a binary operator binds, from 1; 0 for anything else. */
    static int precedence(int kind) {
        return PRECEDENCE[kind];
    }

    /** The token as it is written, or a word for it. */
    static String text(int kind) {
        if (kind >= FIRST_KEYWORD) {
            return Words.KEYWORDS.get(kind - FIRST_KEYWORD);
        }
        if (kind >= FIRST_OPERATOR && kind - FIRST_OPERATOR < OPERATORS.length) {
            return OPERATORS[kind - FIRST_OPERATOR];
        }
        return switch (kind) {
            case END -> "end of file";
            case NAME, PRIVATE_NAME -> "name";
            case NUMBER -> "number";
            case STRING -> "string";
            case TEMPLATE -> "template";
            case REGEX -> "regular expression";
            default -> "character";
        };
    }

    /** Keywords that begin a statement and can never stand within an expression. */
    static boolean startsStatement(int kind) {
        return kind == BREAK || kind == CONST || kind == CONTINUE || kind == DEBUGGER || kind == DO || kind == EXPORT || kind == FOR || kind == IF
                || kind == RETURN || kind == SWITCH || kind == THROW || kind == TRY || kind == VAR || kind == WHILE || kind == FUNCTION || kind == CLASS
                || kind == IMPORT;
    }
}
