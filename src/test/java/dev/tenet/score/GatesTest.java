package dev.tenet.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenet.fact.Location;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.policy.ScoringRules.CriterionRule.Kind;
import dev.tenet.policy.ScoringRules.GateRule;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.Gate.Criterion.State;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.SampleResults;
import dev.tenet.report.SampleRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatesTest {
    private static final Measures NOTHING = SampleMeasures.of(Double.NaN, "");

    @Test
    void a_score_must_exceed_its_bound() {
        assertThat(judge(Kind.SCORE, "security", 80, Results.of("security", 9, 1)))
                .isEqualTo(met("Security scores 90: 9 of 10 controls passed"));
        assertThat(judge(Kind.SCORE, "security", 80, Results.of("security", 8, 2)))
                .isEqualTo(notMet(
                        "Security scores 80: 8 of 10 controls passed",
                        "make at least 1 of 2 controls pass: SE-09, SE-10"));
    }

    @Test
    void the_fewest_repairs_take_the_heaviest_controls_first() {
        var results = List.of(
                Results.of("SE-01", "security", Outcome.PASSED, 5),
                Results.of("SE-02", "security", Outcome.FAILED, 1),
                Results.of("SE-03", "security", Outcome.ERRORED, 4));
        assertThat(judge(Kind.SCORE, "security", 80, results))
                .isEqualTo(notMet(
                        "Security scores 50: 1 of 3 controls passed, 1 could not be judged",
                        "make at least 1 of 2 controls pass: SE-03, SE-02"));
        assertThat(judge(Kind.SCORE, "security", 95, results).remedy()).isEqualTo("make 2 controls pass: SE-03, SE-02");
        assertThat(judge(Kind.SCORE, "security", 100, results).remedy())
                .isEqualTo("no score exceeds 100: lower the bound in the scoring rules");
    }

    @Test
    void a_category_without_a_score_is_unknown() {
        assertThat(judge(Kind.SCORE, "security", 80, List.of(Results.of("SE-01", "security", Outcome.NOT_APPLICABLE))))
                .isEqualTo(unknown(
                        "Security has no score: its only control does not apply: no OrderPath was found",
                        "let the audit see what its controls look at, or take this criterion out of the gate"));
        assertThat(judge(Kind.SCORE, "security", 80, List.of()))
                .isEqualTo(unknown(
                        "Security has no score: no control of this category is installed",
                        "install a pack with controls of this category"));
        assertThat(judge(Kind.SCORE, "magic", 80, List.of()))
                .isEqualTo(unknown(
                        "there is no category magic", "name in the gate a category that the scoring rules have"));
    }

    @Test
    void the_overall_score_says_where_its_points_went() {
        var results = new ArrayList<ControlResult>(Results.of("security", 1, 1));
        results.addAll(Results.of("reliability", 3, 1));
        results.addAll(Results.of("architecture", 1, 0));
        assertThat(judge(Kind.SCORE, "overall", 80, results))
                .isEqualTo(notMet("the overall score is 67.5", "gain more than 12.5 points; lost are Security 25, Reliability 7.5"));
        assertThat(judge(Kind.SCORE, "overall", 60, results)).isEqualTo(met("the overall score is 67.5"));
        assertThat(judge(Kind.SCORE, "overall", 60, List.of()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void open_findings_are_counted_by_severity_and_named_by_control() {
        var findings = List.of(
                open("SE-05", Severity.CRITICAL, "open"),
                open("SE-01", Severity.CRITICAL, "open"),
                open("SE-01", Severity.CRITICAL, "open"),
                open("SE-03", Severity.CRITICAL, "WAIVED"),
                open("SE-04", Severity.HIGH, "open"));
        var controls = Results.of("security", 1, 3);
        assertThat(judge(Kind.OPEN_FINDINGS, "CRITICAL", 0, controls, findings, NOTHING))
                .isEqualTo(notMet("3 critical findings are open", "close 3 critical findings: SE-01, SE-05"));
        assertThat(judge(Kind.OPEN_FINDINGS, "CRITICAL", 2, controls, findings, NOTHING).remedy())
                .isEqualTo("close 1 of 3 critical findings: SE-01, SE-05");
        assertThat(judge(Kind.OPEN_FINDINGS, "HIGH", Double.NaN, controls, findings, NOTHING).remedy())
                .isEqualTo("close 1 high finding: SE-04");
        assertThat(judge(Kind.OPEN_FINDINGS, "HIGH", 1, controls, findings, NOTHING))
                .isEqualTo(met("1 high finding is open"));
        assertThat(judge(Kind.OPEN_FINDINGS, "MEDIUM", 0, controls, findings, NOTHING))
                .isEqualTo(met("no medium finding is open"));
    }

    @Test
    void no_open_findings_mean_nothing_where_something_could_not_be_judged() {
        var controls = List.of(
                Results.of("SE-01", "security", Outcome.PASSED), Results.of("SE-02", "security", Outcome.ERRORED));
        assertThat(judge(Kind.OPEN_FINDINGS, "HIGH", 0, controls))
                .isEqualTo(unknown(
                        "no high finding is open, but 1 control could not be judged",
                        "repair what keeps SE-02 from being judged"));
    }

    @Test
    void no_open_findings_mean_nothing_where_nothing_was_judged() {
        var expected = unknown(
                "no control was applicable, so nothing was judged", "let the audit see a tree that its packs judge");
        assertThat(judge(Kind.OPEN_FINDINGS, "HIGH", 0, List.of())).isEqualTo(expected);
        assertThat(judge(
                        Kind.OPEN_FINDINGS, "HIGH", 0, List.of(Results.of("SE-01", "security", Outcome.NOT_APPLICABLE))))
                .isEqualTo(expected);
    }

    @Test
    void coverage_must_exceed_its_bound_and_is_unknown_without_a_report() {
        assertThat(coverage("lines", 80, SampleMeasures.of(0.46, "reports/coverage.xml")))
                .isEqualTo(notMet(
                        "46 % of lines are covered (reports/coverage.xml)", "cover more than another 34 % of lines"));
        assertThat(coverage("lines", 80, SampleMeasures.of(0.8, "lcov.info")).state()).isEqualTo(State.NOT_MET);
        assertThat(coverage("lines", 80, SampleMeasures.of(0.8001, "lcov.info")))
                .isEqualTo(met("80.01 % of lines are covered (lcov.info)"));
        assertThat(coverage("lines", 80, NOTHING))
                .isEqualTo(unknown(
                        "no coverage report was found",
                        "run the tests with coverage and keep the report where the audit sees it"));
        assertThat(coverage("branches", 80, SampleMeasures.of(0.9, "lcov.info")).state()).isEqualTo(State.UNKNOWN);
        assertThat(coverage("branches", 80, SampleMeasures.of(0.9, "lcov.info")).evidence())
                .isEqualTo("coverage of branches is not in the report (lcov.info)");
        assertThatThrownBy(() -> SampleMeasures.of(46, "reports/coverage.xml"))
                .hasMessage("line coverage is a share from 0 to 1, not 46.0");
    }

    @Test
    void a_control_must_pass() {
        assertThat(control(Outcome.PASSED)).isEqualTo(met("DQ-04 passed"));
        assertThat(control(Outcome.FAILED)).isEqualTo(notMet("DQ-04 failed with 1 open finding", "Repair DQ-04"));
        assertThat(control(Outcome.NOT_APPLICABLE))
                .isEqualTo(unknown("DQ-04 does not apply: no OrderPath was found", "let the audit see what DQ-04 looks at"));
        assertThat(control(Outcome.ERRORED))
                .isEqualTo(unknown("DQ-04 was not judged: a policy took too long", "repair what keeps it from being judged"));
        assertThat(judge(Kind.CONTROL, "DQ-04", Double.NaN, List.of()))
                .isEqualTo(unknown(
                        "DQ-04 was not judged", "install a pack that has DQ-04, or let the profile include it"));
    }

    @Test
    void an_attestation_that_nobody_gave_is_unknown() {
        assertThat(attestation(SampleMeasures.of(Double.NaN, "", "paper-trading")))
                .isEqualTo(met("Ada attested it on 2026-01-02, until 2026-06-30 (docs/paper-trading.md)"));
        assertThat(attestation(SampleMeasures.of(Double.NaN, "", "paper-trade")))
                .isEqualTo(unknown(
                        "nobody attests paper-trading",
                        "once it is done, let a person attest it in attestations.yaml"));
    }

    @Test
    void a_gate_passes_when_every_criterion_is_met_and_there_is_one() {
        var met = new CriterionRule(Kind.ATTESTATION, "a", Double.NaN, "A");
        var missing = new CriterionRule(Kind.ATTESTATION, "b", Double.NaN, "B");
        var gates = List.of(
                new GateRule("one", "One", List.of(met)),
                new GateRule("two", "Two", List.of(met, missing)),
                new GateRule("none", "None", List.of()));
        ScoringRules rules = SampleRules.rules(gates);
        var measures = SampleMeasures.of(Double.NaN, "", "a");
        var judged = Gates.judge(Scoring.score(List.of(), List.of(), rules), List.of(), OpenFindings.of(List.of()), measures, rules);
        assertThat(judged).extracting(Gate::id, Gate::passed, g -> g.unmet().size())
                .containsExactly(
                        tuple("one", true, 0),
                        tuple("two", false, 1),
                        tuple("none", false, 0));
    }

    @Test
    void a_criterion_without_a_title_is_named_after_what_it_asks() {
        assertThat(List.of(
                        untitled(Kind.SCORE, "security", 80),
                        untitled(Kind.OPEN_FINDINGS, "HIGH", 0),
                        untitled(Kind.COVERAGE, "lines", 80.5),
                        untitled(Kind.CONTROL, "DQ-04", Double.NaN),
                        untitled(Kind.ATTESTATION, "paper-trading", Double.NaN)))
                .containsExactly(
                        "Score of security above 80",
                        "At most 0 open findings of severity HIGH",
                        "Coverage of lines above 80.5 %",
                        "Control DQ-04 passes",
                        "Attested: paper-trading");
    }

    private static String untitled(Kind kind, String subject, double bound) {
        return judge(new CriterionRule(kind, subject, bound, ""), List.of(), List.of(), NOTHING).title();
    }

    private static Criterion control(Outcome outcome) {
        return judge(Kind.CONTROL, "DQ-04", Double.NaN, List.of(Results.of("DQ-04", "data-quality", outcome)));
    }

    private static Criterion coverage(String subject, double bound, Measures measures) {
        return judge(Kind.COVERAGE, subject, bound, List.of(), List.of(), measures);
    }

    private static Criterion attestation(Measures given) {
        return judge(Kind.ATTESTATION, "paper-trading", Double.NaN, List.of(), List.of(), given);
    }

    private static Criterion judge(Kind kind, String subject, double bound, List<ControlResult> controls) {
        return judge(kind, subject, bound, controls, List.of(), NOTHING);
    }

    private static Criterion judge(
            Kind kind,
            String subject,
            double bound,
            List<ControlResult> controls,
            List<ReportedFinding> findings,
            Measures measures) {
        return judge(new CriterionRule(kind, subject, bound, "Title"), controls, findings, measures);
    }

    private static Criterion judge(
            CriterionRule rule, List<ControlResult> controls, List<ReportedFinding> findings, Measures measures) {
        ScoringRules rules = SampleRules.rules(List.of(new GateRule("gate", "Gate", List.of(rule))));
        return Gates.judge(Scoring.score(controls, findings, rules), controls, OpenFindings.of(findings), measures, rules)
                .get(0)
                .criteria()
                .get(0);
    }

    private static ReportedFinding open(String control, Severity severity, String status) {
        return SampleResults.finding(
                SampleResults.control(control, "security", severity, "Title", 1),
                "security/" + control,
                severity,
                Location.of("a.py", 1, 1),
                "wrong",
                status);
    }

    private static Criterion met(String evidence) {
        return new Criterion("Title", State.MET, evidence, "");
    }

    private static Criterion notMet(String evidence, String remedy) {
        return new Criterion("Title", State.NOT_MET, evidence, remedy);
    }

    private static Criterion unknown(String evidence, String remedy) {
        return new Criterion("Title", State.UNKNOWN, evidence, remedy);
    }
}
