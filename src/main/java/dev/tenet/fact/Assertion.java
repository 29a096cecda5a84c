package dev.tenet.fact;

import java.util.List;

/**
 * An {@code assert} statement. It tests nothing where assertions are switched off: Python with {@code -O}.
 *
 * @param location of the statement's test
 * @param condition what it tests
 * @param function qualified name of the enclosing function; the module for code outside functions
 * @param test whether it is test code
 */
public record Assertion(Location location, Condition condition, String function, boolean test) implements Fact {
    /** Identifiers and callees that the test mentions, resolved where possible. */
    public List<String> names() {
        return condition.names();
    }

    /** Whether the test mentions an identifier that reads as one of {@code words}; see {@link Words#mentions}. */
    public boolean mentions(String... words) {
        return condition.mentions(words);
    }

    /** Whether it only says that something is there: {@code assert request.args is not None}. */
    public boolean saysThere() {
        return !condition.comparisons().isEmpty() && condition.comparisons().stream().allMatch(comparison -> comparison.left().isNone() || comparison.right().isNone());
    }
}
