package dev.tenet.extract.secrets;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads regular expressions in Go's notation (RE2, golang.org/s/re2syntax) as Java's, where the two differ: names of groups, classes within classes, ends of
 * texts and lines, and escapes of the same letter.
 */
final class GoPattern {
    private final String written;
    private final StringBuilder java = new StringBuilder();
    private int at;

    private GoPattern(String written) {
        this.written = written;
    }

    /** Throws {@link IllegalArgumentException}, with what is wrong in words, for what Java cannot read or would read otherwise. */
    static Pattern compile(String written) {
        try {
            return Pattern.compile(new GoPattern(written).translated(), Pattern.UNIX_LINES);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription() + " near character " + (e.getIndex() + 1), e);
        }
    }

    private String translated() {
        boolean lines = written.matches("(?s).*\\(\\?[a-z]*m[a-z]*[-:)].*");
        while (at < written.length()) {
            char c = written.charAt(at);
            if (c == '\\') {
                escape();
            } else if (c == '[') {
                characterClass();
            } else if (c == '(' && written.startsWith("(?", at)) {
                group();
            } else if (c == '$' && !lines) {
                // Go's $ is the end of the text alone; Java's is also before a last line break.
                java.append("\\z");
                at++;
            } else if (c == '+' && at > 0 && "*+?}".indexOf(written.charAt(at - 1)) >= 0 && !isEscaped(at - 1)) {
                throw new IllegalArgumentException("a repetition of a repetition near character " + (at + 1) + ": Go refuses it, and Java means something else by it");
            } else {
                java.append(c);
                at++;
            }
        }
        return java.toString();
    }

    private boolean isEscaped(int index) {
        int slashes = 0;
        while (index - slashes > 0 && written.charAt(index - slashes - 1) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private void escape() {
        if (at + 1 >= written.length()) {
            throw new IllegalArgumentException("a backslash at the end");
        }
        char next = written.charAt(at + 1);
        if (next == 'Q') {
            int end = written.indexOf("\\E", at + 2);
            String literal = end < 0 ? written.substring(at + 2) : written.substring(at + 2, end);
            java.append(Pattern.quote(literal));
            at = end < 0 ? written.length() : end + 2;
            return;
        }
        if (next == 'C') {
            throw new IllegalArgumentException("\\C, a single byte, near character " + (at + 1) + ": Java has no such thing");
        }
        java.append(next == 'v' ? "\\x0B" : next == '_' ? "_" : "\\" + next);
        at += 2;
    }

    private void group() {
        if (written.startsWith("(?P<", at) || written.startsWith("(?<", at)) {
            int open = written.indexOf('<', at);
            int close = written.indexOf('>', open);
            if (close < 0) {
                throw new IllegalArgumentException("a group whose name nothing ends, near character " + (at + 1));
            }
            // Nobody asks for groups by name; Java's names are of letters and digits.
            java.append('(');
            at = close + 1;
            return;
        }
        int end = at + 2;
        while (end < written.length() && (Character.isLetter(written.charAt(end)) || written.charAt(end) == '-')) {
            end++;
        }
        if (written.substring(at + 2, end).indexOf('U') >= 0) {
            throw new IllegalArgumentException("the flag U, which swaps greedy and lazy, near character " + (at + 1) + ": write the lazy repetitions out");
        }
        java.append(written, at, end);
        at = end;
    }

    /** In Go a bracket within brackets is itself, but for [:name:]; in Java it opens a class within the class. */
    private void characterClass() {
        java.append('[');
        at++;
        if (at < written.length() && written.charAt(at) == '^') {
            java.append('^');
            at++;
        }
        boolean first = true;
        while (at < written.length() && (first || written.charAt(at) != ']')) {
            char c = written.charAt(at);
            if (c == '\\') {
                escape();
            } else if (written.startsWith("[:", at) && written.indexOf(":]", at) > 0) {
                named(written.substring(at + 2, written.indexOf(":]", at)));
            } else {
                java.append(c == '[' || c == ']' || c == '&' ? "\\" : "").append(c);
                at++;
            }
            first = false;
        }
        java.append(']');
        at++;
    }

    private void named(String name) {
        boolean not = name.startsWith("^");
        String known = switch (not ? name.substring(1) : name) {
            case "alnum" -> "Alnum";
            case "alpha" -> "Alpha";
            case "ascii" -> "ASCII";
            case "blank" -> "Blank";
            case "cntrl" -> "Cntrl";
            case "digit" -> "Digit";
            case "graph" -> "Graph";
            case "lower" -> "Lower";
            case "print" -> "Print";
            case "punct" -> "Punct";
            case "space" -> "Space";
            case "upper" -> "Upper";
            case "xdigit" -> "XDigit";
            case "word" -> "";
            default -> throw new IllegalArgumentException("there is no class [:" + name + ":]");
        };
        java.append(known.isEmpty() ? not ? "\\W" : "\\w" : (not ? "\\P{" : "\\p{") + known + "}");
        at = written.indexOf(":]", at) + 2;
    }
}
