package dev.tenet.extract.terraform;

import dev.tenet.extract.config.Lines;
import dev.tenet.extract.config.Reading;
import java.util.ArrayList;
import java.util.List;

/** Takes templates apart: text, and what is put in between. */
final class HclTemplates {
    private static final int DEEPEST = 20;

    private final HclExpressions.Problems problems;
    private final String text;

    HclTemplates(HclExpressions.Problems problems, String text) {
        this.problems = problems;
        this.text = text;
    }

    Hcl.Expression template(HclToken token, int depth) {
        boolean quoted = token.kind() == HclToken.Kind.QUOTED;
        String raw = token.text();
        List<Hcl.Expression> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean directives = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean opens = (c == '$' || c == '%') && i + 1 < raw.length() && raw.charAt(i + 1) == '{';
            boolean escaped = opens && i > 0 && raw.charAt(i - 1) == c;
            if (escaped) {
                plain.setLength(Math.max(0, plain.length() - 1));
                plain.append(c).append('{');
                i++;
            } else if (opens) {
                int close = closing(raw, i + 2);
                if (!plain.isEmpty()) {
                    parts.add(new Hcl.Text(plain.toString(), token.start()));
                    plain.setLength(0);
                }
                if (c == '%') {
                    directives = true;
                } else {
                    parts.add(inner(raw.substring(i + 2, close), token.contentStart() + i + 2, depth));
                }
                i = close;
            } else if (quoted && c == '\\' && i + 1 < raw.length()) {
                i = escape(raw, i + 1, plain);
            } else {
                plain.append(c);
            }
        }
        if (parts.isEmpty() && !directives) {
            String all = plain.toString();
            return new Hcl.Text(token.indented() ? all.stripIndent() : all, token.start());
        }
        if (!plain.isEmpty()) {
            parts.add(new Hcl.Text(plain.toString(), token.start()));
        }
        // A template that is one interpolation and nothing else is that value.
        boolean single = parts.size() == 1 && !directives && quoted;
        return single ? parts.get(0) : new Hcl.Template(parts, token.start());
    }

    private Hcl.Expression inner(String expression, int offset, int depth) {
        if (depth > DEEPEST) {
            return new Hcl.Unknown(offset);
        }
        String trimmed = expression.startsWith("~") ? " " + expression.substring(1) : expression;
        trimmed = trimmed.endsWith("~") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
        Reading faults = new Reading();
        HclTokens tokens = new HclTokens(new HclLexer(trimmed, new Lines(trimmed), faults).tokens());
        HclExpressions.Problems inside = (at, message) -> problems.add(Math.min(text.length(), offset + at), message);
        if (!faults.problems().isEmpty()) {
            problems.add(Math.min(text.length(), offset), "cannot be read as an expression; correct it");
        }
        tokens.skipLines();
        return tokens.atEnd() ? new Hcl.Unknown(offset) : new HclExpressions(tokens, inside, text).expression();
    }

    /** Offset of the brace that closes an interpolation; the end when none does. */
    private static int closing(String raw, int from) {
        int depth = 1;
        boolean quoted = false;
        for (int i = from; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted || depth > 1) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return raw.length();
    }

    private static int escape(String raw, int at, StringBuilder out) {
        char c = raw.charAt(at);
        int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + digits < raw.length()) {
            try {
                out.appendCodePoint(Integer.parseInt(raw.substring(at + 1, at + 1 + digits), 16));
                return at + digits;
            } catch (IllegalArgumentException notACharacter) {
                out.append('\uFFFD');
                return at;
            }
        }
        out.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
        return at;
    }
}
