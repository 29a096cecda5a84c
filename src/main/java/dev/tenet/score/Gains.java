package dev.tenet.score;

import dev.tenet.finding.Outcome;
import dev.tenet.policy.Remediation;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gain;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What failed controls are worth. */
public final class Gains {
    private Gains() {}

    /** One for each failed control, in their order: the difference that its repair alone makes to {@code now}. */
    public static List<Gain> of(List<ControlResult> controls, List<ReportedFinding> findings, ScoreCard now, ScoringRules rules) {
        OpenFindings open = OpenFindings.of(findings);
        List<Gain> gains = new ArrayList<>();
        for (ControlResult result : controls) {
            if (result.outcome() == Outcome.FAILED) {
                Set<String> repaired = Set.of(result.control().id());
                ScoreCard then = Scoring.score(Repairs.controls(controls, repaired), Repairs.findings(open, repaired), rules);
                String category = result.control().category();
                Remediation repair = result.control().remediation();
                gains.add(new Gain(result.control().id(), points(score(now, category), score(then, category)), points(now.overall(), then.overall()),
                        now.grade(), then.grade(), repair.low(), repair.hours(), repair.high()));
            }
        }
        return gains;
    }

    private static @Nullable Double score(ScoreCard card, String category) {
        return card.categories().stream().filter(score -> score.id().equals(category)).findFirst().map(CategoryScore::score).orElse(null);
    }

    private static double points(@Nullable Double before, @Nullable Double after) {
        return before == null || after == null ? 0 : Math.round((after - before) * 100) / 100.0;
    }
}
