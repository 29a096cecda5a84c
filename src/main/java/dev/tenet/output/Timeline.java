package dev.tenet.output;

import dev.tenet.output.template.Code;
import dev.tenet.output.template.Line;
import dev.tenet.output.template.Prose;
import dev.tenet.report.FixSet;
import dev.tenet.report.Gate;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import dev.tenet.report.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * @param turn days on which it is worked on, and by whom; empty in a plan without dates
     * @param notes what to know of other controls first
     */
    public record Item(
            int position, String number, String title, String severity, String tone, String hours, String controls, String after,
            int week, String gain, String skill, Prose fix, List<Code> places, String turn, List<Line> notes) {}

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
     * @param from its first day; empty in a plan without dates
     * @param theme what most of it is about; empty when nothing is done
     * @param points of risk that are left
     */
    public record Week(
            int number, List<Work> work, String hours, String score, String grade, String risk, int unmet, String remaining, String from,
            String theme, int points) {}

    /**
     * A share of a repair.
     *
     * @param number of the finding; empty without one
     * @param title what is done
     * @param hours of it, and who works them where somebody is named
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
                item.locations().stream().map(Web::place).distinct().map(Code::new).toList(), turn(item.turn()),
                item.notes().stream().map(note -> Line.of(Phrase.sentence(note))).toList());
    }

    private static String turn(Plan.Turn turn) {
        if (turn.from().isEmpty()) {
            return turn.worker();
        }
        String days = turn.from().equals(turn.due()) ? turn.from() : turn.from() + " to " + turn.due();
        return turn.worker().isEmpty() ? days : days + ", " + turn.worker();
    }

    private static Week week(Plan.Week week, Numbering numbering) {
        List<Work> work = new ArrayList<>();
        for (Plan.Slice slice : week.slices()) {
            Plan.Item item = numbering.item(slice.key());
            String part = item != null && slice.hours() < item.hours() ? "%s of %s".formatted(
                    Phrase.number(slice.hours(), 2), Phrase.hours(item.hours())) : Phrase.hours(slice.hours());
            String who = slice.worker().isEmpty() ? part : part + ", " + slice.worker();
            work.add(new Work(numbering.number(slice.key()), item == null ? slice.key() : item.title(), who));
        }
        return new Week(
                week.number(), work, Phrase.hours(week.hours()), Phrase.score(week.overall()), week.grade(), week.risk(),
                week.unmetCriteria(), Phrase.hours(week.remainingHours()), week.from(), week.theme(), week.remainingRisk());
    }

    private static List<Line> summary(Report report) {
        Plan plan = report.plan();
        if (plan.items().isEmpty()) {
            return List.of(Line.of("No control has failed: there is nothing to repair."));
        }
        List<Line> lines = new ArrayList<>();
        way(plan).ifPresent(text -> lines.add(Line.of(text)));
        lines.add(Line.of("%s %s %s, spread over %s of at most %s.".formatted(
                Phrase.count(plan.items().size(), "repair"), plan.items().size() == 1 ? "takes" : "take",
                Phrase.hours(plan.totalHours()), Phrase.count(plan.weeks().size(), "week"), Phrase.hours(plan.capacityHours()))));
        if (!plan.weeks().isEmpty()) {
            Plan.Week last = plan.weeks().get(plan.weeks().size() - 1);
            lines.add(Line.of("The overall score goes from %s (grade %s, risk %s) to %s (grade %s, risk %s).".formatted(
                    Phrase.score(report.scores().overall()), report.scores().grade(), report.scores().risk(),
                    Phrase.score(last.overall()), last.grade(), last.risk())));
        }
        if (plan.outline().longestChain().size() > 1) {
            List<String> titles = plan.outline().longestChain().stream()
                    .flatMap(key -> plan.items().stream().filter(item -> item.key().equals(key)).map(Plan.Item::title)).toList();
            lines.add(Line.of("The longest chain of repairs that wait for each other takes %s: %s.".formatted(
                    Phrase.hours(plan.outline().chainHours()), String.join("; ", titles))));
        }
        return lines;
    }

    /** Why the plan has some of the repairs. */
    private static Optional<String> way(Plan plan) {
        Way way = plan.outline().way();
        if (way == null) {
            return Optional.empty();
        }
        FixSet fixes = way.fixes();
        String beyond = way.beyond().isEmpty() ? "" : " No repair meets: %s.".formatted(Phrase.list(way.beyond().stream().map(Gate.Criterion::title).toList()));
        if (fixes == null) {
            return Optional.of("There is no such thing as %s: not even all repairs together lead there.%s".formatted(way.goal(), beyond));
        }
        String proof = !way.cheapest() ? "" : fixes.proven() ? " No other choice takes less." : " Another choice might take less, but not below %s.".formatted(Phrase.hours(fixes.atLeast()));
        return Optional.of("This is %s: %s of %s.%s%s".formatted(way.goal(), Phrase.hours(fixes.hours()), Phrase.hours(way.allHours()), proof, beyond));
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
