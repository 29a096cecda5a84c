package dev.tenet.output;

import dev.tenet.report.Report;
import java.util.List;

/**
 * What templates read as {@code $report}: a report in the words and numbers in which people read it. Templates compute nothing.
 *
 * @param head the report in brief
 * @param results what was found
 * @param assessment phases, categories and the formula
 * @param plan of remediation
 * @param gates as check lists
 * @param advice what to do
 * @param basis how the audit was done, and what it could not look at
 */
public record ReportView(
        Head head, Results results, Assessment assessment, Timeline plan, List<GateView> gates, Advice advice, Basis basis) {
    /** Computes the view. */
    public static ReportView of(Report report) {
        Numbering numbering = new Numbering(report);
        Assessment assessment = Assessment.of(report);
        return new ReportView(
                Head.of(report, numbering),
                Results.of(report, numbering),
                assessment,
                Timeline.of(report, numbering),
                report.gates().stream().map(GateView::of).toList(),
                Advice.of(report, numbering),
                Basis.of(report, assessment.formula()));
    }
}
