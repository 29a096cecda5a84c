package dev.tenet.score;

import dev.tenet.fact.Attestation;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Metric;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gates look at beside scores, controls and findings.
 *
 * @param coverage of everything; null when no report says
 * @param attestations of people
 * @param metrics of the running system
 * @param asOf the date of the audit
 */
public record Measures(@Nullable Coverage coverage, List<Attestation> attestations, List<Metric> metrics, LocalDate asOf) {
    public Measures {
        if (coverage != null && (coverage.lines() < 0 || coverage.lines() > 1)) {
            throw new IllegalArgumentException("line coverage is a share from 0 to 1, not " + coverage.lines());
        }
        attestations = List.copyOf(attestations);
        metrics = List.copyOf(metrics);
    }

    /** The same, looked at on another day. */
    public Measures on(LocalDate day) {
        return new Measures(coverage, attestations, metrics, day);
    }
}
