package dev.tenet.reaudit;

import dev.tenet.report.ControlResult;
import dev.tenet.report.PastFinding;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.Report;
import dev.tenet.report.ScoreCard;
import dev.tenet.report.saved.SavedReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier audit said, read from its {@code report.json}, or from a baseline, which has findings alone.
 *
 * @param file as it was named
 * @param baseline whether it is a baseline, which may be rewritten
 * @param subject name of the audited tree
 * @param asOf the date of the audit
 * @param findings in the order of the report
 * @param controls with their outcomes
 * @param categories with their scores
 * @param overall score; null without one
 * @param grade in force
 * @param cap why the grade is lower than the score's; empty when it is not
 * @param risk level
 * @param riskReason why that level
 * @param gates with their verdicts
 * @param items of the plan
 * @param totalHours of the plan
 * @param nextAudit the day by which to audit again, yyyy-mm-dd; empty in a baseline
 */
public record PastReport(
        String file, boolean baseline, String subject, LocalDate asOf, List<PastFinding> findings, List<PastControl> controls,
        List<PastCategory> categories, @Nullable Double overall, String grade, String cap, String risk, String riskReason,
        List<PastGate> gates, List<PastItem> items,
        double totalHours, String nextAudit) {
    /** A control's outcome, with the key of its remediation and the policies that judged it. */
    public record PastControl(String id, String title, String outcome, String remediation, List<String> policies) {}

    /** A category's score; null without one. */
    public record PastCategory(String name, String title, @Nullable Double score, String grade) {}

    /** A gate's verdict, with how many of its criteria are unmet. */
    public record PastGate(String name, String title, boolean passed, int unmet) {}

    /** An item of the plan; {@code week} is the one in which it was to be finished, from 1. */
    public record PastItem(String key, String title, double hours, int week, List<String> controls) {}

    /** Throws {@link dev.tenet.report.saved.UnreadableReport} when the file is not there or is no report. */
    public static PastReport read(Path file) {
        return of(SavedReport.read(file));
    }

    /** The same of what stands in a file of that name. */
    public static PastReport parse(String file, byte[] json) {
        return of(SavedReport.parse(file, json));
    }

    /** What a comparison looks at. */
    public static PastReport of(SavedReport saved) {
        Report report = saved.report();
        ScoreCard scores = report.scores();
        return new PastReport(
                saved.file(), saved.baseline(), report.subject(), report.asOf(),
                report.findings().stream().map(PastFinding::of).toList(),
                report.controls().stream().map(PastReport::control).toList(),
                scores.categories().stream().map(category -> new PastCategory(category.id(), category.title(), category.score(), category.grade())).toList(),
                scores.overall(), scores.grade(), scores.cap(), scores.risk(), scores.riskReason(),
                report.gates().stream().map(gate -> new PastGate(gate.id(), gate.title(), gate.passed(), gate.unmet().size())).toList(),
                report.plan().items().stream().map(item -> new PastItem(item.key(), item.title(), item.hours(), item.week(), item.controls())).toList(),
                report.plan().totalHours(), saved.baseline() ? "" : report.nextAudit().toString());
    }

    private static PastControl control(ControlResult result) {
        return new PastControl(result.control().id(), result.control().title(), result.outcome().name(), result.control().remediation().key(),
                result.policies().stream().map(PolicyResult::policy).toList());
    }
}
