package dev.tenet.decision;

import dev.tenet.finding.Outcome;
import dev.tenet.order.By;
import dev.tenet.plan.Forecast;
import dev.tenet.plan.Outlook;
import dev.tenet.plan.Planner;
import dev.tenet.policy.Control;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.Plan;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import dev.tenet.report.Staff;
import dev.tenet.score.Controls;
import dev.tenet.score.OpenFindings;
import dev.tenet.score.Repairs;
import dev.tenet.score.Scoring;
import java.util.List;

/**
 * Controls, scores, gates and plan as functions of what policies found.
 *
 * @param controls in force
 * @param policies what became of each
 * @param rules of scores and gates
 * @param newOnly whether gates look at new findings alone
 */
public record Deciding(List<Control> controls, List<PolicyResult> policies, ScoringRules rules, boolean newOnly) {
    /** What follows from findings. */
    public record Verdict(List<ControlResult> controls, ScoreCard scores, List<Gate> gates) {}

    public Verdict verdict(List<ReportedFinding> findings, GateJudge judge) {
        List<ControlResult> results = results(findings);
        OpenFindings open = OpenFindings.of(findings);
        ScoreCard scores = Scoring.score(results, open, rules);
        return new Verdict(results, scores, newOnly ? newOnly(results, findings, judge) : judge.judge(scores, results, open, rules));
    }

    public Plan plan(Verdict verdict, List<ReportedFinding> findings, Staff staff, GateJudge judge) {
        return Planner.plan(verdict.controls(), findings, rules, staff, forecast(verdict, findings, judge));
    }

    /** What repairs of a verdict's controls would do. */
    public Forecast forecast(Verdict verdict, List<ReportedFinding> findings, GateJudge judge) {
        OpenFindings open = OpenFindings.of(findings);
        return repaired -> {
            List<ControlResult> then = Repairs.controls(verdict.controls(), repaired);
            OpenFindings left = Repairs.findings(open, repaired);
            ScoreCard scores = Scoring.score(then, left, rules);
            List<Gate> gates = judge.judge(scores, then, left, rules);
            return new Outlook(scores.overall(), scores.grade(), scores.risk(), gates.isEmpty() ? 0 : gates.get(0).unmet().size());
        };
    }

    private List<ControlResult> results(List<ReportedFinding> findings) {
        List<String> categories = rules.categories().stream().map(category -> category.id()).toList();
        return Controls.of(controls, policies, findings).stream()
                .sorted(By.number((ControlResult result) -> categories.indexOf(result.control().category()))
                        .thenComparing(result -> result.control().id()))
                .toList();
    }

    /** What was known before is taken as repaired: a control that fails by nothing new passes. */
    private List<Gate> newOnly(List<ControlResult> results, List<ReportedFinding> findings, GateJudge judge) {
        List<ReportedFinding> fresh = findings.stream().filter(finding -> !finding.standing().known()).toList();
        List<ControlResult> now = results(fresh).stream()
                .map(control -> control.outcome() == Outcome.NOT_APPLICABLE ? passedIfIt(control, results) : control)
                .toList();
        OpenFindings open = OpenFindings.of(fresh);
        return judge.judge(Scoring.score(now, open, rules), now, open, rules).stream()
                .map(gate -> new Gate(gate.id(), gate.title() + " (new findings only)", gate.passed(), gate.criteria()))
                .toList();
    }

    /** A control that failed has judged, even where all that it found was known. */
    private static ControlResult passedIfIt(ControlResult control, List<ControlResult> full) {
        boolean failed = full.stream().anyMatch(other -> other.control().id().equals(control.control().id()) && other.outcome() == Outcome.FAILED);
        return failed ? new ControlResult(control.control(), Outcome.PASSED, null, control.policies(), 0, "") : control;
    }
}
