package dev.tenet.report;

import java.util.List;

/**
 * The verdict of a gate.
 *
 * @param id of the gate
 * @param title for people
 * @param passed whether every criterion is met
 * @param criteria each with its evidence
 */
public record Gate(String id, String title, boolean passed, List<Criterion> criteria) {
    /**
     * A criterion.
     *
     * @param title for people
     * @param state met, not met, or unknown; unknown is not met
     * @param evidence what was seen
     * @param remedy what would make it met or known; empty when it is met
     */
    public record Criterion(String title, State state, String evidence, String remedy) {
        /** What is known of a criterion. */
        public enum State {
            MET,
            NOT_MET,
            UNKNOWN
        }
    }

    public Gate {
        criteria = List.copyOf(criteria);
    }

    /** What must still be done. */
    public List<Criterion> unmet() {
        return criteria.stream().filter(c -> c.state() != Criterion.State.MET).toList();
    }
}
