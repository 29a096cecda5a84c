package dev.tenet.policy;

import java.util.List;

/** Policies that cannot be used. Every problem names its place and what to do; the audit does not start. */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * One problem.
     *
     * @param path of the file, as a person would open it
     * @param line from 1; 0 when the whole file is meant
     * @param column from 1; 0 when the whole line is meant
     * @param message what is wrong
     * @param hint what to do about it
     */
    public record Problem(String path, int line, int column, String message, String hint) {
        @Override
        public String toString() {
            String place = line == 0 ? path : column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
            return hint.isEmpty() ? place + ": " + message : place + ": " + message + "\n    " + hint;
        }
    }

    private final transient List<Problem> problems;

    public PolicyException(List<Problem> problems) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public PolicyException(String path, int line, int column, String message, String hint) {
        this(List.of(new Problem(path, line, column, message, hint)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
