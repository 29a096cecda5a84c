package dev.tenet.explain;

import dev.tenet.policy.ScoringRules;
import dev.tenet.report.ControlResult;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import dev.tenet.report.saved.SavedReport;
import dev.tenet.score.OpenFindings;
import dev.tenet.score.Repairs;
import dev.tenet.score.Scoring;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What repairs do to the scores of a report.
 *
 * @param now as the report has them
 * @param alone once this finding is gone and nothing else is
 * @param control once every finding of its control is gone
 * @param others open findings that keep the control failing
 */
public record Worth(ScoreCard now, ScoreCard alone, ScoreCard control, int others) {

    /** Empty when the scoring rules give another score than the report has: they are not those it was made with. */
    public static Optional<Worth> of(SavedReport report, ReportedFinding finding, ScoringRules installed) {
        ScoringRules saved = report.report().prospects().rules();
        ScoringRules rules = saved == null ? weighted(installed, report) : saved;
        ScoreCard now;
        try {
            now = Scoring.score(report.controls(), report.findings(), rules);
        } catch (IllegalArgumentException otherCategories) {
            return Optional.empty();
        }
        if (!Objects.equals(now.overall(), report.overall()) || !now.grade().equals(report.grade())) {
            return Optional.empty();
        }
        List<ReportedFinding> left = report.findings().stream().filter(other -> !other.equals(finding)).toList();
        int others = (int) left.stream().filter(other -> other.control().equals(finding.control()) && other.counts()).count();
        List<ControlResult> controls = others > 0 ? report.controls() : repaired(report, finding);
        Set<String> whole = Set.of(finding.control());
        return Optional.of(new Worth(now, Scoring.score(controls, left, rules),
                Scoring.score(Repairs.controls(report.controls(), whole), Repairs.findings(OpenFindings.of(report.findings()), whole), rules), others));
    }

    private static List<ControlResult> repaired(SavedReport report, ReportedFinding finding) {
        return finding.counts() ? Repairs.controls(report.controls(), Set.of(finding.control())) : report.controls();
    }

    private static ScoringRules weighted(ScoringRules rules, SavedReport report) {
        return new ScoringRules(
                rules.categories().stream().map(category -> weighted(category, report)).toList(),
                rules.bands(), rules.caps(), rules.risks(), rules.gates(), rules.cadence());
    }

    private static ScoringRules.Category weighted(ScoringRules.Category category, SavedReport report) {
        return new ScoringRules.Category(category.id(), category.title(), category.phase(), report.weights().getOrDefault(category.id(), category.weight()));
    }
}
