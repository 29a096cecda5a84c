package dev.tenet.output;

import dev.tenet.finding.Issue;
import dev.tenet.finding.Outcome;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Inventory;
import dev.tenet.report.PackUsed;
import dev.tenet.report.Report;
import java.util.List;

/** The report as an engineer reads it on a terminal. */
public final class TextOutput {
    /** Issues, and controls without a verdict; the rest is in the report. */
    private static final int LISTED = 5;

    private final Report report;
    private final TextPage page;
    private final List<String> writtenFiles;

    private TextOutput(Report report, TextPage page, List<String> writtenFiles) {
        this.report = report;
        this.page = page;
        this.writtenFiles = writtenFiles;
    }

    /**
     * The report in at most {@code width} columns, kept within 80 to 120.
     *
     * @param color whether to colour it with ANSI sequences
     * @param writtenFiles where the other outputs are
     */
    public static String render(Report report, boolean color, int width, List<String> writtenFiles) {
        var page = new TextPage(color, width);
        new TextOutput(report, page, writtenFiles).write();
        return page.toString();
    }

    private void write() {
        header();
        new TextFindings(page, writtenFiles).write(report.findings(), noFindings(), report.decisions().comparing());
        var scores = new TextScores(page);
        scores.write(report.scores(), report.controls());
        scores.write(report.gates());
        new TextDecisions(page).write(report.decisions(), report.asOf());
        if (count(Outcome.PASSED) + count(Outcome.FAILED) > 0) {
            new TextPlan(page).write(report.plan());
        }
        errored();
        issues();
        footer();
    }

    private void header() {
        Inventory seen = report.inventory();
        page.line("%s  %s  %s"
                .formatted(
                        page.ink(Ink.BOLD, TextCells.plain(report.subject())),
                        report.asOf(),
                        page.ink(Ink.DIM, "Tenet " + report.version())));
        int facts = seen.facts().values().stream().mapToInt(Integer::intValue).sum();
        String languages = seen.languages().isEmpty() ? "" : " (" + String.join(", ", seen.languages()) + ")";
        String judges = "%s on %s"
                .formatted(
                        TextWords.count(report.packs().stream().mapToInt(PackUsed::policies).sum(), "policy"),
                        TextWords.count(report.controls().size(), "control"));
        page.hang(
                "",
                String.join(
                        " · ",
                        TextWords.count(seen.files(), "file") + languages,
                        TextWords.count(facts, "fact"),
                        judges + (report.profile().isEmpty() ? "" : " of profile " + TextCells.plain(report.profile()))));
        if (!seen.skipped().isEmpty()) {
            page.hang("Not looked at  ", TextCells.plain(String.join(", ", seen.skipped())), Ink.DIM);
        }
        String overridden = report.controls().stream()
                .flatMap(control -> control.policies().stream())
                .filter(policy -> !policy.overridden().isEmpty())
                .map(policy -> policy.policy() + " (" + policy.overridden() + ")")
                .sorted()
                .collect(java.util.stream.Collectors.joining(", "));
        if (!overridden.isEmpty()) {
            page.hang("Changed here  ", TextCells.plain(overridden), Ink.DIM);
        }
    }

    /** No finding is good news only as far as something was judged. */
    private String noFindings() {
        long judged = count(Outcome.PASSED) + count(Outcome.FAILED);
        if (report.inventory().files() == 0) {
            return "Nothing was judged: there is no file to look at. This is not a pass.";
        }
        if (judged == 0) {
            return "Nothing was judged: %s. This is not a pass."
                    .formatted(
                            report.controls().isEmpty()
                                    ? "no control is installed"
                                    : count(Outcome.ERRORED) > 0
                                            ? "no control could be judged to the end"
                                            : "no control applies to this tree");
        }
        long notApplicable = count(Outcome.NOT_APPLICABLE);
        long errored = count(Outcome.ERRORED);
        return "Nothing is open: %s passed".formatted(TextWords.count(count(Outcome.PASSED), "control"))
                + (notApplicable == 0 ? "" : ", %d did not apply".formatted(notApplicable))
                + (errored == 0 ? "" : ", %d could not be judged".formatted(errored))
                + ".";
    }

    private long count(Outcome outcome) {
        return report.controls().stream().filter(c -> c.outcome() == outcome).count();
    }

    private void errored() {
        List<ControlResult> errored =
                report.controls().stream().filter(c -> c.outcome() == Outcome.ERRORED).toList();
        list(
                "Not judged",
                TextWords.count(errored.size(), "control") + " could not be judged to the end, which counts as not passed",
                errored.stream()
                        .map(c -> new Entry(c.control().id(), "%s: %s".formatted(c.control().title(), c.reason())))
                        .toList());
    }

    private void issues() {
        List<Issue> issues = report.issues();
        list(
                "Issues",
                TextWords.count(issues.size(), "place") + " could not be read or judged",
                issues.stream()
                        .map(i -> new Entry(
                                TextWords.place(i.location()), "%s: %s".formatted(i.source(), i.message())))
                        .toList());
    }

    private record Entry(String name, String text) {}

    private void list(String heading, String remark, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        page.heading(heading, remark);
        List<Entry> shown = entries.subList(0, Math.min(LISTED, entries.size()));
        int column = page.column(shown.stream().map(Entry::name).toList());
        shown.forEach(e -> page.pair("  ", column, e.name(), Ink.YELLOW, TextCells.plain(e.text())));
        if (entries.size() > shown.size()) {
            page.hang("  ", TextWords.more(entries.size() - shown.size(), writtenFiles), Ink.DIM);
        }
    }

    private void footer() {
        String reports = TextCells.plain(String.join(", ", writtenFiles));
        String next = page.ink(Ink.BOLD, "Next audit") + "  ";
        page.blank();
        if (!reports.isEmpty()) {
            page.hang(TextCells.padded(page.ink(Ink.BOLD, "Reports"), TextCells.of(next)), reports);
        }
        page.hang(next, "by " + report.nextAudit());
    }
}
