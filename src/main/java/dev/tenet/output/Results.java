package dev.tenet.output;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.order.By;
import dev.tenet.output.template.Code;
import dev.tenet.output.template.Line;
import dev.tenet.report.Acceptance;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the audit found.
 *
 * @param critical findings of severity CRITICAL
 * @param further findings, by severity
 * @param recommendations findings of severity LOW and INFO
 * @param accepted findings that do not count, with the reason
 * @param strengths controls that passed, weightiest first
 * @param weaknesses controls that failed, worst first
 */
public record Results(
        List<NumberedFinding> critical, List<Section> further, List<NumberedFinding> recommendations, List<Accepted> accepted,
        List<Strength> strengths, List<Weakness> weaknesses) {
    /**
     * Findings of one severity.
     *
     * @param title of the section
     * @param findings at least one
     */
    public record Section(String title, List<NumberedFinding> findings) {}

    /**
     * A finding that does not count.
     *
     * @param where path and line
     * @param title of the policy
     * @param severity in force
     * @param tone name of the severity's colour
     * @param status why it does not count
     */
    public record Accepted(Code where, String title, String severity, String tone, Line status) {}

    /**
     * A control that passed.
     *
     * @param id of the control
     * @param title the objective
     * @param severity that a failure would have
     * @param state how far it is there
     * @param looked what was looked at
     */
    public record Strength(String id, String title, String severity, String state, Line looked) {}

    /**
     * A control that failed.
     *
     * @param id of the control
     * @param title the objective
     * @param severity the worst of its findings
     * @param tone name of the severity's colour
     * @param number of the finding that it belongs to
     * @param findings how many are open
     * @param state how far it is there all the same
     * @param extent what shows that; empty when there is nothing to say
     */
    public record Weakness(String id, String title, String severity, String tone, String number, String findings, String state, Line extent) {}

    static Results of(Report report, Numbering numbering) {
        FindingViews views = new FindingViews(report, numbering);
        List<Section> further = new ArrayList<>();
        for (Severity severity : List.of(Severity.HIGH, Severity.MEDIUM)) {
            List<NumberedFinding> findings = views.between(severity, severity);
            if (!findings.isEmpty()) {
                further.add(new Section(severity == Severity.HIGH ? "High" : "Medium", findings));
            }
        }
        return new Results(
                views.between(Severity.CRITICAL, Severity.CRITICAL), further, views.between(Severity.LOW, Severity.INFO),
                accepted(report), strengths(report), weaknesses(report, numbering));
    }

    private static List<Accepted> accepted(Report report) {
        return report.findings().stream()
                .filter(finding -> !finding.open())
                .map(f -> new Accepted(
                        new Code(Web.place(f.location())), f.title(), f.severity().name(), Phrase.tone(f.severity()), Line.of(why(f))))
                .toList();
    }

    private static String why(ReportedFinding finding) {
        Acceptance acceptance = finding.standing().acceptance();
        return acceptance == null ? finding.status() : finding.status() + ": " + Phrase.acceptance(acceptance) + ", in " + Web.place(acceptance.waiver());
    }

    private static List<Strength> strengths(Report report) {
        return report.controls().stream()
                .filter(control -> control.outcome() == Outcome.PASSED)
                .sorted(By.key((ControlResult c) -> c.control().severity())
                        .thenComparing(ControlResult::looked, Comparator.reverseOrder()))
                .map(c -> new Strength(
                        c.control().id(), c.control().title(), c.control().severity().name(), state(c),
                        Line.of(Phrase.sentence(Looked.at(List.of(c))))))
                .toList();
    }

    private static List<Weakness> weaknesses(Report report, Numbering numbering) {
        return report.controls().stream()
                .filter(control -> control.outcome() == Outcome.FAILED)
                .sorted(By.key(Results::severity))
                .map(c -> new Weakness(
                        c.control().id(), c.control().title(), severity(c).name(), Phrase.tone(severity(c)),
                        numbering.number(c.control().remediation().key()), Phrase.count(c.openFindings(), "open finding"),
                        state(c), Line.of(c.extent())))
                .toList();
    }

    /** Who passed is effective; where paths to an order were looked at, it holds on every one. */
    private static String state(ControlResult control) {
        boolean paths = control.policies().stream().anyMatch(policy -> policy.looked() > 0 && policy.subject().endsWith("Path"));
        return control.outcome() == Outcome.PASSED && paths ? "on every path" : control.state().toLowerCase(java.util.Locale.ROOT);
    }

    private static Severity severity(ControlResult control) {
        return control.severity() == null ? control.control().severity() : control.severity();
    }
}
