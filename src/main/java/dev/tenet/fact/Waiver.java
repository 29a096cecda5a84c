package dev.tenet.fact;

import java.util.List;

/**
 * A decision to live with what a policy or a control finds, until a day: an entry of {@code waivers.yaml}, or a comment
 * {@code tenet: waive[policy] reason}.
 *
 * @param location of the entry or the comment
 * @param subject id of a policy or a control
 * @param scope which of its findings
 * @param reason given for it
 * @param owner who answers for it; empty in a comment
 * @param until the last day on which it holds, yyyy-mm-dd; empty in a comment that names none
 * @param compensating what is done instead; empty when nothing is said
 * @param inline whether it is a comment
 * @param state whether it counts
 * @param findings how many findings it covers
 * @param problem what is wrong with it; empty unless it is malformed
 */
public record Waiver(
        Location location, String subject, Scope scope, String reason, String owner, String until, String compensating, boolean inline,
        State state, int findings, String problem) implements Fact {
    /** Whether a waiver counts. */
    public enum State {
        /** In force on the day of the audit. */
        ACTIVE,
        /** Its last day has passed: it silences nothing. */
        EXPIRED,
        /** Something is missing or wrong in it: it silences nothing. */
        MALFORMED,
        /** What it is about was not judged in this audit. */
        NOT_JUDGED
    }

    /**
     * Which findings a waiver covers; all parts that are given must hold.
     *
     * @param paths in the words of a {@code .gitignore} file; empty for all
     * @param line of a comment: the line that it covers; 0 for all
     * @param symbol qualified name of a function or class, or its end behind a dot, or the key of a configuration value; empty for all
     * @param fingerprint of one finding; empty for all
     */
    public record Scope(List<String> paths, int line, String symbol, String fingerprint) {
        public static final Scope EVERYTHING = new Scope(List.of(), 0, "", "");

        public Scope {
            paths = List.copyOf(paths);
        }
    }

    /** The same waiver in another state, for what it covers. */
    public Waiver as(State now, int covered) {
        return new Waiver(location, subject, scope, reason, owner, until, compensating, inline, now, covered, problem);
    }

    /** The same waiver with what is wrong with it: it silences nothing. */
    public Waiver malformed(String why) {
        return new Waiver(location, subject, scope, reason, owner, until, compensating, inline, State.MALFORMED, 0, why);
    }
}
