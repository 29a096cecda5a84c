package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.syntax.SyntaxFault;
import java.util.ArrayList;
import java.util.List;

/** Parses words: text, quotes and expansions. */
final class WordParser {
    private static final String META = " \t\n\r;&|()<>";
    /** How far the end of an arithmetic expansion is looked for. */
    private static final int LONGEST_ARITHMETIC = 10_000;

    private final Source source;
    private final CommandParser commands;

    WordParser(Source source, CommandParser commands) {
        this.source = source;
        this.commands = commands;
        source.use(this::document);
    }

    private void document(Source.HereDocument document) {
        int behind = source.position;
        int limit = source.limit;
        source.position = document.start;
        source.limit = document.end;
        int depth = source.depth();
        List<Word.Part> parts = new ArrayList<>(1);
        Literal text = new Literal(parts);
        try {
            if (document.quoted) {
                text.append(source.text.substring(document.start, document.end), true);
            } else {
                quoted(parts, text, Source.END);
            }
        } catch (SyntaxFault fault) {
            // What was wrong is recorded; behind the text the script goes on as if nothing had been.
            source.restore(depth);
        }
        text.end();
        document.text = new Word(parts, document.start, document.end);
        source.position = behind;
        source.limit = limit;
    }

    /** Whether a word begins here. */
    boolean begins() {
        if (source.atEnd()) {
            return false;
        }
        return META.indexOf(source.peek()) < 0 || isProcess();
    }

    private boolean isProcess() {
        return (source.peek() == '<' || source.peek() == '>') && source.peek(1) == '(';
    }

    Word word() {
        int start = source.position;
        List<Word.Part> parts = new ArrayList<>(2);
        Literal text = new Literal(parts);
        if (isProcess()) {
            source.position += 2;
            parts.add(new Word.Output(substituted(")"), true));
        }
        while (!source.atEnd() && META.indexOf(source.peek()) < 0) {
            piece(parts, text);
            if (source.peek() == '(' && source.position > start && "?*+@!".indexOf(source.text.charAt(source.position - 1)) >= 0) {
                text.append(balanced(), false);
            }
        }
        text.end();
        return new Word(parts, start, source.position);
    }

    /** One character, or what is quoted or expanded here. */
    private void piece(List<Word.Part> parts, Literal text) {
        char c = source.peek();
        switch (c) {
            case '\\' -> {
                source.position++;
                if (source.peek() == '\n') {
                    source.position++;
                } else if (!source.atEnd()) {
                    text.append(source.peek(), true);
                    source.position++;
                }
            }
            case '\'' -> single(text);
            case '"' -> {
                text.open();
                source.position++;
                quoted(parts, text, '"');
                source.expect("\"");
            }
            case '$', '`' -> expansion(parts, text, false);
            default -> {
                text.append(c, false);
                source.position++;
            }
        }
    }

    private void single(Literal text) {
        int end = source.text.indexOf('\'', source.position + 1);
        if (end < 0 || end >= source.limit) {
            int opened = source.position;
            source.position = source.limit;
            source.errors().add(opened, "this quote is not closed");
            text.append(source.text.substring(opened + 1, source.limit), true);
            return;
        }
        text.append(source.text.substring(source.position + 1, end), true);
        source.position = end + 1;
    }

    /** What stands between double quotes, or in a here-document, up to {@code closing}; or to the end of what is read when it is none. */
    void quoted(List<Word.Part> parts, Literal text, char closing) {
        while (!source.atEnd() && (closing == Source.END || source.peek() != closing)) {
            char c = source.peek();
            if (c == '\\' && "$`\"\\\n".indexOf(source.peek(1)) >= 0 && source.peek(1) != Source.END) {
                if (source.peek(1) != '\n') {
                    text.append(source.peek(1), true);
                }
                source.position += 2;
            } else if (c == '$' || c == '`') {
                expansion(parts, text, true);
            } else {
                text.append(c, true);
                source.position++;
            }
        }
    }

    private void expansion(List<Word.Part> parts, Literal text, boolean quoted) {
        int start = source.position;
        if (source.accept("`")) {
            text.flush();
            parts.add(new Word.Output(backquoted(), quoted));
        } else if (source.starts("$((") && arithmeticEnd(3) > 0) {
            text.flush();
            int end = arithmeticEnd(3);
            List<String> names = names(source.text.substring(source.position + 3, end));
            source.position = end + 2;
            parts.add(new Word.Arithmetic(names, quoted));
        } else if (source.accept("$(")) {
            text.flush();
            parts.add(new Word.Output(substituted(")"), quoted));
        } else if (source.accept("${")) {
            text.flush();
            parts.add(braced(start, quoted));
        } else if (!quoted && source.starts("$'")) {
            source.position++;
            ansi(text);
        } else if (!quoted && source.starts("$\"")) {
            source.position++;
        } else {
            source.position++;
            String name = name();
            if (name.isEmpty()) {
                text.append('$', quoted);
            } else {
                text.flush();
                parts.add(new Word.Variable(name, "", List.of(), quoted, start, source.position));
            }
        }
    }

