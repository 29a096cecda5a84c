package dev.tenet.fact;

import java.util.Objects;

/**
 * A branch that depends on whether an environment variable is set: {@code if "PROXY" in os.environ}, {@code if os.getenv("PROXY")},
 * {@code if (process.env.PROXY)}. What reads the variable beside it is not taken by surprise.
 *
 * @param location of the test
 * @param name of the variable
 * @param function qualified name of the enclosing function; the module for code outside functions
 * @param test whether it is test code
 */
public record VariableTest(Location location, String name, String function, boolean test) implements Fact {
    public VariableTest {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(name, "name");
    }
}
