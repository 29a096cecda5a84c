package dev.tenet.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.fact.Metric;
import dev.tenet.policy.ScoringRules.Comparison;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.policy.ScoringRules.CriterionRule.Kind;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.Gate.Criterion.State;
import org.junit.jupiter.api.Test;

class MeasureCriteriaTest {
    private static final CriterionRule UPTIME = new CriterionRule(Kind.METRIC, "uptime", Comparison.ABOVE, 99, "percent", "Uptime");
    private static final CriterionRule MTTR = new CriterionRule(Kind.METRIC, "mttr", Comparison.BELOW, 1, "hours", "Repair");
    private static final CriterionRule INCIDENTS = new CriterionRule(Kind.METRIC, "incidents", Comparison.AT_MOST, 0, "", "Incidents");

    @Test
    void a_metric_that_nobody_measured_is_unknown_and_its_names_are_said() {
        assertThat(judge(UPTIME)).isEqualTo(new Criterion("Uptime", State.UNKNOWN, "no metric uptime was found",
                "measure uptime_percent or uptime_ratio and let the audit see it in metrics.json, metrics.yaml or OpenMetrics text"));
        assertThat(judge(UPTIME, metric("uptime", 99.9), metric("uptimes_percent", 99.9)).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_metric_is_compared_in_the_unit_of_the_bound() {
        assertThat(judge(UPTIME, metric("uptime_ratio", 0.995)))
                .isEqualTo(new Criterion("Uptime", State.MET, "uptime is 99.5 % (metrics.prom:1)", ""));
        assertThat(judge(UPTIME, metric("uptime_ratio", 0.99)).state()).isEqualTo(State.NOT_MET);
        assertThat(judge(MTTR, metric("mttr_seconds", 3000)).evidence()).isEqualTo("mttr is 0.83 hours (metrics.prom:1)");
        assertThat(judge(MTTR, metric("mttr_minutes", 60)))
                .isEqualTo(new Criterion("Repair", State.NOT_MET, "mttr is 1 hours (metrics.prom:1)", "bring it to below 1 hours"));
        assertThat(judge(INCIDENTS, metric("incidents_total", 0)).state()).isEqualTo(State.MET);
    }

    @Test
    void the_worst_of_several_services_decides() {
        Metric good = new Metric(Location.of("a.prom", 1, 1), "uptime_percent", "service=\"bot\"", 99.9);
        Metric bad = new Metric(Location.of("b.prom", 2, 1), "uptime_percent", "service=\"feed\"", 97);

        assertThat(judge(UPTIME, good, bad))
                .isEqualTo(new Criterion("Uptime", State.NOT_MET, "uptime{service=\"feed\"} is 97 % (b.prom:2:1)", "bring it to above 99 %"));
    }

    @Test
    void an_attestation_counts_from_its_date_to_its_expiry() {
        assertThat(attested("2026-01-05", "2026-01-05").state()).isEqualTo(State.MET);
        assertThat(attested("2025-11-02", "2026-01-04").evidence())
                .isEqualTo("what Ada attested on 2025-11-02 expired on 2026-01-04 (attestations.yaml:2:5)");
        assertThat(attested("2026-01-06", "2026-06-30").evidence())
                .isEqualTo("Ada attests it only from 2026-01-06 on (attestations.yaml:2:5)");
        assertThat(attested("2026-01-06", "2026-06-30").state()).isEqualTo(State.UNKNOWN);
    }

    private static Criterion attested(String date, String expires) {
        return new MeasureCriteria(SampleMeasures.attested(SampleMeasures.attested("paper-trading", date, expires)))
                .attestation(new CriterionRule(Kind.ATTESTATION, "paper-trading", Double.NaN, "Paper"));
    }

    private static Criterion judge(CriterionRule rule, Metric... metrics) {
        return new MeasureCriteria(SampleMeasures.metrics(metrics)).metric(rule);
    }

    private static Metric metric(String name, double value) {
        return new Metric(new Location("metrics.prom", 1, 0, 1), name, "", value);
    }
}
