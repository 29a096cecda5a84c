package dev.tenet.fact;

import java.util.Objects;

/**
 * A statement that enters what is in a variable and leaves it at its end: {@code with file:}, {@code try (Reader file = ...)}.
 *
 * @param location of the statement
 * @param name of the variable
 * @param function qualified name of the enclosing function; the module for code outside functions
 * @param test whether it is test code
 */
public record Entered(Location location, String name, String function, boolean test) implements Fact {
    public Entered {
        Objects.requireNonNull(location, "location");
    }
}
