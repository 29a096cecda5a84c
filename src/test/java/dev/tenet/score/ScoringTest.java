package dev.tenet.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.fact.Location;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.SampleReport;
import dev.tenet.report.SampleResults;
import dev.tenet.report.SampleRules;
import dev.tenet.report.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final ScoringRules RULES = SampleRules.rules();
    private static final String NONE = "no control of this category is installed";

    @Test
    void a_category_scores_the_share_that_passed() {
        ScoreCard card = score(Results.of("trading-safety", 7, 4));
        assertThat(card.categories().get(1))
                .isEqualTo(new CategoryScore(
                        "trading-safety", "Trading safety", 2, 0.25, 63.64, "D", "Poor", 7, 4, 0, ""));
        assertThat(card.overall()).isEqualTo(63.64);
    }

    @Test
    void weights_count() {
        var results = List.of(
                Results.of("SE-01", "security", Outcome.PASSED, 3), Results.of("SE-02", "security", Outcome.FAILED, 1));
        assertThat(score(results).categories().get(0).score()).isEqualTo(75.0);
    }

    @Test
    void what_could_not_be_judged_has_not_passed_and_what_does_not_apply_does_not_count() {
        var results = List.of(
                Results.of("SE-01", "security", Outcome.PASSED),
                Results.of("SE-02", "security", Outcome.ERRORED),
                Results.of("SE-03", "security", Outcome.NOT_APPLICABLE));
        assertThat(score(results).categories().get(0))
                .isEqualTo(new CategoryScore("security", "Security", 1, 0.25, 50.0, "F", "Failing", 1, 1, 1, ""));
    }

    @Test
    void only_errored_controls_score_nothing() {
        ScoreCard card = score(List.of(Results.of("SE-01", "security", Outcome.ERRORED)));
        assertThat(card.overall()).isEqualTo(0.0);
        assertThat(List.of(card.grade(), card.status(), card.risk(), card.riskReason()))
                .containsExactly("F", "Failing", "HIGH", "the overall score 0 is below 60");
    }

    @Test
    void a_category_without_an_applicable_control_gives_its_weight_to_the_others() {
        var results = new ArrayList<ControlResult>(Results.of("security", 1, 1));
        results.addAll(Results.of("reliability", 1, 0));
        results.add(Results.of("DQ-01", "data-quality", Outcome.NOT_APPLICABLE));
        // 0.25 * 50 + 0.15 * 100, over 0.40
        assertThat(score(results).overall()).isEqualTo(68.75);
        assertThat(score(results).categories().get(3))
                .isEqualTo(new CategoryScore(
                        "data-quality",
                        "Data quality",
                        4,
                        0.10,
                        null,
                        "N/A",
                        "Not applicable",
                        0,
                        0,
                        1,
                        "its only control does not apply: no OrderPath was found"));
    }

    @Test
    void a_category_without_a_score_says_what_most_of_its_policies_missed() {
        var results = new ArrayList<ControlResult>();
        for (String reason : List.of("no Dataset was found: no data is kept", "no Quote was found: nothing is quoted", "no Quote was found: nothing is quoted")) {
            ControlResult control = Results.of("DQ-0" + (results.size() + 1), "data-quality", Outcome.NOT_APPLICABLE);
            PolicyResult policy = new PolicyResult("data-quality/p", control.control().id(), Outcome.NOT_APPLICABLE, reason.split(" ")[1], 0, 0, reason);
            results.add(new ControlResult(control.control(), Outcome.NOT_APPLICABLE, null, List.of(policy), 0, reason));
        }
        assertThat(score(results).categories().get(3).reason())
                .isEqualTo("none of its 3 controls applies: no Quote was found: nothing is quoted (and for 1 other reason, said with the controls)");
    }

    @Test
    void a_category_without_a_score_says_what_was_missing() {
        List<String> reasons = SampleReport.empty().scores().categories().stream()
                .map(CategoryScore::reason)
                .toList();
        assertThat(reasons)
                .containsExactly(
                        "none of its 12 controls applies: no Call, ConfigEntry, Dashboard or any of 6 other kinds of facts was found",
                        "none of its 8 controls applies: no OrderPath or Setting was found",
                        "none of its 5 controls applies: no ExceptHandler, OrderPath, Repository or any of 2 other kinds of facts was found",
                        "none of its 2 controls applies: no Dataset was found; no installed policy judges 1 of them",
                        "none of its 7 controls applies: no Call, Repository or ComposeService was found",
                        NONE);
    }

    @Test
    void nothing_looked_at_is_no_success() {
        assertThat(score(List.of()))
                .isEqualTo(new ScoreCard(
                        RULES.categories().stream()
                                .map(c -> new CategoryScore(
                                        c.id(), c.title(), c.phase(), c.weight(), null, "N/A", "Not applicable", 0, 0, 0, NONE))
                                .toList(),
                        null,
                        "N/A",
                        "N/A",
                        "",
                        "Not assessed",
                        "N/A",
                        "no control was applicable, so nothing is known"));
    }

    @Test
    void a_score_on_the_edge_of_a_band_belongs_to_it() {
        assertThat(score(Results.of("security", 9, 1)).grade()).isEqualTo("A");
        assertThat(score(Results.of("security", 899, 101)).grade()).isEqualTo("B");
    }

    @Test
    void an_open_critical_finding_caps_the_grade() {
        ScoreCard card = score(Results.of("security", 19, 1), open(Severity.CRITICAL), open(Severity.HIGH));
        assertThat(List.of(card.grade(), card.uncapped(), card.cap(), card.status()))
                .containsExactly("D", "A", "1 critical finding is open, which caps the grade at D", "Poor");
    }

    @Test
    void a_cap_above_the_grade_is_no_cap() {
        ScoreCard card = score(Results.of("security", 3, 1), open(Severity.HIGH), open(Severity.HIGH));
        assertThat(List.of(card.grade(), card.uncapped(), card.cap())).containsExactly("C", "C", "");
    }

    @Test
    void a_worse_finding_caps_where_only_the_lesser_has_a_cap() {
        var rules = new ScoringRules(
                RULES.categories(), RULES.bands(), Map.of(Severity.HIGH, "B"), RULES.risks(), List.of(), Map.of());
        ScoreCard card =
                Scoring.score(Results.of("security", 1, 0), List.of(open(Severity.CRITICAL), open(Severity.HIGH)), rules);
        assertThat(card.cap()).isEqualTo("2 findings of high severity or worse are open, which caps the grade at B");
    }

    @Test
    void waived_findings_and_notes_neither_cap_nor_raise_the_risk() {
        ScoreCard card = score(
                Results.of("security", 1, 0), open(Severity.INFO), finding(Severity.CRITICAL, "WAIVED"));
        assertThat(List.of(card.grade(), card.cap(), card.risk(), card.riskReason()))
                .containsExactly(
                        "A",
                        "",
                        "LOW",
                        "no finding of medium severity or worse is open and the overall score 100 is not below 80");
    }

    @Test
    void risk_is_the_first_level_that_holds_with_all_that_makes_it_hold() {
        assertThat(risk(Results.of("security", 19, 1), open(Severity.CRITICAL)))
                .isEqualTo("CRITICAL: 1 critical finding is open");
        assertThat(risk(Results.of("security", 1, 1), open(Severity.HIGH), open(Severity.HIGH)))
                .isEqualTo("HIGH: 2 high findings are open; the overall score 50 is below 60");
        assertThat(risk(Results.of("security", 3, 1))).isEqualTo("MEDIUM: the overall score 75 is below 80");
        assertThat(risk(Results.of("security", 4, 1), open(Severity.LOW)))
                .isEqualTo("LOW: no finding of medium severity or worse is open and the overall score 80 is not below 80");
    }

    @Test
    void halves_round_up_whatever_binary_fractions_say() {
        assertThat(Scoring.rounded(57.5 / 0.8)).isEqualTo(71.88);
        assertThat(Scoring.rounded(1.005)).isEqualTo(1.01);
        assertThat(Scoring.rounded(1.00499)).isEqualTo(1.0);
    }

    @Test
    void a_control_of_an_unknown_category_does_not_vanish() {
        assertThatThrownBy(() -> score(List.of(Results.of("XX-01", "magic", Outcome.FAILED))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("control XX-01 counts in category magic, which the scoring rules do not have");
    }

    @Test
    void a_cap_that_is_no_grade_is_refused() {
        var rules = new ScoringRules(
                RULES.categories(), RULES.bands(), Map.of(Severity.HIGH, "E"), RULES.risks(), List.of(), Map.of());
        assertThatThrownBy(() -> Scoring.score(Results.of("security", 1, 0), List.of(open(Severity.HIGH)), rules))
                .hasMessage("the scoring rules cap at E, which is not one of their grades");
    }

    private static ScoreCard score(List<ControlResult> controls, ReportedFinding... findings) {
        return Scoring.score(controls, List.of(findings), RULES);
    }

    private static String risk(List<ControlResult> controls, ReportedFinding... findings) {
        ScoreCard card = score(controls, findings);
        return card.risk() + ": " + card.riskReason();
    }

    private static ReportedFinding open(Severity severity) {
        return finding(severity, "open");
    }

    private static ReportedFinding finding(Severity severity, String status) {
        Control control = SampleResults.control("SE-01", "security", Severity.HIGH, "Login", 1);
        return SampleResults.finding(control, "security/a", severity, Location.of("a.py", 1, 1), "wrong", status);
    }
}
