package dev.tenet.output;

import dev.tenet.output.template.Code;
import dev.tenet.output.template.Line;
import dev.tenet.output.template.Prose;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of remediation.
 *
 * @param summary in sentences
 * @param items in the order of work
 * @param weeks with what holds after each
 * @param forecast of the overall score
 */
public record Timeline(List<Line> summary, List<Item> items, List<Week> weeks, Forecast forecast) {
    /**
     * A repair.
     *
     * @param position in the order of work, from 1
     * @param number of the finding that it repairs; empty without an open one
     * @param title what is done
     * @param severity the worst that it repairs
     * @param tone name of the severity's colour
     * @param hours expected, with the range
     * @param controls that it repairs
     * @param after what comes first; empty when nothing does
     * @param week in which it is finished
     * @param gain points of the overall score, and points an hour
     * @param skill what the person needs to know
     * @param fix what to do
     * @param places where
     */
    public record Item(
            int position, String number, String title, String severity, String tone, String hours, String controls, String after,
            int week, String gain, String skill, Prose fix, List<Code> places) {}

    /**
     * A week of work.
     *
     * @param number from 1
     * @param work what the hours are spent on
     * @param hours of the week
     * @param score overall, afterwards
     * @param grade afterwards
     * @param risk afterwards
     * @param unmet criteria of the first gate, afterwards
     * @param remaining hours of the plan, afterwards
     */
    public record Week(
            int number, List<Work> work, String hours, String score, String grade, String risk, int unmet, String remaining) {}

    /**
     * A share of a repair.
     *
     * @param number of the finding; empty without one
     * @param title what is done
     * @param hours of it
     */
    public record Work(String number, String title, String hours) {}

    /**
     * The overall score from now to the end of the plan, drawn on a canvas of 600 by 160.
     *
     * @param line points of the polyline; empty when there is nothing to draw
     * @param points of the line
     */
    public record Forecast(String line, List<Point> points) {}

    /**
     * A point of the forecast.
     *
     * @param x from the left
     * @param y from the top
     * @param label below it
     * @param score above it
     * @param above where the score is written
     */
    public record Point(String x, String y, String label, String score, String above) {}

    static Timeline of(Report report, Numbering numbering) {
        Plan plan = report.plan();
        List<Item> items = new ArrayList<>();
        for (Plan.Item item : plan.items()) {
            items.add(item(items.size() + 1, item, numbering));
        }
        List<Week> weeks = plan.weeks().stream().map(week -> week(week, numbering)).toList();
        return new Timeline(summary(report), items, weeks, forecast(report));
    }

    private static Item item(int position, Plan.Item item, Numbering numbering) {
        String gain = "%s, %s an hour".formatted(FindingViews.points(item.gain()), Phrase.number(item.gainPerHour(), 1));
        return new Item(
                position, numbering.number(item.key()), item.title(), item.severity().name(), Phrase.tone(item.severity()),
                FindingViews.hours(item), String.join(", ", item.controls()), Phrase.list(numbering.numbers(item.after())),
                item.week(), gain, item.skill(), Prose.of(item.fix()),
                item.locations().stream().map(Web::place).distinct().map(Code::new).toList());
    }

    private static Week week(Plan.Week week, Numbering numbering) {
        List<Work> work = new ArrayList<>();
        for (Plan.Slice slice : week.slices()) {
            Plan.Item item = numbering.item(slice.key());
            String part = item != null && slice.hours() < item.hours() ? "%s of %s".formatted(
                    Phrase.number(slice.hours(), 2), Phrase.hours(item.hours())) : Phrase.hours(slice.hours());
            work.add(new Work(numbering.number(slice.key()), item == null ? slice.key() : item.title(), part));
        }
        return new Week(
                week.number(), work, Phrase.hours(week.hours()), Phrase.score(week.overall()), week.grade(), week.risk(),
                week.unmetCriteria(), Phrase.hours(week.remainingHours()));
    }

    private static List<Line> summary(Report report) {
        Plan plan = report.plan();
        if (plan.items().isEmpty()) {
            return List.of(Line.of("No control has failed: there is nothing to repair."));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("%s %s %s, spread over %s of at most %s.".formatted(
                Phrase.count(plan.items().size(), "repair"), plan.items().size() == 1 ? "takes" : "take",
                Phrase.hours(plan.totalHours()), Phrase.count(plan.weeks().size(), "week"), Phrase.hours(plan.capacityHours()))));
        if (!plan.weeks().isEmpty()) {
            Plan.Week last = plan.weeks().get(plan.weeks().size() - 1);
            lines.add(Line.of("The overall score goes from %s (grade %s, risk %s) to %s (grade %s, risk %s).".formatted(
                    Phrase.score(report.scores().overall()), report.scores().grade(), report.scores().risk(),
                    Phrase.score(last.overall()), last.grade(), last.risk())));
        }
        return lines;
    }

    private static Forecast forecast(Report report) {
        List<Plan.Week> weeks = report.plan().weeks();
        if (weeks.isEmpty() || report.scores().overall() == null || weeks.stream().anyMatch(w -> w.overall() == null)) {
            return new Forecast("", List.of());
        }
        List<Point> points = new ArrayList<>();
        points.add(point(0, weeks.size(), "Now", report.scores().overall()));
        for (Plan.Week week : weeks) {
            // More than a dozen labels would run into each other.
            boolean labelled = week.number() % (1 + weeks.size() / 12) == 0;
            double score = week.overall() == null ? 0 : week.overall();
            points.add(point(points.size(), weeks.size(), labelled ? "Week " + week.number() : "", score));
        }
        return new Forecast(String.join(" ", points.stream().map(p -> p.x() + "," + p.y()).toList()), points);
    }

    private static Point point(int index, int last, String label, double score) {
        double x = 40 + 520.0 * index / last;
        double y = 130 - score;
        return new Point(Phrase.number(x, 1), Phrase.number(y, 1), label, Phrase.score(score), Phrase.number(y - 10, 1));
    }
}
