package dev.tenet.fact;

import java.util.Objects;

/**
 * A value that a function gives back at one place.
 *
 * @param location of the statement
 * @param value what is known of the value; NONE where nothing is given
 * @param function qualified name of the enclosing function
 * @param handling whether it stands in a handler of exceptions
 * @param only whether the function gives a value nowhere else
 * @param test whether it is test code
 */
public record Return(Location location, Value value, String function, boolean handling, boolean only, boolean test) implements Fact {
    public Return {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(value, "value");
    }
}
