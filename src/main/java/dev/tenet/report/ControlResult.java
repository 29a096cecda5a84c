package dev.tenet.report;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.Presence;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a control.
 *
 * @param control the objective
 * @param outcome FAILED with an open finding, PASSED when a policy looked at something and none failed, else NOT_APPLICABLE; ERRORED when one
 *     of its policies could not be judged and none failed
 * @param severity the worst of its open findings above INFO; null without any
 * @param policies what became of its policies
 * @param openFindings how many are above INFO
 * @param reason why it is not applicable or errored; empty otherwise
 */
public record ControlResult(
        Control control,
        Outcome outcome,
        @Nullable Severity severity,
        List<PolicyResult> policies,
        int openFindings,
        String reason) {
    public ControlResult {
        policies = List.copyOf(policies);
    }

    /** The name of its {@link #presence}; {@code UNKNOWN} when it was not judged. */
    public String state() {
        Presence presence = presence();
        return presence == null ? "UNKNOWN" : presence.name();
    }

    /**
     * How far the control is there: the least that its failed policies show when it failed, effective when it passed, unless they note that it was not seen
     * everywhere; null when it was not judged.
     */
    public @Nullable Presence presence() {
        return switch (outcome) {
            case PASSED -> shown().filter(presence -> presence != Presence.ABSENT).reduce(Presence::least).orElse(Presence.EFFECTIVE);
            case FAILED -> shown().reduce(Presence::least).orElse(Presence.ABSENT);
            case NOT_APPLICABLE, ERRORED -> null;
        };
    }

    private Stream<Presence> shown() {
        return policies.stream().filter(policy -> policy.outcome() == Outcome.FAILED).map(PolicyResult::presence).filter(Objects::nonNull);
    }

    /** What shows its {@link #presence}, in words; empty when there is nothing to say. */
    public String extent() {
        Presence least = presence();
        return least == null
                ? ""
                : policies.stream()
                        .filter(policy -> policy.outcome() == Outcome.FAILED && policy.presence() == least && !policy.extent().isEmpty())
                        .map(PolicyResult::extent)
                        .findFirst()
                        .orElse("");
    }

    /** How many facts its policies looked at, at most once a policy. */
    public int looked() {
        return policies.stream().mapToInt(PolicyResult::looked).sum();
    }
}
