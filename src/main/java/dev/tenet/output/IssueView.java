package dev.tenet.output;

import dev.tenet.output.template.Code;
import dev.tenet.output.template.Line;
import dev.tenet.output.template.Prose;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import java.util.List;
import java.util.Locale;

/**
 * An item of the plan as an issue of a tracker: one for each root cause. What {@code issue.md.vm} reads as {@code $report}.
 *
 * @param key that stays the same from export to export: {@code tenet:condor/secret-store}
 * @param title what is done
 * @param severity the worst that it repairs
 * @param hours expected, with the range
 * @param effort expected hours
 * @param controls ids of the controls that it repairs
 * @param skill what the person needs to know
 * @param gain points of the overall score
 * @param worker who does it; empty when nobody is named
 * @param from first day, yyyy-mm-dd; empty in a plan without dates
 * @param due last day
 * @param week in which it is finished
 * @param after titles of what comes first
 * @param notes what to know of other controls first
 * @param fix what to do
 * @param places where, and what is wrong there
 */
public record IssueView(
        String key, String title, String severity, String hours, double effort, List<String> controls, String skill, String gain, String worker, String from,
        String due, int week, List<String> after, List<Line> notes, Prose fix, List<Place> places) {
    /** Trackers refuse texts that are longer than 64 KiB. */
    private static final int MOST_PLACES = 100;

    /**
     * A place where the fault is.
     *
     * @param where path and line
     * @param message what is wrong there
     */
    public record Place(Code where, Line message) {}

    /** One for each item, in the order of work. */
    public static List<IssueView> of(Report report) {
        return report.plan().items().stream().map(item -> of(item, report)).toList();
    }

    private static IssueView of(Plan.Item item, Report report) {
        List<String> after = report.plan().items().stream().filter(other -> item.after().contains(other.key())).map(Plan.Item::title).toList();
        List<Place> places = report.findings().stream()
                .filter(finding -> finding.counts() && item.controls().contains(finding.control()))
                .limit(MOST_PLACES)
                .map(IssueView::place)
                .toList();
        return new IssueView(key(report.subject(), item.key()), item.title(), item.severity().name().toLowerCase(Locale.ROOT), FindingViews.hours(item),
                item.hours(), item.controls(), item.skill(), FindingViews.points(item.gain()), item.turn().worker(), item.turn().from(), item.turn().due(),
                item.week(), after, item.notes().stream().map(note -> Line.of(Phrase.sentence(note))).toList(), Prose.of(item.fix()), places);
    }

    private static Place place(ReportedFinding finding) {
        return new Place(new Code(Web.place(finding.location())), Line.of(Phrase.sentence(finding.message())));
    }

    /** The root cause and the tree: neither lines nor dates, which change from audit to audit. */
    static String key(String subject, String item) {
        return "tenet:" + name(subject) + "/" + name(item);
    }

    private static String name(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
    }
}
