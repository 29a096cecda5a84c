package dev.tenet.score;

import java.util.Set;

/**
 * What gates look at beside scores, controls and findings.
 *
 * @param lineCoverage share of lines covered, 0 to 1, as in {@link dev.tenet.fact.Coverage}; NaN when no report says
 * @param coverageSource the report that says; empty when none does
 * @param attestations names of what people attest
 */
public record Measures(double lineCoverage, String coverageSource, Set<String> attestations) {
    public Measures {
        if (lineCoverage < 0 || lineCoverage > 1) {
            throw new IllegalArgumentException("line coverage is a share from 0 to 1, not " + lineCoverage);
        }
        attestations = Set.copyOf(attestations);
    }
}
