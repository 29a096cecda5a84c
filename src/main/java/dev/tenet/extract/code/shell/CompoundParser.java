package dev.tenet.extract.code.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses commands that hold others, and where input comes from and output goes. */
final class CompoundParser {
    private final Source source;
    private final CommandParser commands;
    private final WordParser words;

    CompoundParser(Source source, CommandParser commands, WordParser words) {
        this.source = source;
        this.commands = commands;
        this.words = words;
    }

    /** The compound command that begins with {@code word}; null when it begins none. */
    Script.@Nullable Command command(String word) {
        int start = source.position;
        Script.Command command = switch (word) {
            case "if" -> branches(start);
            case "while", "until" -> loop(start, word);
            case "for", "select" -> each(start, word);
            case "case" -> choice(start);
            case "{" -> group(start, "{", "}");
            case "[[" -> test(start);
            case "function" -> named(start);
            default -> parenthesised(start);
        };
        return command == null || command instanceof Script.Function ? command : redirected(command, start);
    }

    private Script.@Nullable Command parenthesised(int start) {
        if (source.peek() != '(') {
            return null;
        }
        if (source.peek(1) == '(') {
            int close = words.arithmeticEnd(2);
            if (close > 0) {
                List<String> names = WordParser.names(source.text.substring(start + 2, close));
                source.position = close + 2;
                return new Script.Arithmetic(names, start, source.position);
            }
        }
        return group(start, "(", ")");
    }

    private Script.Command redirected(Script.Command command, int start) {
        List<Script.Redirect> redirects = new ArrayList<>(0);
        source.skipBlanks();
        for (Script.Redirect next = redirect(); next != null; next = redirect()) {
            redirects.add(next);
            source.skipBlanks();
        }
        if (redirects.isEmpty()) {
            return command;
        }
        Script.Pipeline only = new Script.Pipeline(List.of(command), false);
        Script body = new Script(List.of(new Script.Item(List.of(only), List.of(), false)));
        return new Script.Group(body, redirects, start, source.position);
    }

    private void word(String wanted) {
        source.skipLines();
        if (!commands.reserved().equals(wanted)) {
            throw source.fault("expected '" + wanted + "'");
        }
        source.position += wanted.length();
    }

    private Script.Command branches(int start) {
        List<Script.Branch> branches = new ArrayList<>(1);
        source.position += "if".length();
        while (true) {
            Script test = commands.script("");
            word("then");
            branches.add(new Script.Branch(test, commands.script("")));
            source.skipLines();
            String next = commands.reserved();
            if (next.equals("elif")) {
                source.position += next.length();
                continue;
            }
            if (next.equals("else")) {
                source.position += next.length();
                branches.add(new Script.Branch(null, commands.script("")));
            }
            word("fi");
            return new Script.If(branches, start, source.position);
        }
    }

    private Script body() {
        source.skipLines();
        if (commands.reserved().equals("{")) {
            source.position++;
            Script body = commands.script("");
            word("}");
            return body;
        }
        word("do");
        Script body = commands.script("");
        word("done");
        return body;
    }

    private Script.Command loop(int start, String word) {
        source.position += word.length();
        Script test = commands.script("");
        return new Script.Loop("", List.of(), test, word.equals("until"), body(), start, source.position);
    }

    private Script.Command each(int start, String word) {
        source.position += word.length();
        source.skipBlanks();
        if (source.starts("((")) {
            int close = words.arithmeticEnd(2);
            if (close < 0) {
                throw source.fault("expected '))'");
            }
            source.position = close + 2;
            source.skipBlanks();
            source.accept(";");
            return new Script.Loop("", List.of(), null, false, body(), start, source.position);
        }
        String variable = String.valueOf(words.begins() ? words.word().constant() : null);
        source.skipLines();
        List<Word> values = new ArrayList<>(2);
        if (commands.reserved().equals("in")) {
            source.position += "in".length();
            source.skipBlanks();
            while (words.begins()) {
                values.add(words.word());
                source.skipBlanks();
            }
        }
        source.accept(";");
        return new Script.Loop(variable, values, null, false, body(), start, source.position);
    }

