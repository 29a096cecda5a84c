package dev.tenet.extract.code;

import dev.tenet.fact.Location;
import org.jspecify.annotations.Nullable;

/** Where something stands in its file; lines and columns from 1. */
public record Span(int line, int column, int endLine) {
    Location in(CodeUnit unit) {
        return new Location(unit.path(), line, column, Math.max(line, endLine));
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && line == span.line && column == span.column && endLine == span.endLine;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * line + column) + endLine;
    }
}
