package dev.tenet.output;

import dev.tenet.output.TextPage.Ink;
import dev.tenet.report.FixSet;
import dev.tenet.report.Gate;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import dev.tenet.report.Way;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole plan as terminal text. */
public final class PlanText {
    private final Plan plan;
    private final TextPage page;
    private final Map<String, Plan.Item> items = new HashMap<>();

    private PlanText(Plan plan, TextPage page) {
        this.plan = plan;
        this.page = page;
        plan.items().forEach(item -> items.put(item.key(), item));
    }

    /** Writes the plan of a report. */
    public static void write(Report report, TextPage page) {
        page.line(page.ink(Ink.BOLD, TextPage.plain(report.subject())) + "  " + report.asOf() + "  Tenet " + report.version());
        new PlanText(report.plan(), page).write(report);
    }

    private void write(Report report) {
        Way way = plan.outline().way();
        if (way != null) {
            write(way);
        }
        if (plan.items().isEmpty()) {
            page.heading("Plan", "nothing to repair");
            return;
        }
        String range = plan.outline().low() == plan.outline().high()
                ? ""
                : " (%s to %s)".formatted(TextWords.number(plan.outline().low()), TextWords.hours(plan.outline().high()));
        String start = plan.weeks().isEmpty() || plan.weeks().get(0).from().isEmpty() ? "" : " from " + plan.weeks().get(0).from();
        page.heading("Plan", "%s, %s%s, in %s of %s%s".formatted(TextWords.count(plan.items().size(), "repair"), TextWords.hours(plan.totalHours()), range,
                TextWords.count(plan.weeks().size(), "week"), TextWords.hours(plan.capacityHours()), start));
        Double overall = report.scores().overall();
        page.hang("  ", "now: %s, grade %s, risk %s; %s and %s ahead".formatted(overall == null ? "no score" : "score " + TextWords.score(overall),
                report.scores().grade(), report.scores().risk(), TextWords.hours(plan.totalHours()), TextWords.count(plan.outline().risk(), "risk point")), Ink.DIM);
        plan.weeks().forEach(this::write);
        if (plan.outline().longestChain().size() > 1) {
            page.heading("Longest chain", "%s, which more people do not shorten: %s".formatted(TextWords.hours(plan.outline().chainHours()),
                    String.join(", then ", plan.outline().longestChain().stream().map(this::name).toList())));
        }
        List<Plan.Item> noted = plan.items().stream().filter(item -> !item.notes().isEmpty()).toList();
        if (!noted.isEmpty()) {
            page.heading("Mind", "");
            noted.forEach(item -> item.notes().forEach(note -> page.hang("  ", TextPage.plain(name(item.key()) + ": " + Phrase.sentence(note)))));
        }
    }

    private void write(Way way) {
        String goal = Character.toUpperCase(way.goal().charAt(0)) + way.goal().substring(1);
        FixSet fixes = way.fixes();
        if (fixes == null) {
            page.heading(goal, "there is none: not even all repairs together lead there");
        } else if (way.cheapest() && fixes.keys().isEmpty() && way.beyond().isEmpty()) {
            page.heading(goal, "nothing to do: it is reached");
        } else {
            String proof = !way.cheapest() ? "" : fixes.proven() ? "; no other takes less" : "; another might take less, but not below %s (gap %s)".formatted(
                    TextWords.hours(fixes.atLeast()), TextWords.hours(fixes.hours() - fixes.atLeast()));
            page.heading(goal, "%s of %s, %d of %s%s".formatted(TextWords.hours(fixes.hours()), TextWords.hours(way.allHours()), fixes.keys().size(),
                    TextWords.count(way.allItems(), "repair"), proof));
        }
        for (Gate.Criterion criterion : way.beyond()) {
            page.hang("  beyond repair  ", TextPage.plain("%s: %s. Needed: %s".formatted(criterion.title(), criterion.evidence(), criterion.remedy())));
        }
    }

    private void write(Plan.Week week) {
        page.heading("Week " + week.number(), (week.from().isEmpty() ? "" : week.from() + " · ") + TextWords.hours(week.hours())
                + (week.theme().isEmpty() ? "" : " · " + TextPage.plain(week.theme())));
        for (Plan.Slice slice : week.slices()) {
            Plan.Item item = items.get(slice.key());
            String worker = slice.worker().isEmpty() ? "" : " · " + slice.worker();
            String part = item != null && slice.hours() < item.hours() ? " (of " + TextWords.hours(item.hours()) + ")" : "";
            String controls = item == null ? "" : " · " + String.join(", ", item.controls());
            String gain = item != null && item.week() == week.number() && item.gain() > 0 ? " · +" + TextWords.score(item.gain()) : "";
            page.hang("  %s  ".formatted(TextCells.right(TextWords.hours(slice.hours()), 7)), TextPage.plain(name(slice.key()) + part + controls + gain + worker));
        }
        Double overall = week.overall();
        page.hang("  → ", "%s, grade %s, risk %s, %s unmet; %s and %s left".formatted(
                overall == null ? "no score" : "score " + TextWords.score(overall), week.grade(), week.risk(),
                week.unmetCriteria() == 0 ? "no criterion" : TextWords.count(week.unmetCriteria(), "criterion"), TextWords.hours(week.remainingHours()),
                TextWords.count(week.remainingRisk(), "risk point")), Ink.DIM);
    }

    private String name(String key) {
        Plan.Item item = items.get(key);
        return item == null ? key : item.title() + (item.controls().contains(key) ? "" : " [" + key + "]");
    }
}
