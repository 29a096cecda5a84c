package dev.tenet.policy.rule;

/**
 * A stretch of a rule file.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param start offset of its first character in the file's text, from 0
 * @param end offset behind its last character
 */
public record Place(int line, int column, int start, int end) implements Comparable<Place> {
    public Place {
        if (line < 1 || column < 1 || start < 0 || end < start) {
            throw new IllegalArgumentException("no place: %d:%d, %d to %d".formatted(line, column, start, end));
        }
    }

    /** The text that stands here. */
    public String in(String text) {
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }

    @Override
    public int compareTo(Place other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
