package dev.tenet.fact;

/**
 * A suite of tests that ran, as its report counts it.
 *
 * @param location in the report
 * @param name of the suite
 * @param tests that it has, whatever became of them
 * @param failures tests whose assertion failed
 * @param errors tests that broke otherwise
 * @param skipped tests that did not run
 */
public record TestSuite(Location location, String name, int tests, int failures, int errors, int skipped) implements Fact {}
