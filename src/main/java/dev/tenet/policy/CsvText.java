package dev.tenet.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file (RFC 4180) as cells that know their place. Blanks around unquoted cells are left away, and lines that are empty or begin with
 * {@code #} say nothing. Written here because every mistake is reported with its column, which libraries do not give.
 */
final class CsvText {
    /**
     * A cell.
     *
     * @param text its value, without quotes
     * @param line from 1
     * @param column from 1
     */
    record Field(String text, int line, int column) {}

    private final String path;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvText(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** Every line with something on it; throws {@link PolicyException} when a quote is not closed or stands where none can. */
    static List<List<Field>> read(String path, String text) {
        return new CsvText(path, text.startsWith("\uFEFF") ? text.substring(1) : text).lines();
    }

    private List<List<Field>> lines() {
        List<List<Field>> lines = new ArrayList<>();
        while (at < text.length()) {
            int end = endOfLine();
            String whole = text.substring(at, end);
            if (whole.isBlank() || whole.startsWith("#")) {
                at = end;
            } else {
                lines.add(fields());
            }
            nextLine();
        }
        return lines;
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        return fields;
    }

    private Field field() {
        skipBlanks();
        int column = at - lineStart + 1;
        int startLine = line;
        if (at < text.length() && text.charAt(at) == '"') {
            String value = quoted(column);
            skipBlanks();
            if (at < text.length() && !ends(text.charAt(at))) {
                throw new PolicyException(path, line, at - lineStart + 1, "something follows the closing quote",
                        "Put the whole cell between quotes, and write a quote inside of it twice.");
            }
            return new Field(value, startLine, column);
        }
        int start = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            if (text.charAt(at) == '"') {
                throw new PolicyException(path, line, at - lineStart + 1, "a quote stands inside a cell that does not begin with one",
                        "Put the whole cell between quotes, and write the quote twice.");
            }
            at++;
        }
        return new Field(text.substring(start, at).strip(), startLine, column);
    }

    private String quoted(int column) {
        int openedOn = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    return value.toString();
                }
                at++;
            } else if (c == '\n') {
                line++;
                lineStart = at;
            }
            value.append(c);
        }
        throw new PolicyException(path, openedOn, column, "this quote is not closed", "Close it with another.");
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private static boolean ends(char c) {
        return c == ',' || c == '\n' || c == '\r';
    }

    private int endOfLine() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void nextLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        lineStart = at;
    }
}
