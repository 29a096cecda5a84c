package dev.tenet.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a type that rules declare themselves, as the evidence of a finding holds it.
 *
 * @param location where it was seen
 * @param type simple name of the declared type
 * @param text its components, in words
 */
public record Concept(Location location, String type, String text) implements Fact {
    /** As of any record, but ready when a start asks for it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Concept concept && location.equals(concept.location) && type.equals(concept.type) && text.equals(concept.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(location, type, text);
    }
}
