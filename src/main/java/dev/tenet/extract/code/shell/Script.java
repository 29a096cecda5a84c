package dev.tenet.extract.code.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands one after the other. */
record Script(List<Item> items) {
    /** Pipelines joined by {@code &&} and {@code ||}: one operator fewer than pipelines. */
    record Item(List<Pipeline> pipelines, List<String> operators, boolean background) {}

    record Pipeline(List<Command> commands, boolean negated) {}

    /** One command. */
    sealed interface Command {
        int start();

        int end();
    }

    /** A program or function with its arguments; without words only assignments. */
    record Simple(List<Assigned> assigned, List<Word> words, List<Redirect> redirects, int start, int end) implements Command {}

    /** Branches with their tests; the last has none when it is {@code else}. */
    record If(List<Branch> branches, int start, int end) implements Command {}

    record Branch(@Nullable Script test, Script body) {}

    /** {@code for} with a variable and its words, or {@code while} with its test; {@code until} is negated. */
    record Loop(String variable, List<Word> words, @Nullable Script test, boolean negated, Script body, int start, int end) implements Command {}

    record Case(Word subject, List<Clause> clauses, int start, int end) implements Command {}

    record Clause(List<Word> patterns, Script body) {}

    record Function(String name, Command body, int start, int end) implements Command {}

    /** Commands in braces or parentheses, with where their input and output go. */
    record Group(Script body, List<Redirect> redirects, int start, int end) implements Command {}

    /** {@code [[ ... ]]}, as its words. */
    record Test(List<Word> words, int start, int end) implements Command {}

    /** {@code (( ... ))}, for the names in it. */
    record Arithmetic(List<String> names, int start, int end) implements Command {}

    /** An assignment; an array has several values. */
    record Assigned(String name, List<Word> values, boolean array, boolean appends, int start, int end) {}

    /** Where input comes from or output goes: {@code <}, {@code 2>}; a here-document has its text. */
    record Redirect(String operator, @Nullable Word target, Source.@Nullable HereDocument document) {
        /** What is read or written. */
        @Nullable Word word() {
            return document == null ? target : document.text;
        }
    }

    Script {
        items = List.copyOf(items);
    }
}
