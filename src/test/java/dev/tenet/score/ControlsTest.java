package dev.tenet.score;

import static dev.tenet.report.SampleResults.control;
import static dev.tenet.report.SampleResults.errored;
import static dev.tenet.report.SampleResults.failed;
import static dev.tenet.report.SampleResults.finding;
import static dev.tenet.report.SampleResults.notApplicable;
import static dev.tenet.report.SampleResults.open;
import static dev.tenet.report.SampleResults.passed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.report.ControlResult;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlsTest {
    private static final Control LOGIN = control("SE-01", "security", Severity.CRITICAL, "Login", 4);
    private static final Location PLACE = Location.of("app.py", 3, 1);

    @Test
    void fails_with_an_open_finding_and_takes_the_worst_severity() {
        var policies = List.of(failed("SE-01", "security/a", "Dashboard", 2, 2), passed("SE-01", "security/b", "Call", 9));
        var findings = List.of(open(LOGIN, Severity.MEDIUM, PLACE), open(LOGIN, Severity.HIGH, PLACE));
        assertThat(judge(policies, findings))
                .isEqualTo(new ControlResult(LOGIN, Outcome.FAILED, Severity.HIGH, policies, 2, ""));
    }

    @Test
    void passes_when_a_policy_looked_at_something() {
        var policies = List.of(notApplicable("SE-01", "security/a", "Dashboard"), passed("SE-01", "security/b", "Call", 9));
        assertThat(judge(policies, List.of())).isEqualTo(new ControlResult(LOGIN, Outcome.PASSED, null, policies, 0, ""));
    }

    @Test
    void passes_when_every_finding_is_waived() {
        var policies = List.of(failed("SE-01", "security/a", "Repository", 0, 1));
        var waived = finding(LOGIN, "security/a", Severity.CRITICAL, PLACE, "no login", "WAIVED");
        assertThat(judge(policies, List.of(waived)))
                .isEqualTo(new ControlResult(LOGIN, Outcome.PASSED, null, policies, 0, ""));
    }

    @Test
    void passes_with_a_note() {
        var policies = List.of(failed("SE-01", "security/a", "Call", 3, 1));
        assertThat(judge(policies, List.of(open(LOGIN, Severity.INFO, PLACE))).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void does_not_pass_over_nothing() {
        var policies = List.of(passed("SE-01", "security/a", "Dashboard", 0));
        assertThat(judge(policies, List.of()))
                .isEqualTo(new ControlResult(
                        LOGIN, Outcome.NOT_APPLICABLE, null, policies, 0, "no Dashboard was found"));
    }

    @Test
    void names_a_kind_of_fact_that_was_looked_for_once_and_first_what_most_looked_for() {
        var policies = List.of(
                notApplicable("SE-01", "security/a", "OrderPath"),
                notApplicable("SE-01", "security/b", "Dashboard"),
                notApplicable("SE-01", "security/c", "OrderPath"),
                notApplicable("SE-01", "security/d", "HttpEndpoint"));
        assertThat(judge(policies, List.of()).reason()).isEqualTo("no OrderPath, Dashboard or HttpEndpoint was found");
    }

    @Test
    void names_three_kinds_of_facts_and_counts_the_others() {
        var policies = List.of(
                notApplicable("SE-01", "security/a", "Call"),
                notApplicable("SE-01", "security/b", "Dashboard"),
                notApplicable("SE-01", "security/c", "HttpEndpoint"),
                notApplicable("SE-01", "security/d", "OrderPath"),
                notApplicable("SE-01", "security/e", "Secret"),
                notApplicable("SE-01", "security/f", "OrderPath"));
        assertThat(judge(policies, List.of()).reason()).isEqualTo("no OrderPath, Call, Dashboard or any of 2 other kinds of facts was found");
    }

    @Test
    void keeps_the_reason_of_a_policy_that_names_no_subject() {
        var policy = new PolicyResult("security/a", "SE-01", Outcome.NOT_APPLICABLE, "", 0, 0, "switched off in tenet.yaml");
        assertThat(judge(List.of(policy), List.of()).reason()).isEqualTo("switched off in tenet.yaml");
    }

    @Test
    void does_not_apply_without_a_policy() {
        assertThat(judge(List.of(), List.of()))
                .isEqualTo(new ControlResult(
                        LOGIN, Outcome.NOT_APPLICABLE, null, List.of(), 0, "no installed policy judges it"));
    }

    @Test
    void is_errored_when_one_policy_could_not_be_judged_though_another_passed() {
        var policies = List.of(
                errored("SE-01", "security/a", "Call", "it took longer than 10 s"), passed("SE-01", "security/b", "Call", 9));
        assertThat(judge(policies, List.of()))
                .isEqualTo(new ControlResult(
                        LOGIN,
                        Outcome.ERRORED,
                        null,
                        policies,
                        0,
                        "security/a could not be judged: it took longer than 10 s"));
    }

    @Test
    void fails_rather_than_errs_when_another_policy_found_something() {
        var policies = List.of(
                errored("SE-01", "security/a", "Call", "it took longer than 10 s"),
                failed("SE-01", "security/b", "Call", 9, 1));
        assertThat(judge(policies, List.of(open(LOGIN, Severity.LOW, PLACE))))
                .isEqualTo(new ControlResult(LOGIN, Outcome.FAILED, Severity.LOW, policies, 1, ""));
    }

    @Test
    void keeps_the_order_of_controls_and_leaves_out_what_others_found() {
        Control other = control("SE-02", "security", Severity.HIGH, "Ports", 1);
        Control foreign = control("SE-99", "security", Severity.HIGH, "Left out by the profile", 1);
        var results = Controls.of(
                List.of(other, LOGIN),
                List.of(passed("SE-01", "security/a", "Call", 1), passed("SE-02", "security/b", "Call", 1)),
                List.of(open(foreign, Severity.CRITICAL, PLACE)));
        assertThat(results).extracting(r -> r.control().id() + " " + r.outcome()).containsExactly("SE-02 PASSED", "SE-01 PASSED");
    }

    @Test
    void no_controls_give_no_results() {
        assertThat(Controls.of(List.of(), List.of(), List.of())).isEmpty();
    }

    private static ControlResult judge(List<PolicyResult> policies, List<ReportedFinding> findings) {
        return Controls.of(List.of(LOGIN), policies, findings).get(0);
    }
}
