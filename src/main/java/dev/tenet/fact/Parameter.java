package dev.tenet.fact;

import java.util.Objects;

/**
 * A parameter of a function.
 *
 * @param name as declared
 * @param type the annotation's resolved name without its optional part ({@code X | None} is {@code X}); empty when there is none
 * @param optional whether the annotation allows none
 * @param value its default; ABSENT when it must be given
 */
public record Parameter(String name, String type, boolean optional, Value value) {
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + value.hashCode();
    }
}
