package dev.tenet.fact;

/**
 * Test coverage of a file or of everything, as a coverage report says.
 *
 * @param location of the statement in the report
 * @param path the covered file, relative to the audited root; empty for the total
 * @param lines share of lines covered, 0 to 1
 * @param branches share of branches covered, 0 to 1; NaN when the report has none
 */
public record Coverage(Location location, String path, double lines, double branches) implements Fact {}
