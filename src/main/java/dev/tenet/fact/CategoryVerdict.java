package dev.tenet.fact;

/**
 * The score of a category, for policies that judge results; see {@link ControlVerdict}.
 *
 * @param location the tree as a whole
 * @param category its id, or {@code overall}
 * @param score 0 to 100; NaN when there is none
 * @param grade of it
 * @param passed controls that passed
 * @param failed controls that failed or could not be judged
 */
public record CategoryVerdict(Location location, String category, double score, String grade, int passed, int failed) implements Fact {}
