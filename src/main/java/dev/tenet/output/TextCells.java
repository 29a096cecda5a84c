package dev.tenet.output;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** What text takes on a terminal: cells of a line, and characters that it may not contain. */
final class TextCells {
    private static final Pattern INK = Pattern.compile("\u001b\\[[0-9;]*m");

    /** What a line of a terminal can sensibly say; the report has all of it. */
    private static final int LONGEST = 400;

    private TextCells() {}

    /** Width in cells; ideographs take two, marks on other letters none. */
    static int of(CharSequence text) {
        String plain = text.toString().indexOf('\u001b') < 0 ? text.toString() : INK.matcher(text).replaceAll("");
        return plain.codePoints().map(TextCells::of).sum();
    }

    private static int of(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(letter) ? 2 : 1;
        };
    }

    private static boolean isWide(int letter) {
        if (letter < 0x1100) {
            return false;
        }
        boolean emoji = letter >= 0x1F300 && letter <= 0x1FAFF;
        boolean fullwidth = letter >= 0xFF01 && letter <= 0xFF60 || letter >= 0x3001 && letter <= 0x303E;
        return emoji
                || fullwidth
                || switch (UnicodeScript.of(letter)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
                    default -> false;
                };
    }

    /** As much of the start as fits; at least one character. */
    static String head(String text, int cells) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            used += of(letter);
            if (used > cells && end > 0) {
                break;
            }
            end += Character.charCount(letter);
        }
        return text.substring(0, end);
    }

    static String padded(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - of(text)));
    }

    /** Cut or padded to exactly so many cells. */
    static String fitted(String text, int cells) {
        String plain = plain(text);
        return padded(of(plain) <= cells ? plain : head(plain, cells - 1) + "…", cells);
    }

    static String right(String text, int cells) {
        return " ".repeat(Math.max(0, cells - of(text))) + text;
    }

    /**
     * Text of the audited tree on one line. Its names and messages must not move the cursor, change colours or turn the direction of writing:
     * such characters are shown as their numbers.
     */
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(letter -> {
            switch (Character.getType(letter)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> plain.append(
                        letter == '\n' || letter == '\t' ? " " : "\\u%04x".formatted(letter));
                default -> plain.appendCodePoint(letter);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? plain + "…" : plain.toString();
    }
}
