package dev.tenet.fact;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * A place in the audited tree.
 *
 * @param path relative to the audited root, with {@code /}; empty for the tree as a whole
 * @param line from 1; 0 when the fact is about the whole file
 * @param column from 1, in UTF-16 code units; 0 when the fact is about the whole line or file
 * @param endLine from 1, at least {@code line}
 */
public record Location(String path, int line, int column, int endLine) implements Comparable<Location> {
    /** The path that was looked at last: the places of a file come one after the other. */
    private static String checked = "";

    public Location {
        if (path != checked) {
            if (path.startsWith("/") || path.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("a location's path is relative and uses '/': " + path);
            }
            checked = path;
        }
        if (line < 0 || column < 0 || endLine < line) {
            throw new IllegalArgumentException("not a place: %s:%d:%d-%d".formatted(path, line, column, endLine));
        }
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location place && line == place.line && column == place.column && endLine == place.endLine && path.equals(place.path);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * path.hashCode() + line) + column) + endLine;
    }

    /** The file as a whole. */
    public static Location of(String path) {
        return new Location(path, 0, 0, 0);
    }

    /** One position in a file; line and column from 1. */
    public static Location of(String path, int line, int column) {
        return new Location(path, line, column, line);
    }

    /** Whether {@code inner} begins in the same file on one of the lines from {@code line} to {@code endLine}. */
    public boolean encloses(Location inner) {
        return inner.line >= line && inner.line <= endLine && inner.path.equals(path);
    }

    /** Whether it begins at the very place where {@code other} does: {@code of(x).then()} where {@code of(x)} does. */
    public boolean beginsWith(Location other) {
        return line == other.line && column == other.column && path.equals(other.path);
    }

    /** The path that {@code relative} names when it is read from the folder of this file; empty when that is the root or lies outside of it. */
    public String sibling(String relative) {
        ArrayDeque<String> parts = new ArrayDeque<>();
        int slash = path.lastIndexOf('/');
        String joined = relative.startsWith("/") ? relative : (slash < 0 ? "" : path.substring(0, slash)) + "/" + relative;
        for (String part : joined.split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return "";
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    @Override
    public int compareTo(Location other) {
        int order = path.compareTo(other.path);
        order = order != 0 ? order : Integer.compare(line, other.line);
        order = order != 0 ? order : Integer.compare(column, other.column);
        return order != 0 ? order : Integer.compare(endLine, other.endLine);
    }

    /** {@code path}, {@code path:line} or {@code path:line:column}, as far as known. */
    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
