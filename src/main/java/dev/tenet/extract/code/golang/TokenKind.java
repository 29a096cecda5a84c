package dev.tenet.extract.code.golang;

import java.nio.charset.StandardCharsets;

/** Kinds of tokens of Go; numbers, as one is kept for each token. */
final class TokenKind {
    static final int END = 0;
    static final int BAD = 1;
    /** Written or, with no length, put in where a line ends. */
    static final int SEMICOLON = 2;
    static final int NAME = 3;
    static final int INT = 4;
    static final int FLOAT = 5;
    static final int IMAGINARY = 6;
    static final int CHAR = 7;
    static final int STRING = 8;
    static final int ADD = 9;
    static final int SUB = 10;
    static final int MUL = 11;
    static final int QUO = 12;
    static final int REM = 13;
    static final int AND = 14;
    static final int OR = 15;
    static final int XOR = 16;
    static final int SHL = 17;
    static final int SHR = 18;
    static final int AND_NOT = 19;
    /** {@code +=} and the others. */
    static final int CHANGE = 20;
    static final int LAND = 21;
    static final int LOR = 22;
    static final int ARROW = 23;
    static final int INC = 24;
    static final int DEC = 25;
    static final int EQUAL = 26;
    static final int LESS = 27;
    static final int GREATER = 28;
    static final int ASSIGN = 29;
    static final int NOT = 30;
    static final int TILDE = 31;
    static final int NOT_EQUAL = 32;
    static final int LESS_EQUAL = 33;
    static final int GREATER_EQUAL = 34;
    static final int DEFINE = 35;
    static final int ELLIPSIS = 36;
    static final int LEFT_PAREN = 37;
    static final int LEFT_BRACKET = 38;
    static final int LEFT_BRACE = 39;
    static final int COMMA = 40;
    static final int PERIOD = 41;
    static final int RIGHT_PAREN = 42;
    static final int RIGHT_BRACKET = 43;
    static final int RIGHT_BRACE = 44;
    static final int COLON = 45;

    static final int BREAK = 46;
    static final int CASE = 47;
    static final int CHAN = 48;
    static final int CONST = 49;
    static final int CONTINUE = 50;
    static final int DEFAULT = 51;
    static final int DEFER = 52;
    static final int ELSE = 53;
    static final int FALLTHROUGH = 54;
    static final int FOR = 55;
    static final int FUNC = 56;
    static final int GO = 57;
    static final int GOTO = 58;
    static final int IF = 59;
    static final int IMPORT = 60;
    static final int INTERFACE = 61;
    static final int MAP = 62;
    static final int PACKAGE = 63;
    static final int RANGE = 64;
    static final int RETURN = 65;
    static final int SELECT = 66;
    static final int STRUCT = 67;
    static final int SWITCH = 68;
    static final int TYPE = 69;
    static final int VAR = 70;

    private static final String[] TEXTS = {
        "end of file", "invalid character", ";", "name", "number", "number", "number", "character", "string", "+", "-", "*", "/", "%", "&", "|", "^", "<<",
        ">>", "&^", "operator", "&&", "||", "<-", "++", "--", "==", "<", ">", "=", "!", "~", "!=", "<=", ">=", ":=", "...", "(", "[", "{", ",", ".", ")",
        "]", "}", ":", "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto", "if", "import",
        "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var"
    };
    private static final int SLOTS = 128;
    private static final int LONGEST = 11;
    private static final byte[] KEYWORDS = new byte[SLOTS];
    private static final byte[][] SPELLINGS = new byte[TEXTS.length][];

    static {
        for (int kind = BREAK; kind <= VAR; kind++) {
            byte[] text = TEXTS[kind].getBytes(StandardCharsets.US_ASCII);
            SPELLINGS[kind] = text;
            int slot = slot(text, 0, text.length);
            while (KEYWORDS[slot] != 0) {
                slot = slot + 1 & SLOTS - 1;
            }
            KEYWORDS[slot] = (byte) kind;
        }
    }

    private TokenKind() {}

    static String text(int kind) {
        return TEXTS[kind];
    }

    /** The keyword that the word is, or {@link #NAME}. */
    static int ofWord(byte[] source, int from, int to) {
        int length = to - from;
        if (length < 2 || length > LONGEST) {
            return NAME;
        }
        for (int slot = slot(source, from, length); KEYWORDS[slot] != 0; slot = slot + 1 & SLOTS - 1) {
            byte[] keyword = SPELLINGS[KEYWORDS[slot]];
            if (keyword.length == length && java.util.Arrays.equals(keyword, 0, length, source, from, to)) {
                return KEYWORDS[slot];
            }
        }
        return NAME;
    }

    private static int slot(byte[] source, int from, int length) {
        return source[from] * 5 + source[from + 1] * 23 + length * 3 & SLOTS - 1;
    }

    /** How tightly a binary operator binds, from 1; 0 for what is none. */
    static int precedence(int kind) {
        return switch (kind) {
            case LOR -> 1;
            case LAND -> 2;
            case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> 3;
            case ADD, SUB, OR, XOR -> 4;
            case MUL, QUO, REM, SHL, SHR, AND, AND_NOT -> 5;
            default -> 0;
        };
    }

    /** Whether a line that ends behind the token ends its statement. */
    static boolean endsStatement(int kind) {
        return switch (kind) {
            case NAME, INT, FLOAT, IMAGINARY, CHAR, STRING, BREAK, CONTINUE, FALLTHROUGH, RETURN, INC, DEC, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE -> true;
            default -> false;
        };
    }
}
