package dev.tenet.output;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.output.template.Line;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do, as far as the results say it.
 *
 * @param gate title of the first gate; empty without gates
 * @param before what the first gate still asks for
 * @param later what can wait
 * @param next the next steps, in order
 */
public record Advice(String gate, List<Line> before, List<Line> later, List<Line> next) {
    static Advice of(Report report, Numbering numbering) {
        int week = weekOfGate(report);
        return new Advice(
                report.gates().isEmpty() ? "" : report.gates().get(0).title(),
                lines(before(report, numbering, week)),
                lines(later(report, numbering, week)),
                lines(next(report, numbering)));
    }

    private static List<Line> lines(List<String> texts) {
        return texts.stream().map(Line::of).toList();
    }

    /** The first week after which the forecast has no more criteria met than at the end; 0 when repairs meet none. */
    private static int weekOfGate(Report report) {
        if (report.gates().isEmpty()) {
            return 0;
        }
        int least = report.gates().get(0).unmet().size();
        int week = 0;
        for (Plan.Week w : report.plan().weeks()) {
            if (w.unmetCriteria() < least) {
                least = w.unmetCriteria();
                week = w.number();
            }
        }
        return week;
    }

    private static List<String> before(Report report, Numbering numbering, int week) {
        List<String> lines = new ArrayList<>();
        if (report.gates().isEmpty()) {
            return lines;
        }
        List<Gate.Criterion> unmet = report.gates().get(0).unmet();
        for (Gate.Criterion criterion : unmet) {
            lines.add("%s (%s): %s %s".formatted(
                    criterion.title(), GateView.state(criterion), Phrase.sentence(criterion.evidence()),
                    Phrase.sentence(criterion.remedy())).strip());
        }
        if (week > 0) {
            List<String> items = report.plan().items().stream().filter(i -> i.week() <= week).map(numbering::name).toList();
            int left = report.plan().weeks().stream().filter(w -> w.number() == week).findFirst().orElseThrow().unmetCriteria();
            lines.add("By the forecast, the repairs up to week %s (%s) leave %s.".formatted(
                    week, Phrase.list(items), left == 0 ? "no criterion unmet" : Phrase.count(left, "criterion") + " unmet"));
        } else if (!unmet.isEmpty() && !report.plan().items().isEmpty()) {
            lines.add("By the forecast, no repair of the plan meets one of them.");
        }
        return lines;
    }

    private static List<String> later(Report report, Numbering numbering, int week) {
        List<String> lines = new ArrayList<>();
        for (Plan.Item item : report.plan().items()) {
            if (!item.severity().atLeast(Severity.MEDIUM) || (week > 0 && item.week() > week)) {
                lines.add("%s: %s, planned for week %s, adds %s to the overall score.".formatted(
                        numbering.name(item), Phrase.hours(item.hours()), item.week(), FindingViews.points(item.gain())));
            }
        }
        Map<String, List<String>> blind = new LinkedHashMap<>();
        for (ControlResult control : report.controls()) {
            if (control.outcome() == Outcome.NOT_APPLICABLE) {
                blind.computeIfAbsent(control.reason(), r -> new ArrayList<>())
                        .add(control.control().id() + " " + control.control().title());
            }
        }
        blind.forEach((reason, controls) -> lines.add("Find out whether %s %s to this tree; the audit could not judge %s%s.".formatted(
                Phrase.list(controls), controls.size() == 1 ? "applies" : "apply", controls.size() == 1 ? "it" : "them",
                reason.isBlank() ? "" : ": " + reason.strip())));
        return lines;
    }

    private static List<String> next(Report report, Numbering numbering) {
        List<String> lines = new ArrayList<>();
        if (!report.plan().weeks().isEmpty()) {
            List<String> work = new ArrayList<>();
            Plan.Week first = report.plan().weeks().get(0);
            for (Plan.Slice slice : first.slices()) {
                Plan.Item item = numbering.item(slice.key());
                work.add((item == null ? slice.key() : numbering.name(item)) + " (" + Phrase.hours(slice.hours()) + ")");
            }
            lines.add("In week %s, work on %s.".formatted(first.number(), Phrase.list(work)));
        }
        for (Gate gate : report.gates()) {
            for (Gate.Criterion criterion : gate.criteria()) {
                if (criterion.state() == Gate.Criterion.State.UNKNOWN) {
                    lines.add("Settle “%s” of the gate %s: %s".formatted(
                            criterion.title(), gate.title(),
                            criterion.remedy().isBlank() ? Phrase.sentence(criterion.evidence()) : criterion.remedy().strip() + "."));
                }
            }
        }
        if (!report.issues().isEmpty()) {
            lines.add("Clear %s, so that the next audit sees everything.".formatted(Phrase.count(report.issues().size(), "issue")));
        }
        int waived = (int) report.findings().stream().filter(f -> !f.open()).count();
        if (waived > 0) {
            lines.add("Review %s that %s not count at present.".formatted(Phrase.count(waived, "finding"), waived == 1 ? "does" : "do"));
        }
        long days = ChronoUnit.DAYS.between(report.asOf(), report.nextAudit());
        lines.add("Audit again on %s, %s after this audit, as grade %s asks.".formatted(
                report.nextAudit(), Phrase.count((int) days, "day"), report.scores().grade()));
        return lines;
    }

    static int open(Report report) {
        return (int) report.findings().stream().filter(ReportedFinding::open).count();
    }
}
