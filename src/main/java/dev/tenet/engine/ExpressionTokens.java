package dev.tenet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and literals of an expression, left to right: the engine's parser keeps no places, and leaves of its tree come in this order. */
final class ExpressionTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*.*?\\*/|(?<word>\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|[\\p{L}_$][\\p{L}\\p{N}_$]*+|\\d[\\w.]*+|!(?!=))",
            Pattern.DOTALL);

    private record Token(String text, int start) {}

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    ExpressionTokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.start("word") >= 0) {
                tokens.add(new Token(matcher.group("word"), matcher.start()));
            }
        }
    }

    /** The offset of the next token of this text; of the last one that was taken when there is none. */
    int take(String text) {
        for (int i = next; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals(text)) {
                next = i + 1;
                return tokens.get(i).start();
            }
        }
        return next == 0 ? 0 : tokens.get(next - 1).start();
    }

    /** The offset of the first token behind the last one that was taken; -1 when that was the last. */
    int rest() {
        return next < tokens.size() ? tokens.get(next).start() : -1;
    }
}