    /** {@code $'a\n'}. */
    private void ansi(Literal text) {
        source.position++;
        text.open();
        while (!source.atEnd() && source.peek() != '\'') {
            if (source.peek() == '\\' && source.peek(1) != Source.END) {
                source.position++;
                char c = source.peek();
                text.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c, true);
            } else {
                text.append(source.peek(), true);
            }
            source.position++;
        }
        source.expect("'");
    }

    private Script substituted(String closing) {
        source.enter();
        Script script = commands.script(closing);
        source.expect(closing);
        source.leave();
        return script;
    }

    private Script backquoted() {
        int end = source.position;
        while (end < source.limit && source.text.charAt(end) != '`') {
            end += source.text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.limit) {
            throw source.fault("expected '`'");
        }
        source.enter();
        int outer = source.limit;
        source.limit = end;
        Script script = commands.script("");
        source.limit = outer;
        source.position = end + 1;
        source.leave();
        return script;
    }

    /** Where the arithmetic that opens here, with so many characters, closes; below zero when it is commands in two parentheses. */
    int arithmeticEnd(int opening) {
        int open = 0;
        int last = Math.min(source.limit - 1, source.position + LONGEST_ARITHMETIC);
        for (int i = source.position + opening; i < last; i++) {
            char c = source.text.charAt(i);
            if (c == '(') {
                open++;
            } else if (c == ')' && open == 0) {
                return source.text.charAt(i + 1) == ')' ? i : -1;
            } else if (c == ')') {
                open--;
            }
        }
        return -1;
    }

    /** Names of variables in arithmetic. */
    static List<String> names(String expression) {
        List<String> names = new ArrayList<>(2);
        int at = 0;
        while (at < expression.length()) {
            int end = at;
            while (end < expression.length() && isName(expression.charAt(end))) {
                end++;
            }
            if (end > at && !Character.isDigit(expression.charAt(at))) {
                names.add(expression.substring(at, end));
            }
            at = end + 1;
        }
        return names;
    }

    static boolean isName(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private String name() {
        int start = source.position;
        if (isName(source.peek()) && !Character.isDigit(source.peek())) {
            while (isName(source.peek())) {
                source.position++;
            }
        } else if (source.peek() != Source.END && (Character.isDigit(source.peek()) || "@*#?$!-".indexOf(source.peek()) >= 0)) {
            source.position++;
        }
        return source.text.substring(start, source.position);
    }

    private Word.Part braced(int start, boolean quoted) {
        boolean indirect = source.peek() == '!' && isName(source.peek(1));
        boolean length = source.peek() == '#' && isName(source.peek(1));
        if (indirect || length) {
            source.position++;
        }
        String name = name();
        while (source.peek() == '{' || Character.isDigit(source.peek())) {
            source.position++;
        }
        if (name.isEmpty()) {
            throw source.fault("bad substitution");
        }
        boolean elements = false;
        int operatorStart = source.position;
        if (source.peek() == '[') {
            int end = source.text.indexOf(']', source.position);
            boolean all = source.peek(1) == '@' && source.peek(2) == ']';
            source.position = end < 0 || end >= source.limit ? source.limit : end + 1;
            elements = all && quoted;
            operatorStart = source.position;
        }
        while (":-+=?#%/^,@~".indexOf(source.peek()) >= 0 && source.peek() != Source.END && source.position < operatorStart + 2) {
            source.position++;
        }
        String written = source.text.substring(operatorStart, source.position);
        String operator = length ? "#" + written : elements && written.isEmpty() ? Word.ELEMENTS : written;
        List<Word.Part> operand = new ArrayList<>(1);
        Literal text = new Literal(operand);
        source.enter();
        while (!source.atEnd() && source.peek() != '}') {
            piece(operand, text);
        }
        source.leave();
        text.end();
        source.expect("}");
        return new Word.Variable(name, operator, operand, quoted, start, source.position);
    }

    /** A pattern with alternatives: {@code (a|b)}. */
    private String balanced() {
        int start = source.position;
        int open = 0;
        while (!source.atEnd()) {
            char c = source.peek();
            if (c == '\n') {
                break;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            source.position++;
            if (open == 0) {
                break;
            }
        }
        return source.text.substring(start, source.position);
    }

    /** Text as it comes together. */
    static final class Literal {
        private final List<Word.Part> parts;
        private final StringBuilder text = new StringBuilder();
        private boolean quoted;
        private boolean any;

        Literal(List<Word.Part> parts) {
            this.parts = parts;
        }

        void append(char c, boolean inQuotes) {
            text.append(c);
            quoted |= inQuotes;
            any = true;
        }

        void append(String more, boolean inQuotes) {
            text.append(more);
            quoted |= inQuotes;
            any = true;
        }

        void open() {
            any = true;
            quoted = true;
        }

        /** Ends the text before something that is expanded. */
        void flush() {
            if (text.length() > 0) {
                parts.add(new Word.Text(text.toString(), quoted));
            }
            text.setLength(0);
            quoted = false;
        }

        /** Ends the word: quotes with nothing in them are one. */
        void end() {
            if (text.length() > 0 || any && parts.isEmpty()) {
                parts.add(new Word.Text(text.toString(), quoted));
            }
            text.setLength(0);
            quoted = false;
            any = false;
        }
    }
}
