package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Invocation;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads words as expressions: constants, variables, the output of commands, or strings with holes. */
final class WordReader {
    private static final int DEEPEST = 60;

    private final Place place;
    private final ScriptReader scripts;
    private int depth;

    WordReader(Place place, ScriptReader scripts) {
        this.place = place;
        this.scripts = scripts;
    }

    Expression read(Word word) {
        String constant = word.constant();
        return constant == null ? read(word.parts()) : text(constant);
    }

    static Expression text(String text) {
        return new Expression.Constant(Value.Kind.STRING, text);
    }

    private Expression read(List<Word.Part> parts) {
        if (depth > DEEPEST) {
            return Expression.OTHER;
        }
        depth++;
        List<Expression> read = new ArrayList<>(parts.size());
        for (Word.Part part : parts) {
            read.add(part(part));
        }
        depth--;
        return read.size() == 1 ? read.get(0) : new Expression.Template(read);
    }

    private Expression part(Word.Part part) {
        if (part instanceof Word.Text text) {
            return text(text.text());
        } else if (part instanceof Word.Variable variable) {
            return variable(variable);
        } else if (part instanceof Word.Output output) {
            return output(output.script());
        } else if (part instanceof Word.Arithmetic arithmetic) {
            return arithmetic(arithmetic.names());
        }
        return Expression.OTHER;
    }

    /** Arithmetic gives a number, whatever is in it. */
    static Expression arithmetic(List<String> names) {
        List<Expression> operands = new ArrayList<>(names.size());
        names.forEach(name -> operands.add(new Expression.Name(name)));
        return new Expression.Other(operands);
    }

    private Expression variable(Word.Variable variable) {
        place.reads.putIfAbsent(variable.name(), place.span(variable.start(), variable.end()));
        Expression name = new Expression.Name(variable.name());
        String operator = variable.operator();
        if (operator.isEmpty() || operator.equals(Word.ELEMENTS)) {
            return name;
        }
        if (operator.startsWith(":-") || operator.startsWith("-") || operator.startsWith(":=") || operator.startsWith("=")) {
            return new Expression.Operation("or", List.of(name, variable.operand().isEmpty() ? text("") : read(variable.operand())));
        }
        List<Expression> parts = new ArrayList<>(List.of(name));
        if (!variable.operand().isEmpty()) {
            parts.add(read(variable.operand()));
        }
        return new Expression.Other(parts);
    }

    /** What one command puts out is a call of it. */
    private Expression output(Script script) {
        List<Expression> results = scripts.results(script);
        boolean one = results.size() == 1 && results.get(0) instanceof Invocation;
        return one ? results.get(0) : new Expression.Other(results);
    }

    /** The words of a command as its arguments; one that is split may be any number of them. */
    List<Expression.Part> arguments(List<Word> words) {
        List<Expression.Part> arguments = new ArrayList<>(words.size());
        int position = 0;
        for (Word word : words) {
            int at = word.splits() ? -2 : position++;
            arguments.add(new Expression.Part("", at, read(word), place.span(word.start(), word.end())));
        }
        return arguments;
    }
}
