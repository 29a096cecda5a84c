package dev.tenet.output;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.output.template.Line;
import dev.tenet.report.BaselineUse;
import dev.tenet.report.Gate;
import dev.tenet.report.Lapse;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The report in brief.
 *
 * @param subject name of the audited tree
 * @param version of Tenet
 * @param date of the audit
 * @param nextAudit its date
 * @param summary in sentences
 * @param cards figures that stand out
 * @param counts open findings by severity, worst first
 */
public record Head(
        String subject, String version, String date, String nextAudit, List<Line> summary, List<Card> cards, List<Count> counts) {
    /**
     * A figure that stands out.
     *
     * @param label above it
     * @param figure itself
     * @param note below it
     * @param tone name of its colour
     */
    public record Card(String label, String figure, String note, String tone) {}

    /**
     * Open findings of a severity.
     *
     * @param severity name
     * @param tone name of its colour
     * @param number of them
     */
    public record Count(String severity, String tone, int number) {}

    static Head of(Report report, Numbering numbering) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        report.findings().stream().filter(ReportedFinding::open).forEach(f -> counts.merge(f.severity(), 1, Integer::sum));
        List<Count> rows = new ArrayList<>();
        counts.forEach((severity, number) -> rows.add(new Count(severity.name(), Phrase.tone(severity), number)));
        return new Head(
                report.subject(), report.version(), report.asOf().toString(), report.nextAudit().toString(),
                summary(report, numbering, counts).stream().map(Line::of).toList(), cards(report, numbering), rows);
    }

    private static List<String> summary(Report report, Numbering numbering, Map<Severity, Integer> counts) {
        List<String> lines = new ArrayList<>();
        ScoreCard scores = report.scores();
        if (scores.overall() == null) {
            lines.add("%s has no score: no category could be judged.".formatted(report.subject()));
        } else {
            lines.add("%s scores %s of 100: grade %s%s.".formatted(
                    report.subject(), Phrase.score(scores.overall()), scores.grade(), Phrase.aside(scores.status())));
        }
        if (!scores.cap().isBlank()) {
            lines.add("The score alone would give grade %s: %s".formatted(scores.uncapped(), Phrase.sentence(scores.cap())));
        }
        lines.add("The risk is %s: %s".formatted(
                scores.risk(), scores.riskReason().isBlank() ? "no reason is given." : scores.riskReason() + "."));
        for (Gate gate : report.gates()) {
            lines.add("The gate “%s” is %s. %s".formatted(
                    gate.title(), gate.passed() ? "passed" : "not passed", GateView.of(gate).summary()));
        }
        lines.add(findings(report, numbering, counts));
        BaselineUse baseline = report.decisions().baseline();
        if (baseline != null) {
            lines.add("Baseline: %s.".formatted(Phrase.baseline(baseline, report.asOf())));
        }
        if (report.decisions().comparing()) {
            long fresh = report.findings().stream().filter(f -> f.open() && !f.standing().known()).count();
            lines.add("%s of the open findings %s new.".formatted(fresh, fresh == 1 ? "is" : "are"));
        }
        for (Lapse lapse : report.decisions().lapses()) {
            lines.add("On %s %s.".formatted(lapse.day(), TextDecisions.sentence(lapse)));
        }
        if (!report.issues().isEmpty()) {
            lines.add("%s kept the audit from looking at everything.".formatted(Phrase.count(report.issues().size(), "issue")));
        }
        return lines;
    }

    private static String findings(Report report, Numbering numbering, Map<Severity, Integer> counts) {
        int open = Advice.open(report);
        if (open == 0) {
            return "There is no open finding.";
        }
        List<String> kinds = new ArrayList<>();
        counts.forEach((severity, number) -> {
            if (number > 0) {
                kinds.add(number + " " + severity.name().toLowerCase(Locale.ROOT));
            }
        });
        int broken = (int) report.controls().stream().filter(c -> c.outcome() == Outcome.FAILED).count();
        int recommendations = (int) numbering.groups().stream().filter(g -> !g.severity().atLeast(Severity.MEDIUM)).count();
        int groups = numbering.groups().size() - recommendations;
        List<String> numbered = new ArrayList<>();
        if (groups > 0) {
            numbered.add(Phrase.count(groups, "numbered finding"));
        }
        if (recommendations > 0) {
            numbered.add(Phrase.count(recommendations, "recommendation"));
        }
        return "%s (%s) %s %s of %s; by the change that repairs %s, %s %s.".formatted(
                Phrase.count(open, "open finding"), Phrase.list(kinds), open == 1 ? "breaks" : "break", broken,
                Phrase.count(report.controls().size(), "control"), open == 1 ? "it" : "them",
                open == 1 ? "it is" : "they are", Phrase.list(numbered));
    }

    private static List<Card> cards(Report report, Numbering numbering) {
        ScoreCard scores = report.scores();
        List<Card> cards = new ArrayList<>();
        cards.add(new Card(
                "Overall score", Phrase.score(scores.overall()), scores.overall() == null ? "nothing to judge" : "of 100", "plain"));
        cards.add(new Card("Grade", scores.grade(), scores.status(), "plain"));
        cards.add(new Card("Risk", scores.risk(), scores.riskReason(), risk(report)));
        if (!report.gates().isEmpty()) {
            Gate gate = report.gates().get(0);
            cards.add(new Card("Gate", gate.passed() ? "Passed" : "Not passed", gate.title(), gate.passed() ? "good" : "bad"));
        }
        int repairs = numbering.groups().size();
        int open = Advice.open(report);
        cards.add(new Card(
                "Findings", Integer.toString(open), repairs == open ? "open" : "open, in " + Phrase.count(repairs, "group"), "plain"));
        cards.add(new Card(
                "Effort", Phrase.hours(report.plan().totalHours()),
                report.plan().weeks().isEmpty() ? "nothing planned" : Phrase.count(report.plan().weeks().size(), "week"), "plain"));
        return cards;
    }

    /** Risk levels are named by the rules; those that are named like a severity have its colour. */
    private static String risk(Report report) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equalsIgnoreCase(report.scores().risk())) {
                return Phrase.tone(severity);
            }
        }
        return "plain";
    }
}
