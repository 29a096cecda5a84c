package dev.tenet.extract.code;

import dev.tenet.fact.Location;

/** Where something stands in its file; lines and columns from 1. */
public record Span(int line, int column, int endLine) {
    Location in(CodeUnit unit) {
        return new Location(unit.path(), line, column, Math.max(line, endLine));
    }
}
