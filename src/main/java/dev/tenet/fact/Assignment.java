package dev.tenet.fact;

/**
 * An assignment.
 *
 * @param location of the statement
 * @param target as written: {@code self._ib}, {@code LIMIT}, {@code config["x"]} reads {@code config[x]}
 * @param name the last part of the target
 * @param value what is known of the value
 * @param function qualified name of the enclosing function; the module for code outside functions
 * @param augmented whether it is {@code +=} or another operator
 * @param test whether it is test code
 */
public record Assignment(
        Location location, String target, String name, Value value, String function, boolean augmented, boolean test)
        implements Fact {}
