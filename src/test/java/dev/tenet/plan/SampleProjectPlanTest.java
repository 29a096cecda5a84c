package dev.tenet.plan;

import static dev.tenet.report.SampleResults.control;
import static dev.tenet.report.SampleResults.remediation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Plan;
import dev.tenet.report.Plan.Item;
import dev.tenet.report.SampleReport;
import dev.tenet.report.SampleRules;
import dev.tenet.score.SampleMeasures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The faults of a trading bot that were planned by hand before: twelve faults of 65 hours, four recommendations of 18. */
class SampleProjectPlanTest {
    private static final List<ControlResult> FAILED = List.of(
            failed("SE-01", "F1", Severity.CRITICAL, 4),
            failed("SE-02", "F1", Severity.HIGH, 2),
            failed("SE-03", "F2", Severity.CRITICAL, 8),
            failed("SE-05", "F3", Severity.CRITICAL, 4, "SE-03"),
            failed("SE-08", "F4", Severity.HIGH, 2),
            failed("SE-09", "F4", Severity.CRITICAL, 6),
            failed("TS-11", "F4", Severity.HIGH, 3),
            failed("SE-06", "F5", Severity.HIGH, 4),
            failed("TS-10", "F6", Severity.HIGH, 2),
            failed("TS-01", "F7", Severity.HIGH, 2),
            failed("TS-04", "F7", Severity.HIGH, 2, "TS-01"),
            failed("CQ-02", "F8", Severity.HIGH, 12, "SE-09"),
            failed("CQ-01", "F9", Severity.MEDIUM, 8),
            failed("DQ-01", "F10", Severity.MEDIUM, 8, "DQ-04"),
            failed("DQ-04", "F10", Severity.MEDIUM, 8, "DQ-01"),
            failed("TS-12", "F11", Severity.MEDIUM, 3),
            failed("TS-13", "F12", Severity.MEDIUM, 4, "TS-12"),
            failed("RL-09", "R13", Severity.LOW, 4),
            failed("PR-04", "R14", Severity.LOW, 6),
            failed("PR-07", "R15", Severity.LOW, 4, "TS-01", "TS-12"),
            failed("PR-09", "R16", Severity.LOW, 4));

    @Test
    void sixteen_remediations_take_83_hours() {
        Plan plan = plan();
        assertThat(plan.totalHours()).isEqualTo(83);
        assertThat(hours(plan, Severity.MEDIUM)).isEqualTo(65);
        assertThat(plan.items().stream().map(Item::key))
                .containsExactly(
                        "F4", "F1", "F2", "F3", "F7", "F6", "F5", "F8", "F11", "F10", "F12", "F9", "R13", "R15", "R16", "R14");
        assertThat(plan.weeks()).hasSize(6).last().extracting(Plan.Week::hours).isEqualTo(3.0);
    }

    private static double hours(Plan plan, Severity least) {
        return plan.items().stream()
                .filter(i -> i.severity().atLeast(least))
                .mapToDouble(Item::hours)
                .sum();
    }

    private static Plan plan() {
        return Planner.plan(
                FAILED,
                List.of(),
                SampleRules.rules(),
                16,
                SampleReport.forecast(FAILED, List.of(), SampleMeasures.of(Double.NaN, ""), SampleRules.rules()));
    }

    private static ControlResult failed(String id, String key, Severity severity, double hours, String... after) {
        String category =
                switch (id.substring(0, 2)) {
                    case "SE" -> "security";
                    case "TS" -> "trading-safety";
                    case "CQ" -> "code-quality";
                    case "DQ" -> "data-quality";
                    case "RL" -> "reliability";
                    default -> "architecture";
                };
        var control = control(id, category, severity, id, 1, remediation(key, "Repair " + key, hours, after));
        return new ControlResult(control, Outcome.FAILED, severity, List.of(), 1, "");
    }
}
