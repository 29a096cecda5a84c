package dev.tenet.report;

import dev.tenet.finding.Outcome;
import dev.tenet.policy.Presence;
import org.jspecify.annotations.Nullable;

/**
 * What became of a policy.
 *
 * @param policy its id
 * @param control id of its control
 * @param outcome of this audit
 * @param subject name of the fact type it looks at
 * @param looked how many such facts there were
 * @param findings how many it reported
 * @param reason why it is not applicable or could not be judged; empty otherwise
 * @param presence how far the control is there by what it found; null when it did not judge
 * @param extent what shows that, in words: on how many of the paths it holds, or where it is declared; empty when there is nothing to say
 * @param overridden where a configuration changes it: {@code overridden in tenet.yaml:12}; empty when none does
 */
public record PolicyResult(
        String policy, String control, Outcome outcome, String subject, int looked, int findings, String reason, @Nullable Presence presence, String extent, String overridden) {
    /** The result of a policy that no configuration changes. */
    public PolicyResult(String policy, String control, Outcome outcome, String subject, int looked, int findings, String reason) {
        this(policy, control, outcome, subject, looked, findings, reason, usual(outcome), "", "");
    }

    /** What an outcome shows by itself. */
    public static @Nullable Presence usual(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Presence.EFFECTIVE;
            case FAILED -> Presence.ABSENT;
            case NOT_APPLICABLE, ERRORED -> null;
        };
    }
}
