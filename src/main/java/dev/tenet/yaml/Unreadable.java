package dev.tenet.yaml;

/** Ends the reading of an entry, or of the file. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;
    private final boolean last;

    private Unreadable(int offset, String message, boolean last) {
        super(message, null, false, false);
        this.offset = offset;
        this.last = last;
    }

    /** The next entry may be read. */
    static Unreadable entry(int offset, String message) {
        return new Unreadable(offset, message, false);
    }

    /** Nothing more is to be read. */
    static Unreadable file(int offset, String message) {
        return new Unreadable(offset, message, true);
    }

    int offset() {
        return offset;
    }

    boolean isLast() {
        return last;
    }

    YamlProblem problem() {
        return new YamlProblem(offset, String.valueOf(getMessage()), last ? YamlProblem.Lost.REST : YamlProblem.Lost.ENTRY);
    }
}
