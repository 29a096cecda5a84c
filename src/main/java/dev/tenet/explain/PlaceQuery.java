package dev.tenet.explain;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import java.util.List;

/**
 * A place that a person asks about.
 *
 * @param path relative to the tree
 * @param line from 1; 0 for the whole file
 */
public record PlaceQuery(String path, int line) {
    /** Of {@code path} or {@code path:line}. */
    public static PlaceQuery of(String text) {
        int colon = text.lastIndexOf(':');
        return colon > 0 && text.substring(colon + 1).matches("\\d{1,7}")
                ? new PlaceQuery(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)))
                : new PlaceQuery(text, 0);
    }

    /** Whether the fact starts here. */
    public boolean holds(Fact fact) {
        Location location = fact.location();
        return location.path().equals(path) && (line == 0 || location.line() == line);
    }

    boolean holdsAny(List<Fact> facts) {
        return facts.stream().anyMatch(this::holds);
    }

    @Override
    public String toString() {
        return line == 0 ? path : path + ":" + line;
    }
}
