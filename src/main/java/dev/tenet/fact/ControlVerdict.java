package dev.tenet.fact;

/**
 * What became of a control, for policies that judge results: packs of the category {@code governance}, which judge after the others.
 *
 * @param location the tree as a whole
 * @param control its id
 * @param category id of its category
 * @param severity the worst open one, or the control's own: {@code HIGH}
 * @param outcome {@code PASSED}, {@code FAILED}, {@code NOT_APPLICABLE} or {@code ERRORED}
 * @param open how many findings are open
 * @param waived how many are waived
 */
public record ControlVerdict(Location location, String control, String category, String severity, String outcome, int open, int waived)
        implements Fact {}
