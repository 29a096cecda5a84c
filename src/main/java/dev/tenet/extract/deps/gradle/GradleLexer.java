package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.deps.gradle.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a build script, in Groovy or Kotlin, into words, texts and signs. Both languages write these alike. */
final class GradleLexer {
    private static final int MOST = 200_000;
    private static final int LONGEST_PATTERN = 500;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private GradleLexer(String text) {
        this.text = text;
    }

    static List<Token> read(String text) {
        GradleLexer lexer = new GradleLexer(text);
        while (lexer.at < text.length() && lexer.tokens.size() < MOST) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            add(Kind.LINE, "\n", at, at + 1);
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (c == '"' || c == '\'') {
            takeText(c);
        } else if (c == '/' && isPattern()) {
            int end = text.indexOf('/', at + 1);
            add(Kind.SIGN, "/", at, end + 1);
        } else if (Character.isJavaIdentifierStart(c)) {
            int end = at + 1;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            add(Kind.WORD, text.substring(at, end), at, end);
        } else {
            add(Kind.SIGN, String.valueOf(c), at, at + 1);
        }
    }

    /** A pattern of Groovy stands between slashes on one line, where no number can be divided. */
    private boolean isPattern() {
        if (tokens.isEmpty() || tokens.get(tokens.size() - 1).kind() != Kind.SIGN || ")]}".contains(tokens.get(tokens.size() - 1).text())) {
            return false;
        }
        for (int end = at + 1; end < text.length() && end < at + LONGEST_PATTERN && text.charAt(end) != '\n'; end++) {
            if (text.charAt(end) == '/') {
                return true;
            }
        }
        return false;
    }

    private void takeText(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(triple, at);
        int from = at;
        int i = at + (isLong ? 3 : 1);
        StringBuilder content = new StringBuilder();
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isLong ? text.startsWith(triple, i) : c == quote) {
                add(Kind.TEXT, content.toString(), from, i + (isLong ? 3 : 1));
                return;
            }
            if (c == '\n' && !isLong) {
                // Nobody closed it: what follows is read as if it were closed here.
                break;
            }
            if (c == '\\' && i + 1 < text.length()) {
                content.append(text.charAt(i + 1));
                i += 2;
            } else if (c == '$' && quote == '"') {
                i = takeFilled(i, content);
            } else {
                content.append(c);
                i++;
            }
        }
        add(Kind.TEXT, content.toString(), from, i);
    }

    /** Takes {@code $name}, {@code $a.b} or {@code ${...}} as {@code ${...}}, and says where it ends. */
    private int takeFilled(int dollar, StringBuilder content) {
        int i = dollar + 1;
        if (i < text.length() && text.charAt(i) == '{') {
            int depth = 0;
            int end = i;
            for (; end < text.length() && text.charAt(end) != '\n'; end++) {
                depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
                if (depth == 0) {
                    break;
                }
            }
            content.append("${").append(text, i + 1, end).append('}');
            return Math.min(end + 1, text.length());
        }
        int end = i;
        while (end < text.length() && (Character.isJavaIdentifierPart(text.charAt(end))
                || text.charAt(end) == '.' && end > i && end + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(end + 1)))) {
            end++;
        }
        if (end == i) {
            content.append('$');
        } else {
            content.append("${").append(text, i, end).append('}');
        }
        return end;
    }

    private void add(Kind kind, String content, int from, int to) {
        tokens.add(new Token(kind, content, from, to));
        at = to;
    }
}
