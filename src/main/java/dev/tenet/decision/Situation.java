package dev.tenet.decision;

import dev.tenet.decision.Deciding.Verdict;
import dev.tenet.plan.Forecast;
import dev.tenet.plan.Planner;
import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.GateRule;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.Plan;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import dev.tenet.report.Staff;
import dev.tenet.score.OpenFindings;
import dev.tenet.score.Repairs;
import dev.tenet.score.Scoring;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A report, ready to be asked what would be if. Policies that judge results, as those of the category governance do, are not run again: their
 * findings stay until they are repaired.
 */
public final class Situation {
    private final Report report;
    private final ScoringRules rules;
    private final Deciding deciding;
    private final GateJudge judge;
    private final Verdict now;
    private final Forecast forecast;
    private final OpenFindings open;

    private Situation(Report report, ScoringRules rules) {
        this.report = report;
        this.rules = rules;
        List<PolicyResult> policies = report.controls().stream().flatMap(result -> result.policies().stream()).toList();
        this.deciding = new Deciding(report.controls().stream().map(ControlResult::control).toList(), policies, rules, report.decisions().newOnly());
        this.judge = GateJudge.like(report.gates());
        this.now = new Verdict(report.controls(), report.scores(), report.gates());
        this.open = OpenFindings.of(report.findings());
        this.forecast = deciding.forecast(now, report.findings(), judge);
    }

    /** @throws IllegalArgumentException when the report does not say by what it was scored */
    public static Situation of(Report report) {
        ScoringRules rules = report.prospects().rules();
        if (rules == null) {
            throw new IllegalArgumentException("this report does not say by what it was scored");
        }
        return new Situation(report, rules);
    }

    public Report report() {
        return report;
    }

    ScoringRules rules() {
        return rules;
    }

    Verdict now() {
        return now;
    }

    /** What would be if these were the findings. */
    Verdict with(List<ReportedFinding> findings) {
        return deciding.verdict(findings, judge);
    }

    /** The criteria of one gate, if controls passed. */
    List<Gate.Criterion> criteria(GateRule gate, Set<String> repaired) {
        ScoringRules asked = new ScoringRules(rules.categories(), rules.bands(), rules.caps(), rules.risks(), List.of(gate), rules.cadence());
        List<ControlResult> then = Repairs.controls(now.controls(), repaired);
        OpenFindings left = Repairs.findings(open, repaired);
        return judge.judge(Scoring.score(then, left, rules), then, left, asked).get(0).criteria();
    }

    /** Scores alone: gates cost more. */
    ScoreCard scores(Set<String> repaired) {
        return Scoring.score(Repairs.controls(now.controls(), repaired), Repairs.findings(open, repaired), rules);
    }

    /** The plan of everything that failed. */
    public Plan plan(Staff staff) {
        return Planner.plan(report.controls(), report.findings(), rules, staff, forecast);
    }

    Plan only(Collection<String> keys, Staff staff) {
        return Planner.only(keys, report.controls(), report.findings(), rules, staff, forecast);
    }

    List<String> within(int days, Staff staff) {
        return Planner.within(days, report.controls(), report.findings(), rules, staff, forecast);
    }
}
