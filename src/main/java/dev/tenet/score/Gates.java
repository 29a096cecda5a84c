package dev.tenet.score;

import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.util.List;

/** Verdicts of the gates, each criterion with what was seen and what would help. */
public final class Gates {
    private Gates() {}

    /** Judges every gate of the rules. A gate without criteria does not pass: nothing was asked. */
    public static List<Gate> judge(
            ScoreCard card,
            List<ControlResult> controls,
            List<ReportedFinding> findings,
            Measures measures,
            ScoringRules rules) {
        var scores = new ScoreCriteria(card, controls);
        var results = new ResultCriteria(controls, findings);
        return rules.gates().stream()
                .map(gate -> {
                    List<Criterion> criteria = gate.criteria().stream()
                            .map(rule -> judge(rule, scores, results, measures))
                            .toList();
                    boolean passed = !criteria.isEmpty()
                            && criteria.stream().allMatch(c -> c.state() == Criterion.State.MET);
                    return new Gate(gate.id(), gate.title(), passed, criteria);
                })
                .toList();
    }

    private static Criterion judge(
            CriterionRule rule, ScoreCriteria scores, ResultCriteria results, Measures measures) {
        return switch (rule.kind()) {
            case SCORE -> scores.judge(rule);
            case OPEN_FINDINGS -> results.openFindings(rule);
            case CONTROL -> results.control(rule);
            case COVERAGE -> coverage(rule, measures);
            case ATTESTATION -> attestation(rule, measures);
        };
    }

    private static Criterion coverage(CriterionRule rule, Measures measures) {
        if (!rule.subject().equals("lines")) {
            return unknown(
                    rule,
                    "coverage of %s is not measured".formatted(rule.subject()),
                    "ask for coverage of lines in the scoring rules");
        }
        if (Double.isNaN(measures.lineCoverage())) {
            return unknown(
                    rule,
                    "no coverage report was found",
                    "run the tests with coverage and keep the report where the audit sees it");
        }
        double percent = Scoring.rounded(100 * measures.lineCoverage());
        String source = measures.coverageSource().isEmpty() ? "" : " (" + measures.coverageSource() + ")";
        String evidence = "%s %% of lines are covered%s".formatted(Words.number(percent), source);
        return percent > rule.bound()
                ? met(rule, evidence)
                : notMet(
                        rule,
                        evidence,
                        rule.bound() >= 100
                                ? "no coverage exceeds 100 %: lower the bound in the scoring rules"
                                : "cover more than another %s %% of lines"
                                        .formatted(Words.number(Scoring.rounded(rule.bound() - percent))));
    }

    /** Nobody has said that it is not so: what is not attested is unknown. */
    private static Criterion attestation(CriterionRule rule, Measures measures) {
        return measures.attestations().contains(rule.subject())
                ? met(rule, rule.subject() + " is attested")
                : unknown(
                        rule,
                        "nobody attests " + rule.subject(),
                        "once it is done, let a person attest " + rule.subject());
    }

    static Criterion met(CriterionRule rule, String evidence) {
        return new Criterion(title(rule), Criterion.State.MET, evidence, "");
    }

    static Criterion notMet(CriterionRule rule, String evidence, String remedy) {
        return new Criterion(title(rule), Criterion.State.NOT_MET, evidence, remedy);
    }

    static Criterion unknown(CriterionRule rule, String evidence, String remedy) {
        return new Criterion(title(rule), Criterion.State.UNKNOWN, evidence, remedy);
    }

    private static String title(CriterionRule rule) {
        if (!rule.title().isBlank()) {
            return rule.title();
        }
        String bound = Words.number(rule.bound());
        return switch (rule.kind()) {
            case SCORE -> "Score of %s above %s".formatted(rule.subject(), bound);
            case OPEN_FINDINGS -> "At most %s open findings of severity %s".formatted(bound, rule.subject());
            case COVERAGE -> "Coverage of %s above %s %%".formatted(rule.subject(), bound);
            case CONTROL -> "Control %s passes".formatted(rule.subject());
            case ATTESTATION -> "Attested: %s".formatted(rule.subject());
        };
    }
}
