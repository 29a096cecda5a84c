package dev.tenet.extract.code.shell;

import java.util.List;

/**
 * A word of a command: text and what is expanded in it.
 *
 * @param start where it starts in the source
 * @param end where it ends
 */
record Word(List<Part> parts, int start, int end) {
    /** The operator of a variable that stands for each element of an array. */
    static final String ELEMENTS = "[@]";

    /** A piece of a word; {@code quoted} is what stands in quotes, so that its value stays one word. */
    sealed interface Part {
        boolean quoted();
    }

    record Text(String text, boolean quoted) implements Part {}

    /** A variable: {@code $x}, or {@code ${x:-y}} with an operator and the word behind it. */
    record Variable(String name, String operator, List<Part> operand, boolean quoted, int start, int end) implements Part {}

    /** The output of commands: {@code $(x)}, or the name of a file with it: {@code <(x)}. */
    record Output(Script script, boolean quoted) implements Part {}

    /** Arithmetic, for the names in it. */
    record Arithmetic(List<String> names, boolean quoted) implements Part {}

    Word {
        parts = List.copyOf(parts);
    }

    /** The text when nothing in the word is expanded; else null. */
    @org.jspecify.annotations.Nullable String constant() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (!(part instanceof Text plain)) {
                return null;
            }
            text.append(plain.text());
        }
        return text.toString();
    }

    /** Whether the shell splits what is expanded in it into words. */
    boolean splits() {
        return parts.stream().anyMatch(part -> !(part instanceof Text)
                && (!part.quoted() || part instanceof Variable variable && (variable.name().equals("@") || variable.operator().equals(ELEMENTS))));
    }
}
