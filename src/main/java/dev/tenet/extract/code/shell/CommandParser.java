package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.syntax.SyntaxFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses commands, their lists and pipelines; one that cannot be parsed ends with its line. */
final class CommandParser {
    /** Commands that assign what their arguments say. */
    private static final Set<String> DECLARING = Set.of("local", "export", "readonly", "declare", "typeset");
    private static final Set<String> CLOSING = Set.of("then", "fi", "elif", "else", "do", "done", "esac", "}");

    private final Source source;
    private final WordParser words;
    private final CompoundParser compounds;

    CommandParser(Source source) {
        this.source = source;
        this.words = new WordParser(source, this);
        this.compounds = new CompoundParser(source, this, words);
    }

    /** The commands of a whole script. */
    Script all() {
        List<Script.Item> items = new ArrayList<>();
        while (!source.atEnd()) {
            int before = source.position;
            items.addAll(script("").items());
            if (!source.atEnd()) {
                source.errors().add(source.position, "unexpected '" + source.peek() + "'");
                int depth = source.depth();
                nextLine(Math.max(before + 1, source.position));
                source.restore(depth);
            }
        }
        return new Script(items);
    }

    /** Commands up to {@code closing}, to a word that closes a compound command, or to the end. */
    Script script(String closing) {
        List<Script.Item> items = new ArrayList<>();
        while (true) {
            source.skipLines();
            if (source.atEnd() || (!closing.isEmpty() && source.starts(closing)) || closes()) {
                return new Script(items);
            }
            int before = source.position;
            int depth = source.depth();
            int limit = source.limit;
            try {
                items.add(item());
            } catch (SyntaxFault fault) {
                if (depth > 0) {
                    // What is around it cannot be told from what follows: the outermost command goes on with the next line.
                    throw fault;
                }
                source.restore(depth);
                source.limit = limit;
                nextLine(Math.max(before + 1, source.position));
            }
        }
    }

    private void nextLine(int from) {
        source.position = Math.min(from, source.limit);
        while (!source.atEnd() && source.peek() != '\n') {
            source.position++;
        }
    }

    private boolean closes() {
        return source.peek() == ')' || source.starts(";;") || source.starts(";&") || CLOSING.contains(reserved());
    }

    /** The plain word here, for what may be a reserved one; empty when there is none. */
    String reserved() {
        int end = source.position;
        while (end < source.limit && end < source.position + 9 && isReserved(source.text.charAt(end))) {
            end++;
        }
        boolean ends = end >= source.limit || " \t\n\r;&|()<>".indexOf(source.text.charAt(end)) >= 0;
        return ends ? source.text.substring(source.position, end) : "";
    }

    private static boolean isReserved(char c) {
        return c >= 'a' && c <= 'z' || c == '{' || c == '}' || c == '!' || c == '[';
    }

    private Script.Item item() {
        List<Script.Pipeline> pipelines = new ArrayList<>(1);
        List<String> operators = new ArrayList<>(0);
        pipelines.add(pipeline());
        while (source.starts("&&") || source.starts("||")) {
            operators.add(source.text.substring(source.position, source.position + 2));
            source.position += 2;
            source.skipLines();
            pipelines.add(pipeline());
        }
        boolean background = source.peek() == '&' && source.peek(1) != '&';
        if (background || (source.peek() == ';' && source.peek(1) != ';' && source.peek(1) != '&')) {
            source.position++;
        } else if (!source.atEnd() && source.peek() != '\n' && !closes()) {
            throw source.fault("unexpected '" + source.peek() + "'");
        }
        return new Script.Item(pipelines, operators, background);
    }

    private Script.Pipeline pipeline() {
        boolean negated = false;
        while (reserved().equals("!")) {
            source.position++;
            source.skipBlanks();
            negated = !negated;
        }
        List<Script.Command> commands = new ArrayList<>(1);
        commands.add(command());
        source.skipBlanks();
        while (source.peek() == '|' && source.peek(1) != '|') {
            source.position += source.peek(1) == '&' ? 2 : 1;
            source.skipLines();
            commands.add(command());
            source.skipBlanks();
        }
        return new Script.Pipeline(commands, negated);
    }

    Script.Command command() {
        source.enter();
        source.skipBlanks();
        Script.@Nullable Command compound = compounds.command(reserved());
        Script.Command command = compound == null ? simple() : compound;
        source.leave();
        return command;
    }

    private Script.Command simple() {
        int start = source.position;
        List<Script.Assigned> assigned = new ArrayList<>(0);
        List<Word> arguments = new ArrayList<>(3);
        List<Script.Redirect> redirects = new ArrayList<>(0);
        boolean declares = false;
        while (true) {
            source.skipBlanks();
            Script.@Nullable Redirect redirect = compounds.redirect();
            if (redirect != null) {
                redirects.add(redirect);
            } else if (!words.begins()) {
                break;
            } else if ((arguments.isEmpty() || declares) && isAssignment()) {
                Script.Assigned assignment = assignment();
                assigned.add(assignment);
                if (declares) {
                    arguments.add(new Word(List.of(new Word.Text(assignment.name(), false)), assignment.start(), assignment.end()));
                }
            } else {
                Word word = words.word();
                arguments.add(word);
                source.skipBlanks();
                if (arguments.size() == 1) {
                    if (source.peek() == '(' && assigned.isEmpty()) {
                        return compounds.function(word, start);
                    }
                    declares = DECLARING.contains(String.valueOf(word.constant()));
                }
            }
        }
        if (arguments.isEmpty() && assigned.isEmpty() && redirects.isEmpty()) {
            throw source.fault(source.atEnd() ? "unexpected end of file" : "unexpected '" + source.peek() + "'");
        }
        return new Script.Simple(assigned, arguments, redirects, start, endOf(start));
    }

    private int endOf(int start) {
        int end = Math.min(source.position, source.limit);
        while (end > start && Character.isWhitespace(source.text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** {@code name=}, {@code name+=} or {@code name[x]=}. */
    private boolean isAssignment() {
        int at = source.position;
        if (!WordParser.isName(source.peek()) || Character.isDigit(source.peek())) {
            return false;
        }
        while (at < source.limit && WordParser.isName(source.text.charAt(at))) {
            at++;
        }
        if (at < source.limit && source.text.charAt(at) == '[') {
            int close = source.text.indexOf(']', at);
            int line = source.text.indexOf('\n', at);
            at = close < 0 || close >= source.limit || (line >= 0 && line < close) ? source.limit : close + 1;
        }
        if (at < source.limit && source.text.charAt(at) == '+') {
            at++;
        }
        return at < source.limit && source.text.charAt(at) == '=';
    }

    private Script.Assigned assignment() {
        int start = source.position;
        while (WordParser.isName(source.peek())) {
            source.position++;
        }
        String name = source.text.substring(start, source.position);
        while (source.peek() != '=' && source.peek() != '+') {
            source.position++;
        }
        boolean appends = source.accept("+");
        source.expect("=");
        List<Word> values = new ArrayList<>(1);
        boolean array = source.accept("(");
        if (array) {
            source.skipLines();
            while (!source.atEnd() && source.peek() != ')') {
                if (!words.begins()) {
                    throw source.fault("expected ')'");
                }
                values.add(words.word());
                source.skipLines();
            }
            source.expect(")");
        } else {
            values.add(words.word());
        }
        return new Script.Assigned(name, values, array, appends, start, source.position);
    }
}
