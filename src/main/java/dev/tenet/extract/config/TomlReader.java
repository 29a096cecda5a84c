package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads TOML 1.0. An error costs the line it stands in; dates and times are strings. */
public final class TomlReader implements FormatReader {
    @Override
    public Reading read(String text) {
        return new Pass(text).read();
    }

    /** The reading of one file. */
    private static final class Pass {
        private static final int MOST_VALUES = 200_000;
        private static final int MOST_ERRORS = 1_000;
        private static final int LONGEST_KEY = 50;

        private final TomlCursor in;
        private final TomlStrings strings;
        private final Reading reading = new Reading();
        private final TomlTables tables;
        private final Budget budget = new Budget(MOST_VALUES);
        // A file of so many errors is something else.
        private final Budget errors = new Budget(MOST_ERRORS);

        private Pass(String text) {
            in = new TomlCursor(text);
            strings = new TomlStrings(in);
            ConfigNode root = new ConfigNode(Type.MAP, "", 1, 1, 1);
            reading.add(root);
            tables = new TomlTables(in, root);
            in.comments = reading.comments();
        }

        private Reading read() {
            while (!in.isAtEnd() && !budget.isSpent() && !errors.isSpent()) {
                int start = in.at;
                try {
                    expression();
                } catch (TomlException e) {
                    errors.take();
                    problem(e.offset(), e.getMessage());
                    // What stands before the error may be an array that was never closed: go on where it broke.
                    in.skipLine(start);
                    in.at = Math.max(in.at, in.lines.start(e.offset()));
                }
            }
            if (budget.isSpent()) {
                problem(Math.min(in.at, in.text.length()), "is past the 200,000 values that are read of one file; exclude it if it holds data");
            }
            return reading;
        }

        private void expression() throws TomlException {
            in.skipBlanks();
            if (in.peek() == '[') {
                try {
                    header();
                    in.endLine();
                } catch (TomlException e) {
                    tables.lose();
                    throw e;
                }
            } else if (in.peek() != '#' && in.peek() != '\n' && in.peek() != '\r' && !in.isAtEnd()) {
                List<TomlCursor.Part> key = key();
                assignment();
                ConfigNode value = value(0);
                in.endLine();
                tables.put(key, value);
            } else {
                in.endLine();
            }
        }

        private void header() throws TomlException {
            in.at++;
            boolean array = in.take('[');
            List<TomlCursor.Part> key = key();
            in.expect(']', "opens a table that nothing closes; end it with ']'");
            if (array) {
                in.expect(']', "opens an array of tables that nothing closes; end it with ']]'");
                tables.append(key);
            } else {
                tables.open(key);
            }
        }

        private void assignment() throws TomlException {
            in.expect('=', "is a key without '='");
            in.skipBlanks();
        }

        private List<TomlCursor.Part> key() throws TomlException {
            List<TomlCursor.Part> parts = new ArrayList<>(2);
            do {
                in.skipBlanks();
                int start = in.at;
                parts.add(new TomlCursor.Part(keyPart(), start));
                in.skipBlanks();
                if (parts.size() > LONGEST_KEY) {
                    throw in.error("has a key of more than %d parts".formatted(LONGEST_KEY));
                }
            } while (in.take('.'));
            return parts;
        }

        private String keyPart() throws TomlException {
            if (in.peek() == '"' || in.peek() == '\'') {
                return strings.singleLine();
            }
            int start = in.at;
            while (TomlCursor.isBare(in.peek())) {
                in.at++;
            }
            if (in.at == start) {
                throw in.error("has no key where one is needed; quote keys of other than letters, digits, '_' and '-'");
            }
            return in.text.substring(start, in.at);
        }

        private ConfigNode value(int depth) throws TomlException {
            budget.take();
            if (depth > TreeBuilder.DEEPEST) {
                throw in.error("is nested more than %d levels deep".formatted(TreeBuilder.DEEPEST));
            }
            return switch (in.peek()) {
                case '"', '\'' -> {
                    int start = in.at;
                    ConfigNode string = scalar(Type.STRING, strings.read(), start);
                    yield string.written(in.text.substring(start, in.at));
                }
                case '[' -> array(depth);
                case '{' -> inlineTable(depth);
                default -> bareValue();
            };
        }

        private ConfigNode bareValue() throws TomlException {
            int start = in.at;
            while (isValuePart(in.peek())) {
                in.at++;
            }
            // A date and its time may be parted by one space.
            if (in.at - start == 10 && in.peek() == ' ' && in.at + 1 < in.text.length() && Character.isDigit(in.text.charAt(in.at + 1))) {
                in.at++;
                while (isValuePart(in.peek())) {
                    in.at++;
                }
            }
            String text = in.text.substring(start, in.at);
            Type type = TomlScalars.typeOf(text);
            if (type == null) {
                throw new TomlException(start, text.isEmpty() ? "has no value where one is needed" : "is not a value; quote it if it is a string");
            }
            return scalar(type, text, start);
        }

        private static boolean isValuePart(char c) {
            return TomlCursor.isBare(c) || c == '+' || c == '.' || c == ':';
        }

        private ConfigNode array(int depth) throws TomlException {
            ConfigNode node = scalar(Type.LIST, "", in.at);
            in.at++;
            in.skipToToken();
            while (in.peek() != ']') {
                ConfigNode element = value(depth + 1);
                node.add(new ConfigNode.Member("", element.line(), element.column(), element));
                in.skipToToken();
                if (!in.take(',')) {
                    break;
                }
                in.skipToToken();
            }
            in.expect(']', "is in an array that has neither ',' nor ']' here");
            node.endAt(in.lines.line(in.at - 1));
            return node;
        }

        private ConfigNode inlineTable(int depth) throws TomlException {
            ConfigNode node = scalar(Type.MAP, "", in.at);
            TomlTables table = new TomlTables(in, node);
            in.at++;
            in.skipBlanks();
            if (in.take('}')) {
                return node;
            }
            do {
                List<TomlCursor.Part> key = key();
                assignment();
                ConfigNode value = value(depth + 1);
                table.put(key, value);
                in.skipBlanks();
            } while (in.take(','));
            in.expect('}', "is in an inline table that has neither ',' nor '}' here; it must stand on one line");
            node.endAt(in.lines.line(in.at - 1));
            return node;
        }

        private ConfigNode scalar(Type type, String text, int start) {
            int line = in.lines.line(start);
            return new ConfigNode(type, text, line, in.lines.column(start), in.lines.line(Math.max(start, in.at - 1)));
        }

        private void problem(int offset, String message) {
            reading.problem(in.lines.line(offset), in.lines.column(offset), "is not valid TOML: it " + message);
        }
    }
}
