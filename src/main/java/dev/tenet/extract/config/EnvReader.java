package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import java.util.HashSet;
import java.util.Set;

/** Reads {@code .env} files; references to other variables are left as they are written. */
final class EnvReader implements FormatReader {
    @Override
    public Reading read(String text) {
        return new Pass(text).read();
    }

    /** The reading of one file. */
    private static final class Pass {
        private static final int MOST_ENTRIES = 200_000;

        private final String text;
        private final Lines lines;
        private final Reading reading = new Reading();
        private final ConfigNode root = new ConfigNode(Type.MAP, "", 1, 1, 1);
        private final Set<String> keys = new HashSet<>();
        private int at;

        private Pass(String text) {
            this.text = text;
            this.lines = new Lines(text);
        }

        private Reading read() {
            reading.add(root);
            while (at < text.length() && keys.size() < MOST_ENTRIES) {
                skipBlanks();
                if (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r' && text.charAt(at) != '#') {
                    entry();
                }
                int end = endOfLine(at);
                int comment = at == end ? end : commentFrom(at, end);
                reading.comments().add(text, comment, end, lines);
                at = end + 1;
            }
            if (at < text.length()) {
                problem(at, "is past the 200,000 values that are read of one file; exclude it if it holds data");
            }
            return reading;
        }

        private void entry() {
            if (text.startsWith("export ", at)) {
                at += "export ".length();
                skipBlanks();
            }
            int keyStart = at;
            while (at < text.length() && isNamePart(text.charAt(at))) {
                at++;
            }
            String key = text.substring(keyStart, at);
            skipBlanks();
            boolean assigned = at < text.length() && text.charAt(at) == '=';
            boolean ended = at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r' || text.charAt(at) == '#';
            if (key.isEmpty() || (!assigned && !ended)) {
                problem(keyStart, "is not NAME=value and was not read; correct it or make it a comment");
                return;
            }
            if (!keys.add(key)) {
                problem(keyStart, "repeats '%s', and the last value holds; keep one".formatted(key));
            }
            if (!assigned) {
                add(key, keyStart, keyStart, Type.NULL, "");
                return;
            }
            at++;
            skipBlanks();
            value(key, keyStart);
        }

        private void value(String key, int keyStart) {
            int start = at;
            char quote = at < text.length() ? text.charAt(at) : '\n';
            int close = quote == '"' || quote == '\'' ? closing(quote) : -1;
            if (close >= 0) {
                String inner = text.substring(start + 1, close);
                at = close + 1;
                add(key, keyStart, start, Type.STRING, quote == '"' ? unescaped(inner) : inner).written(text.substring(start, at));
                skipBlanks();
                if (at < endOfLine(at) && text.charAt(at) != '#' && text.charAt(at) != '\r') {
                    problem(at, "stands behind the closing quote and was not read; quote the whole value");
                }
                return;
            }
            if (quote == '"' || quote == '\'') {
                problem(start, "opens a quote that nothing closes; the value was read to the end of the line");
            }
            String rest = text.substring(start, endOfLine(start));
            add(key, keyStart, start, Type.STRING, withoutComment(rest).strip());
        }

        private int closing(char quote) {
            for (int i = at + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\' && quote == '"') {
                    i++;
                } else if (c == quote) {
                    return i;
                }
            }
            return -1;
        }

        /** Where a comment starts on the line, not before {@code from}; its end without one. */
        private int commentFrom(int from, int end) {
            for (int i = from; i < end; i++) {
                if (text.charAt(i) == '#' && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                    return i;
                }
            }
            return end;
        }

        private ConfigNode add(String key, int keyStart, int valueStart, Type type, String value) {
            int line = lines.line(valueStart);
            ConfigNode node = new ConfigNode(type, value, line, lines.column(valueStart), lines.line(Math.max(valueStart, at - 1)));
            root.add(new ConfigNode.Member(key, lines.line(keyStart), lines.column(keyStart), node));
            return node;
        }

        private void problem(int offset, String message) {
            reading.problem(lines.line(offset), lines.column(offset), message);
        }

        private void skipBlanks() {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }

        private int endOfLine(int from) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end;
        }

        private static boolean isNamePart(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
        }

        private static String withoutComment(String value) {
            for (int i = 0; i < value.length(); i++) {
                if (value.charAt(i) == '#' && (i == 0 || Character.isWhitespace(value.charAt(i - 1)))) {
                    return value.substring(0, i);
                }
            }
            return value;
        }

        private static String unescaped(String quoted) {
            if (quoted.indexOf('\\') < 0) {
                return quoted;
            }
            StringBuilder out = new StringBuilder(quoted.length());
            for (int i = 0; i < quoted.length(); i++) {
                char c = quoted.charAt(i);
                if (c != '\\' || i + 1 == quoted.length()) {
                    out.append(c);
                    continue;
                }
                char next = quoted.charAt(++i);
                switch (next) {
                    case 'n' -> out.append('\n');
                    case 'r' -> out.append('\r');
                    case 't' -> out.append('\t');
                    case '"', '\\', '$', '`' -> out.append(next);
                    default -> out.append('\\').append(next);
                }
            }
            return out.toString();
        }
    }
}
