package dev.tenet.audit;

import dev.tenet.finding.Outcome;
import dev.tenet.plan.Outlook;
import dev.tenet.plan.Planner;
import dev.tenet.policy.Library;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.Plan;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import dev.tenet.score.Controls;
import dev.tenet.score.Gates;
import dev.tenet.score.Measures;
import dev.tenet.score.Repairs;
import dev.tenet.score.Scoring;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Controls, scores, gates and plan as functions of what policies found.
 *
 * @param library the policies in force
 * @param policies what became of each
 * @param newOnly whether gates look at new findings alone
 */
record Deciding(Library library, List<PolicyResult> policies, boolean newOnly) {
    /** What follows from findings. */
    record Verdict(List<ControlResult> controls, ScoreCard scores, List<Gate> gates) {}

    Verdict verdict(List<ReportedFinding> findings, Measures measures) {
        List<ControlResult> controls = controls(findings);
        ScoreCard scores = Scoring.score(controls, findings, library.scoring());
        return new Verdict(controls, scores, gates(controls, scores, findings, measures));
    }

    Plan plan(Verdict verdict, List<ReportedFinding> findings, double capacity, Measures measures) {
        return Planner.plan(verdict.controls(), findings, library.scoring(), capacity, repaired -> outlook(repaired, verdict, findings, measures));
    }

    private List<ControlResult> controls(List<ReportedFinding> findings) {
        List<String> categories = library.scoring().categories().stream().map(category -> category.id()).toList();
        return Controls.of(library.controls(), policies, findings).stream()
                .sorted(Comparator.comparingInt((ControlResult result) -> categories.indexOf(result.control().category()))
                        .thenComparing(result -> result.control().id()))
                .toList();
    }

    private List<Gate> gates(List<ControlResult> controls, ScoreCard scores, List<ReportedFinding> findings, Measures measures) {
        if (!newOnly) {
            return Gates.judge(scores, controls, findings, measures, library.scoring());
        }
        // What was known before is taken as repaired: a control that fails by nothing new passes.
        List<ReportedFinding> fresh = findings.stream().filter(finding -> !finding.standing().known()).toList();
        List<ControlResult> now = controls(fresh).stream()
                .map(control -> control.outcome() == Outcome.NOT_APPLICABLE ? passedIfIt(control, controls) : control)
                .toList();
        return Gates.judge(Scoring.score(now, fresh, library.scoring()), now, fresh, measures, library.scoring()).stream()
                .map(gate -> new Gate(gate.id(), gate.title() + " (new findings only)", gate.passed(), gate.criteria()))
                .toList();
    }

    /** A control that failed has judged, even where all that it found was known. */
    private static ControlResult passedIfIt(ControlResult control, List<ControlResult> full) {
        boolean failed = full.stream().anyMatch(other -> other.control().id().equals(control.control().id()) && other.outcome() == Outcome.FAILED);
        return failed ? new ControlResult(control.control(), Outcome.PASSED, null, control.policies(), 0, "") : control;
    }

    private Outlook outlook(Set<String> repaired, Verdict verdict, List<ReportedFinding> findings, Measures measures) {
        List<ControlResult> then = Repairs.controls(verdict.controls(), repaired);
        List<ReportedFinding> left = Repairs.findings(findings, repaired);
        ScoreCard scores = Scoring.score(then, left, library.scoring());
        List<Gate> gates = Gates.judge(scores, then, left, measures, library.scoring());
        return new Outlook(scores.overall(), scores.grade(), scores.risk(), gates.isEmpty() ? 0 : gates.get(0).unmet().size());
    }
}
