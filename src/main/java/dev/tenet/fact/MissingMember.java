package dev.tenet.fact;

import java.util.Objects;

/**
 * A call of a method that the object's class, all of whose ancestors are the project's, does not have.
 *
 * @param location of the call
 * @param type qualified name of the class
 * @param name of the method
 * @param function qualified name of the enclosing function; the module for code outside functions
 * @param test whether it is test code
 */
public record MissingMember(Location location, String type, String name, String function, boolean test) implements Fact {
    public MissingMember {
        Objects.requireNonNull(location, "location");
    }
}
