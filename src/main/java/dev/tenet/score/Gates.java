package dev.tenet.score;

import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.ScoreCard;
import java.util.ArrayList;
import java.util.List;

/** Verdicts of the gates, each criterion with what was seen and what would help. */
public final class Gates {
    private Gates() {}

    /** Judges every gate of the rules. A gate without criteria does not pass: nothing was asked. */
    public static List<Gate> judge(
            ScoreCard card,
            List<ControlResult> controls,
            OpenFindings findings,
            Measures measures,
            ScoringRules rules) {
        var measured = new MeasureCriteria(measures);
        return judge(card, controls, findings, rules, (gate, number) -> {
            CriterionRule rule = gate.criteria().get(number);
            return switch (rule.kind()) {
                case COVERAGE -> measured.coverage(rule);
                case ATTESTATION -> measured.attestation(rule);
                case METRIC -> measured.metric(rule);
                case SCORE, OPEN_FINDINGS, CONTROL, POLICY -> throw new IllegalArgumentException(rule.kind() + " is not measured");
            };
        });
    }

    /** The same with other results: what {@code reported} says of coverage, attestations and metrics stays. */
    public static List<Gate> again(
            ScoreCard card, List<ControlResult> controls, OpenFindings findings, List<Gate> reported, ScoringRules rules) {
        return judge(card, controls, findings, rules, (gate, number) -> reported.stream()
                .filter(before -> before.id().equals(gate.id()) && before.criteria().size() == gate.criteria().size())
                .findFirst()
                .map(before -> before.criteria().get(number))
                .orElseGet(() -> unknown(gate.criteria().get(number), "the report does not say", "audit again")));
    }

    /** Judges what lies outside of the results. */
    private interface Measured {
        Criterion judge(ScoringRules.GateRule gate, int number);
    }

    private static List<Gate> judge(
            ScoreCard card, List<ControlResult> controls, OpenFindings findings, ScoringRules rules, Measured measured) {
        var scores = new ScoreCriteria(card, controls);
        var results = new ResultCriteria(controls, findings);
        return rules.gates().stream()
                .map(gate -> {
                    List<Criterion> criteria = new ArrayList<>();
                    for (int number = 0; number < gate.criteria().size(); number++) {
                        criteria.add(judge(gate, number, scores, results, measured));
                    }
                    boolean passed = !criteria.isEmpty()
                            && criteria.stream().allMatch(c -> c.state() == Criterion.State.MET);
                    return new Gate(gate.id(), gate.title(), passed, criteria);
                })
                .toList();
    }

    private static Criterion judge(
            ScoringRules.GateRule gate, int number, ScoreCriteria scores, ResultCriteria results, Measured measured) {
        CriterionRule rule = gate.criteria().get(number);
        return switch (rule.kind()) {
            case SCORE -> scores.judge(rule);
            case OPEN_FINDINGS -> results.openFindings(rule);
            case CONTROL -> results.control(rule);
            case POLICY -> results.policy(rule);
            case COVERAGE, ATTESTATION, METRIC -> measured.judge(gate, number);
        };
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
            case POLICY -> "Policy %s finds nothing".formatted(rule.subject());
            case ATTESTATION -> "Attested: %s".formatted(rule.subject());
            case METRIC -> "%s %s %s".formatted(rule.subject(), rule.comparison().key().replace('-', ' '), bound);
        };
    }
}
