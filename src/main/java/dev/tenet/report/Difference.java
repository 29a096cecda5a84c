package dev.tenet.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two audits of one tree.
 *
 * @param before the older audit
 * @param after the newer one
 * @param findings what became of findings
 * @param repairs what became of the older plan, done first
 * @param totals how many repairs are wanted
 */
public record Difference(Side before, Side after, Findings findings, List<Repair> repairs, Totals totals) {
    /**
     * One audit in figures.
     *
     * @param subject name of the tree
     * @param asOf its date
     * @param overall score; null without one
     * @param grade in force
     * @param risk level
     * @param categories with their scores
     * @param open findings
     * @param passed controls
     * @param applicable controls
     * @param gate title of the first gate; empty without one
     * @param gatePassed whether it passed
     * @param unmet criteria of it
     * @param hours of the plan
     */
    public record Side(
            String subject, LocalDate asOf, @Nullable Double overall, String grade, String risk, List<Score> categories, int open, int passed,
            int applicable, String gate, boolean gatePassed, int unmet, double hours) {}

    /** A category's score; null without one. */
    public record Score(String name, String title, @Nullable Double score, String grade) {}

    /** A finding of both audits. */
    public record Change(PastFinding before, PastFinding after) {}

    /**
     * What became of findings, each list in the order of its report. A finding that moved or changed its severity is open still.
     *
     * @param added were not there
     * @param fixed are there no longer
     * @param reopened were there before the older audit, not in it, and are there again; or were waived and count again
     * @param waived were open and are waived now
     * @param moved stand at another place
     * @param changed have another severity
     * @param notJudged are not there, but neither is their policy
     */
    public record Findings(
            List<PastFinding> added, List<PastFinding> fixed, List<PastFinding> reopened, List<PastFinding> waived, List<Change> moved,
            List<Change> changed, List<PastFinding> notJudged) {}

    /**
     * What became of an item of the older plan, or a new one.
     *
     * @param key of the remediation
     * @param title of it
     * @param state what became of it
     * @param estimated hours
     * @param actual hours; null when nobody says
     */
    public record Repair(String key, String title, State state, double estimated, @Nullable Double actual) {
        /** What became of an item. */
        public enum State {
            /** All its controls pass. */
            DONE,
            /** It was to be done by now, and is not. */
            SLIPPED,
            /** It is not done, and was not to be. */
            OPEN,
            /** The older plan does not have it. */
            NEW
        }
    }

    /**
     * Repairs of findings of severity MEDIUM or worse, as reports number them, and of lesser ones.
     *
     * @param fixed that are wanted no longer
     * @param open that are wanted
     * @param recommendations that are wanted for lesser findings
     */
    public record Totals(int fixed, int open, int recommendations) {}
}
