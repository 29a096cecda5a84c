package dev.tenet.extract.terraform;

import dev.tenet.extract.config.Lines;
import dev.tenet.extract.config.Reading;
import java.util.ArrayList;
import java.util.List;

/** Splits HCL into tokens. What is no token is said and left out. */
final class HclLexer {
    private static final int MOST_TOKENS = 1_000_000;
    private static final String[] OPERATORS = {"...", "==", "!=", "<=", ">=", "&&", "||", "=>"};

    private final String text;
    private final Lines lines;
    private final Reading reading;
    private final List<HclToken> tokens = new ArrayList<>();
    private int at;
    private int knownEnd;

    HclLexer(String text, Lines lines, Reading reading) {
        this.text = text;
        this.lines = lines;
        this.reading = reading;
    }

    List<HclToken> tokens() {
        while (at < text.length()) {
            if (tokens.size() == MOST_TOKENS) {
                problem(at, "is past the million tokens that are read of one file");
                break;
            }
            next();
        }
        tokens.add(new HclToken(HclToken.Kind.END, "", text.length(), text.length(), 0, false));
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        int start = at;
        if (c == '\n') {
            at++;
            add(HclToken.Kind.NEWLINE, start);
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\uFEFF') {
            at++;
        } else if (c == '#' || text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            reading.comments().add(text, start, at, lines);
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                problem(at, "opens a comment that nothing closes; end it with */");
            }
            at = end < 0 ? text.length() : end + 2;
            reading.comments().add(text, start, at, lines);
        } else if (c == '"') {
            quoted();
        } else if (text.startsWith("<<", at) && heredoc()) {
            // The token is added.
        } else if (isStart(c)) {
            while (at < text.length() && (isPart(text.charAt(at)))) {
                at++;
            }
            add(HclToken.Kind.IDENTIFIER, start);
        } else if (c >= '0' && c <= '9') {
            number();
        } else {
            operator(c);
        }
    }

    private void operator(char c) {
        int start = at;
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                at += operator.length();
                add(HclToken.Kind.OPERATOR, start);
                return;
            }
        }
        at++;
        if ("{}[]()=,.:?+-*/%!<>".indexOf(c) >= 0) {
            add(HclToken.Kind.OPERATOR, start);
        } else {
            problem(start, "has a character that means nothing here; remove it");
        }
    }

    private void number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || isFraction() || isExponent(start))) {
            at++;
        }
        add(HclToken.Kind.NUMBER, start);
    }

    private boolean isFraction() {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private boolean isExponent(int start) {
        char c = text.charAt(at);
        char before = at > start ? text.charAt(at - 1) : ' ';
        return ((c == 'e' || c == 'E') && at + 1 < text.length() && (Character.isDigit(text.charAt(at + 1)) || "+-".indexOf(text.charAt(at + 1)) >= 0))
                || ((c == '+' || c == '-') && (before == 'e' || before == 'E'));
    }

    /** A template up to its closing quote; braces of interpolations hold quotes of their own. */
    private void quoted() {
        int start = at;
        int end = endOfQuoted(at + 1);
        if (end < 0) {
            int line = text.indexOf('\n', at);
            problem(start, "opens a string that nothing closes; end it with a quotation mark");
            end = line < 0 ? text.length() : line;
        }
        tokens.add(new HclToken(HclToken.Kind.QUOTED, text.substring(start + 1, end), start, Math.min(text.length(), end + 1), start + 1, false));
        at = Math.min(text.length(), Math.max(end + (end < text.length() && text.charAt(end) == '"' ? 1 : 0), start + 1));
    }

    /** Offset of the closing quote; -1 when the line ends before it outside of interpolations. */
    private int endOfQuoted(int from) {
        // Strings and interpolations hold each other: what is open, innermost last.
        StringBuilder open = new StringBuilder("\"");
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inString = open.charAt(open.length() - 1) == '"';
            if (inString && c == '\\') {
                i++;
            } else if (inString && c == '\n') {
                return -1;
            } else if (c == '"') {
                if (inString) {
                    open.setLength(open.length() - 1);
                    if (open.isEmpty()) {
                        return i;
                    }
                } else {
                    open.append('"');
                }
            } else if (inString && (c == '$' || c == '%') && i + 1 < text.length() && text.charAt(i + 1) == '{') {
                if (text.charAt(i - 1) != c || i == from) {
                    open.append('{');
                }
                i++;
            } else if (!inString && c == '{') {
                open.append('{');
            } else if (!inString && c == '}') {
                open.setLength(open.length() - 1);
            }
        }
        return -1;
    }

    /** False when {@code <<} starts no heredoc. */
    private boolean heredoc() {
        int start = at;
        int name = at + 2;
        boolean indented = name < text.length() && text.charAt(name) == '-';
        name += indented ? 1 : 0;
        int end = name;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        int line = lineEnd(end);
        if (end == name || line < 0 || !text.substring(end, line).isBlank()) {
            return false;
        }
        String delimiter = text.substring(name, end);
        int from = line + 1;
        int row = from;
        while (row < text.length()) {
            int next = text.indexOf('\n', row);
            int stop = next < 0 ? text.length() : next;
            if (text.substring(row, stop).strip().equals(delimiter)) {
                tokens.add(new HclToken(HclToken.Kind.HEREDOC, text.substring(from, row), start, stop, from, indented));
                at = stop;
                return true;
            }
            row = stop + 1;
        }
        problem(start, "opens the heredoc '%s', which nothing closes".formatted(delimiter.length() > 40 ? delimiter.substring(0, 40) : delimiter));
        tokens.add(new HclToken(HclToken.Kind.HEREDOC, text.substring(from), start, text.length(), from, indented));
        at = text.length();
        return true;
    }

    /** Offset of the next end of line, found once for each line; -1 on the last. */
    private int lineEnd(int from) {
        if (knownEnd >= 0 && knownEnd < from) {
            knownEnd = text.indexOf('\n', from);
        }
        return knownEnd;
    }

    private void add(HclToken.Kind kind, int start) {
        tokens.add(new HclToken(kind, kind == HclToken.Kind.NEWLINE ? "" : text.substring(start, at), start, at, start, false));
    }

    private void problem(int offset, String message) {
        reading.problem(lines.line(offset), lines.column(offset), message);
    }

    private static boolean isStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
