package dev.tenet.report;

import dev.tenet.policy.ScoringRules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about repairs rest on.
 *
 * @param rules by which the report was scored; null when it does not say
 * @param gains of the failed controls, in the order of the report
 */
public record Prospects(@Nullable ScoringRules rules, List<Gain> gains) {
    public static final Prospects NONE = new Prospects(null, List.of());

    public Prospects {
        gains = List.copyOf(gains);
    }

    /** What a control is worth; empty unless it failed. */
    public Optional<Gain> gain(String control) {
        return gains.stream().filter(gain -> gain.control().equals(control)).findFirst();
    }
}
