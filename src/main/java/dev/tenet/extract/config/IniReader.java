package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the dialects of INI: what Python's configparser reads, systemd units, and Java properties. */
final class IniReader implements FormatReader {
    private static final int MOST_ENTRIES = 200_000;

    /** A dialect of INI. */
    enum Dialect {
        /** Indented lines continue a value. */
        PYTHON,
        /** A backslash continues a value, and keys may repeat. */
        SYSTEMD,
        /** A backslash continues a value, and there are no sections. */
        PROPERTIES
    }

    private final Dialect dialect;

    IniReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Reading read(String text) {
        return new Pass(dialect, text).read();
    }

    /** The reading of one file. */
    private static final class Pass {
        private final Dialect dialect;
        private final String text;
        private final Lines places;
        private final List<String> lines;
        private final Reading reading = new Reading();
        private final ConfigNode root = new ConfigNode(Type.MAP, "", 1, 1, 1);
        private final Map<String, ConfigNode> sections = new HashMap<>();
        private final Map<ConfigNode, Set<String>> keys = new HashMap<>();
        private ConfigNode section = root;
        private int indent;
        private int next;
        private int entries;

        private Pass(Dialect dialect, String text) {
            this.dialect = dialect;
            this.lines = text.lines().toList();
            this.text = text;
            this.places = new Lines(text);
        }

        private Reading read() {
            reading.add(root);
            while (next < lines.size()) {
                String line = lines.get(next++);
                String trimmed = line.strip();
                if (trimmed.isEmpty()) {
                    continue;
                }
                if (isComment(trimmed)) {
                    comment(line);
                } else if (dialect != Dialect.PROPERTIES && trimmed.charAt(0) == '[') {
                    header(line, trimmed);
                } else if (entries++ < MOST_ENTRIES) {
                    entry(line);
                } else {
                    reading.problem(next, 1, "is past the 200,000 values that are read of one file; exclude it if it holds data");
                    return reading;
                }
            }
            return reading;
        }

        private void comment(String line) {
            int start = places.startOf(next);
            reading.comments().add(text, start + indentOf(line), start + line.length(), places);
        }

        private boolean isComment(String trimmed) {
            char first = trimmed.charAt(0);
            return first == '#' || (dialect == Dialect.PROPERTIES ? first == '!' : first == ';');
        }

        private void header(String line, String trimmed) {
            int column = line.indexOf('[') + 1;
            int close = trimmed.indexOf(']');
            if (close < 0) {
                reading.problem(next, column, "opens a section that nothing closes; end it with ']'");
                return;
            }
            String name = trimmed.substring(1, close);
            ConfigNode known = sections.get(name);
            if (known != null) {
                if (dialect == Dialect.PYTHON) {
                    reading.problem(next, column, "repeats the section '%s'; join the two".formatted(name));
                }
                section = known;
                return;
            }
            section = new ConfigNode(Type.MAP, "", next, column, next);
            sections.put(name, section);
            root.add(new ConfigNode.Member(name, next, column + 1, section));
        }

        private void entry(String line) {
            int keyLine = next;
            int start = indentOf(line);
            int separator = separator(line, start);
            String key = line.substring(start, separator).strip();
            boolean assigned = separator < line.length();
            if (key.isEmpty() || (!assigned && dialect == Dialect.SYSTEMD)) {
                reading.problem(keyLine, start + 1, "is not key=value and was not read; correct it or make it a comment");
                return;
            }
            int valueStart = assigned ? separator + 1 : line.length();
            while (valueStart < line.length() && Character.isWhitespace(line.charAt(valueStart))) {
                valueStart++;
            }
            indent = start;
            int column = assigned ? valueStart + 1 : start + 1;
            String value = continued(line.substring(valueStart));
            if (dialect != Dialect.SYSTEMD && !keys.computeIfAbsent(section, any -> new HashSet<>()).add(key)) {
                reading.problem(keyLine, start + 1, "repeats the key '%s', so that readers disagree which value holds; keep one".formatted(key));
            }
            value = dialect == Dialect.PROPERTIES ? unescaped(value) : value;
            ConfigNode node = new ConfigNode(assigned ? Type.STRING : Type.NULL, value, keyLine, column, next);
            section.add(new ConfigNode.Member(key, keyLine, start + 1, node));
        }

        /** The value with the lines that continue it. */
        private String continued(String first) {
            StringBuilder value = new StringBuilder(first.strip());
            if (dialect != Dialect.PYTHON) {
                String last = first.strip();
                while (endsWithBackslash(last) && next < lines.size()) {
                    value.setLength(value.length() - 1);
                    last = lines.get(next++).strip();
                    value.append(last);
                }
                return value.toString();
            }
            int ahead = next;
            while (ahead < lines.size()) {
                String line = lines.get(ahead);
                String trimmed = line.strip();
                if (!trimmed.isEmpty() && indentOf(line) <= indent) {
                    break;
                }
                ahead++;
                if (!trimmed.isEmpty()) {
                    next = ahead;
                    if (!isComment(trimmed)) {
                        value.append(value.isEmpty() ? "" : "\n").append(trimmed);
                    }
                }
            }
            return value.toString();
        }

        /** As {@link java.util.Properties} reads it: letters by their numbers, and characters that mean something else without a backslash. */
        private static String unescaped(String value) {
            if (value.indexOf('\\') < 0) {
                return value;
            }
            StringBuilder text = new StringBuilder(value.length());
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c != '\\' || i + 1 == value.length()) {
                    text.append(c);
                    continue;
                }
                char escaped = value.charAt(++i);
                int letter = escaped == 'u' && i + 4 < value.length() ? number(value.substring(i + 1, i + 5)) : -1;
                i += letter < 0 ? 0 : 4;
                switch (escaped) {
                    case 'n' -> text.append('\n');
                    case 't' -> text.append('\t');
                    case 'r' -> text.append('\r');
                    case 'f' -> text.append('\f');
                    default -> text.append(letter < 0 ? escaped : (char) letter);
                }
            }
            return text.toString();
        }

        private static int number(String digits) {
            return digits.chars().allMatch(c -> Character.digit(c, 16) >= 0) ? Integer.parseInt(digits, 16) : -1;
        }

        private static boolean endsWithBackslash(String value) {
            int slashes = 0;
            while (slashes < value.length() && value.charAt(value.length() - 1 - slashes) == '\\') {
                slashes++;
            }
            return slashes % 2 == 1;
        }

        private int separator(String line, int start) {
            for (int i = start; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '=' || (c == ':' && dialect != Dialect.SYSTEMD)) {
                    return i;
                }
                if (c == '\\' && dialect == Dialect.PROPERTIES) {
                    i++;
                } else if (dialect == Dialect.PROPERTIES && Character.isWhitespace(c)) {
                    return blankSeparator(line, i);
                }
            }
            return line.length();
        }

        /** In properties white space alone separates, unless {@code =} or {@code :} follows it. */
        private static int blankSeparator(String line, int blank) {
            int at = blank;
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            return at < line.length() && (line.charAt(at) == '=' || line.charAt(at) == ':') ? at : blank;
        }

        private static int indentOf(String line) {
            int at = 0;
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            return at;
        }
    }
}
