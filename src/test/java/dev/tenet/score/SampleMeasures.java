package dev.tenet.score;

import dev.tenet.fact.Attestation;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Location;
import dev.tenet.fact.Metric;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Measures for tests, as of the fifth of January 2026. */
public final class SampleMeasures {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private SampleMeasures() {}

    /** A share of lines covered, NaN for no report, and what people attest. */
    public static Measures of(double lines, String source, String... attested) {
        Coverage coverage = Double.isNaN(lines) ? null : new Coverage(Location.of(source), "", lines, Double.NaN);
        return new Measures(coverage, Arrays.stream(attested).map(SampleMeasures::attested).toList(), List.of(), DAY);
    }

    static Measures attested(Attestation... attestations) {
        return new Measures(null, List.of(attestations), List.of(), DAY);
    }

    static Measures metrics(Metric... metrics) {
        return new Measures(null, List.of(), List.of(metrics), DAY);
    }

    private static Attestation attested(String what) {
        return attested(what, "2026-01-02", "2026-06-30");
    }

    static Attestation attested(String what, String date, String expires) {
        return new Attestation(Location.of("attestations.yaml", 2, 5), what, "Ada", date, expires, "docs/" + what + ".md");
    }
}
