package dev.tenet.output.template;

/** A template that cannot be rendered, with its place and what to do. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final int line;
    private final int column;
    private final String problem;
    private final String hint;

    /**
     * @param path of the template, as a person would open it
     * @param line from 1; 0 when the whole file is meant
     * @param column from 1; 0 when the whole line is meant
     * @param problem what is wrong
     * @param hint what to do about it; empty when the problem says it
     */
    public TemplateException(String path, int line, int column, String problem, String hint) {
        super(place(path, line, column) + ": " + problem + (hint.isEmpty() ? "" : "\n    " + hint));
        this.path = path;
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.hint = hint;
    }

    private static String place(String path, int line, int column) {
        return line == 0 ? path : column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }

    public String path() {
        return path;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String problem() {
        return problem;
    }

    public String hint() {
        return hint;
    }
}
