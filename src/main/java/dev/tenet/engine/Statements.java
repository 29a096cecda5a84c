package dev.tenet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of a consequence: what stands between semicolons that no text, comment or bracket holds. */
final class Statements {
    private static final Pattern SKIPPED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private Statements() {}

    /** A statement without its semicolon. {@code offset} is that of its first character in the consequence. */
    record Statement(String text, int offset) {}

    static List<Statement> of(String consequence) {
        char[] code = consequence.toCharArray();
        Matcher skipped = SKIPPED.matcher(consequence);
        while (skipped.find()) {
            java.util.Arrays.fill(code, skipped.start(), skipped.end(), consequence.startsWith("/", skipped.start()) ? ' ' : '_');
        }
        List<Statement> statements = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= code.length; i++) {
            char c = i < code.length ? code[i] : ';';
            depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
            if (i == code.length || c == ';' && depth <= 0) {
                add(consequence, code, start, i, statements);
                start = i + 1;
            }
        }
        return statements;
    }

    private static void add(String consequence, char[] code, int from, int to, List<Statement> statements) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(code[start])) {
            start++;
        }
        while (end > start && Character.isWhitespace(code[end - 1])) {
            end--;
        }
        if (start < end) {
            statements.add(new Statement(consequence.substring(start, end), start));
        }
    }
}
