package dev.tenet.score;

import dev.tenet.finding.Outcome;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores of the categories and overall, with the grade and the risk that follow from them. */
public final class Scoring {
    /** The grade of what could not be scored. */
    public static final String NO_GRADE = "N/A";

    private Scoring() {}

    /** Scores the controls. Only open findings above INFO lower a grade or raise the risk. */
    public static ScoreCard score(List<ControlResult> controls, List<ReportedFinding> findings, ScoringRules rules) {
        return score(controls, OpenFindings.of(findings), rules);
    }

    /** The same, where findings are counted already. */
    public static ScoreCard score(List<ControlResult> controls, OpenFindings open, ScoringRules rules) {
        var byCategory = controls.stream().collect(Collectors.groupingBy(c -> c.control().category()));
        requireKnown(controls, rules);
        var grades = new Grades(rules);
        List<CategoryScore> categories = rules.categories().stream()
                .map(category -> category(category, byCategory.getOrDefault(category.id(), List.of()), grades))
                .toList();
        Double overall = overall(categories);
        Risks.Level risk = Risks.of(overall, open, rules);
        if (overall == null) {
            return new ScoreCard(
                    categories, null, NO_GRADE, NO_GRADE, "", "Not assessed", risk.name(), risk.reason());
        }
        ScoringRules.Band uncapped = grades.of(overall);
        Grades.Cap cap = grades.cap(uncapped, open);
        return new ScoreCard(
                categories,
                overall,
                cap.band().grade(),
                uncapped.grade(),
                cap.reason(),
                cap.band().status(),
                risk.name(),
                risk.reason());
    }

    /** A control in a category that has no weight would fail without anybody noticing. */
    private static void requireKnown(List<ControlResult> controls, ScoringRules rules) {
        var known = rules.categories().stream().map(ScoringRules.Category::id).collect(Collectors.toSet());
        for (ControlResult result : controls) {
            if (!known.contains(result.control().category())) {
                throw new IllegalArgumentException("control %s counts in category %s, which the scoring rules do not have"
                        .formatted(result.control().id(), result.control().category()));
            }
        }
    }

    private static CategoryScore category(
            ScoringRules.Category category, List<ControlResult> controls, Grades grades) {
        Double score = share(controls);
        int failed = (int) (Reasons.count(controls, Outcome.FAILED) + Reasons.count(controls, Outcome.ERRORED));
        return new CategoryScore(
                category.id(),
                category.title(),
                category.phase(),
                category.weight(),
                score,
                score == null ? NO_GRADE : grades.of(score).grade(),
                score == null ? "Not applicable" : grades.of(score).status(),
                (int) Reasons.count(controls, Outcome.PASSED),
                failed,
                (int) Reasons.count(controls, Outcome.NOT_APPLICABLE),
                score == null ? Reasons.unscored(controls) : "");
    }

    private static @Nullable Double share(List<ControlResult> controls) {
        double passed = weight(controls, Outcome.PASSED);
        double applicable = passed + weight(controls, Outcome.FAILED) + weight(controls, Outcome.ERRORED);
        return applicable == 0 ? null : (Double) rounded(100 * passed / applicable);
    }

    static double weight(List<ControlResult> controls, Outcome outcome) {
        return controls.stream()
                .filter(c -> c.outcome() == outcome)
                .mapToDouble(c -> c.control().weight())
                .sum();
    }

    /** Computed from the rounded scores, so that the printed figures suffice to check it. */
    private static @Nullable Double overall(List<CategoryScore> categories) {
        double sum = 0;
        double weights = 0;
        for (CategoryScore category : categories) {
            Double score = category.score();
            if (score != null) {
                sum += category.weight() * score;
                weights += category.weight();
            }
        }
        return weights == 0 ? null : (Double) rounded(sum / weights);
    }

    /** To two decimals, halves up; what binary fractions lose must not decide: 57.5 / 0.8 is 71.88. */
    static double rounded(double value) {
        return Math.floor(value * 100 + 0.5 + 1e-7) / 100;
    }
}
