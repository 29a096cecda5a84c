package dev.tenet.finding;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault, as a policy asserts it: a logical fact of the session.
 *
 * @param policy id of the policy: {@code security/sql-injection}
 * @param rule name of the rule that reported it: the policy's name, or {@code name/case}
 * @param location where the fault is
 * @param message what is wrong there, in one sentence
 * @param matched the facts that made the rule fire, in the order of its patterns
 */
public record Finding(String policy, String rule, Location location, String message, List<Fact> matched) implements Fact {
    public Finding {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(location, "location");
        if (message.isBlank()) {
            throw new IllegalArgumentException("finding of %s at %s has no message".formatted(policy, location));
        }
        matched = List.copyOf(matched);
    }

    /** As of any record. What the JDK puts together for that, when it is asked the first time, costs a start more than a comparison ever does. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Finding finding && rule.equals(finding.rule) && location.equals(finding.location) && message.equals(finding.message)
                && policy.equals(finding.policy) && matched.equals(finding.matched);
    }

    /** By what it says alone: what matched is large, and seldom tells apart what says the same at the same place. */
    @Override
    public int hashCode() {
        return Objects.hash(rule, location, message);
    }
}
