package dev.tenet.score;

import dev.tenet.finding.Outcome;
import dev.tenet.order.By;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.ScoreCard;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Judges criteria that ask for a score.
 *
 * @param card the scores
 * @param controls what they are computed from
 */
record ScoreCriteria(ScoreCard card, List<ControlResult> controls) {
    Criterion judge(CriterionRule rule) {
        if (rule.subject().equals("overall")) {
            return overall(rule);
        }
        return card.categories().stream()
                .filter(c -> c.id().equals(rule.subject()))
                .findFirst()
                .map(category -> category(rule, category))
                .orElseGet(() -> Gates.unknown(
                        rule,
                        "there is no category " + rule.subject(),
                        "name in the gate a category that the scoring rules have"));
    }

    private Criterion category(CriterionRule rule, CategoryScore category) {
        Double score = category.score();
        List<ControlResult> members = controls.stream()
                .filter(c -> c.control().category().equals(category.id()))
                .toList();
        if (score == null) {
            return Gates.unknown(
                    rule,
                    "%s has no score: %s".formatted(category.title(), category.reason()),
                    members.isEmpty()
                            ? "install a pack with controls of this category"
                            : "let the audit see what its controls look at, or take this criterion out of the gate");
        }
        String evidence = "%s scores %s: %s".formatted(category.title(), Words.number(score), Reasons.passed(members));
        return rule.comparison().holds(score, rule.bound())
                ? Gates.met(rule, evidence)
                : Gates.notMet(rule, evidence, repairs(members, rule));
    }

    /** The fewest controls that suffice: heaviest first. */
    private static String repairs(List<ControlResult> members, CriterionRule rule) {
        if (!rule.comparison().holds(100, rule.bound())) {
            return "no score exceeds 100: lower the bound in the scoring rules";
        }
        List<ControlResult> lost = members.stream()
                .filter(c -> c.outcome() == Outcome.FAILED || c.outcome() == Outcome.ERRORED)
                .sorted(By.key((ControlResult c) -> -c.control().weight())
                        .thenComparing(c -> c.control().id()))
                .toList();
        double passed = Scoring.weight(members, Outcome.PASSED);
        double all = passed + lost.stream().mapToDouble(c -> c.control().weight()).sum();
        int needed = 0;
        while (needed < lost.size() && !rule.comparison().holds(Scoring.rounded(100 * passed / all), rule.bound())) {
            passed += lost.get(needed++).control().weight();
        }
        String ids = lost.stream().map(c -> c.control().id()).collect(Collectors.joining(", "));
        return needed == lost.size()
                ? "make %s pass: %s".formatted(Words.of(needed, "control"), ids)
                : "make at least %d of %s pass: %s".formatted(needed, Words.of(lost.size(), "control"), ids);
    }

    private Criterion overall(CriterionRule rule) {
        Double score = card.overall();
        if (score == null) {
            return Gates.unknown(
                    rule, "there is no overall score: no control was applicable", "let the audit see a tree that its packs judge");
        }
        String evidence = "the overall score is " + Words.number(score);
        return rule.comparison().holds(score, rule.bound())
                ? Gates.met(rule, evidence)
                : Gates.notMet(
                        rule,
                        evidence,
                        !rule.comparison().holds(100, rule.bound())
                                ? "no score exceeds 100: lower the bound in the scoring rules"
                                : "gain %s%s points; lost are %s"
                                        .formatted(
                                                rule.comparison().holds(rule.bound(), rule.bound()) ? "" : "more than ",
                                                Words.number(Scoring.rounded(rule.bound() - score)),
                                                losses()));
    }

    /** Where the points of the overall score went, most first: {@code Security 12.5, Reliability 3.1}. */
    private String losses() {
        List<CategoryScore> scored =
                card.categories().stream().filter(c -> c.score() != null).toList();
        double weights = scored.stream().mapToDouble(CategoryScore::weight).sum();
        return scored.stream()
                .map(c -> new Loss(c.title(), c.weight() * (100 - score(c)) / weights))
                .filter(loss -> loss.points() > 0)
                .sorted(By.key(Loss::points).reversed())
                .map(loss -> "%s %s".formatted(loss.title(), Words.number(Scoring.rounded(loss.points()))))
                .collect(Collectors.joining(", "));
    }

    private record Loss(String title, double points) {}

    private static double score(CategoryScore category) {
        Double score = category.score();
        return score == null ? 0 : score;
    }
}
