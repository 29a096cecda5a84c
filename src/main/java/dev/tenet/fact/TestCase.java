package dev.tenet.fact;

/**
 * A test that ran or was skipped.
 *
 * @param location in the report
 * @param suite what it belongs to: a class, a module or the suite's name
 * @param name of the test
 * @param state {@code passed}, {@code failed}, {@code broken} or {@code skipped}
 * @param why the first line of what it said when it failed or was skipped; empty otherwise
 */
public record TestCase(Location location, String suite, String name, String state, String why) implements Fact {}
