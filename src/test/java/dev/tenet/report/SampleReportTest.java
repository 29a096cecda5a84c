package dev.tenet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The samples show every kind of result, so that outputs are tried on all of them. */
class SampleReportTest {
    @Test
    void the_report_has_every_severity_outcome_and_criterion_state() {
        Report report = SampleReport.report();
        assertThat(report.findings().stream().map(ReportedFinding::severity).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Severity.values()));
        assertThat(report.controls().stream().map(ControlResult::outcome).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Outcome.values()));
        assertThat(report.scores().cap()).isNotEmpty();
        assertThat(report.gates().get(0).criteria().stream().map(Gate.Criterion::state).collect(Collectors.toSet()))
                .contains(Gate.Criterion.State.NOT_MET, Gate.Criterion.State.UNKNOWN);
    }

    @Test
    void the_clean_report_has_nothing_open() {
        Report report = SampleReport.clean();
        assertThat(report.findings()).isEmpty();
        assertThat(report.plan().items()).isEmpty();
        assertThat(report.gates().get(0).passed()).isTrue();
    }

    @Test
    void the_empty_report_claims_nothing() {
        Report report = SampleReport.empty();
        assertThat(report.scores().overall()).isNull();
        assertThat(report.gates().get(0).passed()).isFalse();
    }
}