    private Script.Command choice(int start) {
        source.position += "case".length();
        source.skipBlanks();
        if (!words.begins()) {
            throw source.fault("expected a word");
        }
        Word subject = words.word();
        word("in");
        List<Script.Clause> clauses = new ArrayList<>(2);
        source.skipLines();
        while (!source.atEnd() && !commands.reserved().equals("esac")) {
            clauses.add(clause());
            source.skipLines();
        }
        word("esac");
        return new Script.Case(subject, clauses, start, source.position);
    }

    private Script.Clause clause() {
        source.accept("(");
        List<Word> patterns = new ArrayList<>(1);
        do {
            source.skipBlanks();
            if (!words.begins()) {
                throw source.fault("expected a pattern");
            }
            patterns.add(words.word());
            source.skipBlanks();
        } while (source.accept("|"));
        source.expect(")");
        Script body = commands.script("");
        if (!source.accept(";;&") && !source.accept(";;")) {
            source.accept(";&");
        }
        return new Script.Clause(patterns, body);
    }

    private Script.Command group(int start, String opening, String closing) {
        source.expect(opening);
        Script body = commands.script(closing);
        source.skipLines();
        source.expect(closing);
        return new Script.Group(body, List.of(), start, source.position);
    }

    private Script.Command test(int start) {
        source.position += "[[".length();
        List<Word> tested = new ArrayList<>(3);
        source.skipLines();
        while (!source.atEnd() && !source.starts("]]")) {
            if (words.begins()) {
                tested.add(words.word());
            } else {
                int at = source.position;
                int length = source.starts("&&") || source.starts("||") ? 2 : 1;
                String sign = source.text.substring(at, at + length);
                source.position += length;
                tested.add(new Word(List.of(new Word.Text(sign, false)), at, source.position));
            }
            source.skipLines();
        }
        source.expect("]]");
        return new Script.Test(tested, start, source.position);
    }

    private Script.Command named(int start) {
        source.position += "function".length();
        source.skipBlanks();
        if (!words.begins()) {
            throw source.fault("expected a name");
        }
        Word name = words.word();
        source.skipBlanks();
        return function(name, start);
    }

    /** The rest of a function whose name has been read. */
    Script.Command function(Word name, int start) {
        if (source.accept("(")) {
            source.skipBlanks();
            source.expect(")");
        }
        source.skipLines();
        Script.Command body = commands.command();
        String text = name.constant();
        return new Script.Function(text == null ? "" : text, body, start, source.position);
    }

    /** Where input comes from or output goes, if that stands here. */
    Script.@Nullable Redirect redirect() {
        int digits = 0;
        while (Character.isDigit(source.peek(digits))) {
            digits++;
        }
        char first = source.peek(digits);
        boolean both = digits == 0 && first == '&' && source.peek(1) == '>';
        boolean process = digits == 0 && source.peek(1) == '(';
        if (!both && (process || (first != '<' && first != '>'))) {
            return null;
        }
        int start = source.position;
        source.position += digits + (both ? 1 : 0);
        if (source.accept("<<<")) {
            return new Script.Redirect("<<<", target(), null);
        }
        if (source.accept("<<")) {
            return document();
        }
        while ("<>&|-".indexOf(source.peek()) >= 0 && source.peek() != Source.END && source.position < start + digits + 3) {
            source.position++;
        }
        String operator = source.text.substring(start, source.position);
        return new Script.Redirect(operator, target(), null);
    }

    private @Nullable Word target() {
        source.skipBlanks();
        return words.begins() ? words.word() : null;
    }

    private Script.Redirect document() {
        boolean indented = source.accept("-");
        Word delimiter = target();
        if (delimiter == null || delimiter.constant() == null) {
            throw source.fault("expected the word that ends the text");
        }
        boolean quoted = delimiter.parts().stream().anyMatch(Word.Part::quoted);
        Source.HereDocument document = new Source.HereDocument(delimiter.constant(), quoted, indented);
        source.expect(document);
        return new Script.Redirect("<<", null, document);
    }
}
