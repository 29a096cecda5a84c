package dev.tenet.output;

import dev.tenet.report.FixSet;
import dev.tenet.report.Plan;
import dev.tenet.report.Staff;
import dev.tenet.report.Way;
import dev.tenet.report.Worker;
import java.io.IOException;
import java.time.DayOfWeek;

/** The plan's part of the JSON report. */
final class PlanJson {
    private PlanJson() {}

    static void write(Plan plan, JsonText json) throws IOException {
        json.number("totalHours", plan.totalHours());
        json.number("capacityHours", plan.capacityHours());
        Plan.Outline outline = plan.outline();
        Staff staff = outline.staff();
        json.number("lowHours", outline.low());
        json.number("highHours", outline.high());
        json.count("risk", outline.risk());
        json.string("start", staff.start() == null ? "" : staff.start().toString());
        json.objects("team", staff.team(), worker -> worker(worker, json));
        json.object("longestChain", () -> {
            json.strings("keys", outline.longestChain());
            json.number("hours", outline.chainHours());
        });
        if (outline.way() != null) {
            Way way = outline.way();
            json.object("way", () -> way(way, json));
        }
        json.objects("items", plan.items(), item -> item(item, json));
        json.objects("weeks", plan.weeks(), week -> week(week, json));
    }

    private static void item(Plan.Item item, JsonText json) throws IOException {
        json.string("key", item.key());
        json.string("title", item.title());
        // Most items repair one control; readers that expect one find it here.
        json.string("control", item.controls().isEmpty() ? "" : item.controls().get(0));
        json.strings("controls", item.controls());
        json.string("severity", item.severity().name());
        json.number("hours", item.hours());
        json.number("low", item.low());
        json.number("high", item.high());
        json.strings("after", item.after());
        json.count("week", item.week());
        json.number("gain", item.gain());
        json.string("skill", item.skill());
        json.string("fix", item.fix());
        json.objects("locations", item.locations(), json::place);
        json.string("worker", item.turn().worker());
        json.string("from", item.turn().from());
        json.string("due", item.turn().due());
        json.strings("notes", item.notes());
    }

    private static void way(Way way, JsonText json) throws IOException {
        json.string("goal", way.goal());
        FixSet fixes = way.fixes();
        json.flag("reached", fixes != null);
        if (fixes != null) {
            json.strings("keys", fixes.keys());
            json.number("hours", fixes.hours());
            json.number("atLeast", fixes.atLeast());
            json.flag("proven", way.cheapest() && fixes.proven());
        }
        json.number("allHours", way.allHours());
        json.count("allItems", way.allItems());
        json.objects("beyond", way.beyond(), criterion -> {
            json.string("title", criterion.title());
            json.string("state", criterion.state().name());
            json.string("evidence", criterion.evidence());
            json.string("remedy", criterion.remedy());
        });
    }

    private static void worker(Worker worker, JsonText json) throws IOException {
        json.string("name", worker.name());
        json.number("hours", worker.hours());
        json.strings("skills", worker.skills());
        json.strings("days", worker.days().stream().map(DayOfWeek::name).toList());
        json.strings("absent", worker.absences().stream().map(away -> away.from() + "/" + away.to()).toList());
    }

    private static void week(Plan.Week week, JsonText json) throws IOException {
        json.count("number", week.number());
        json.number("hours", week.hours());
        json.objects("slices", week.slices(), slice -> {
            json.string("key", slice.key());
            json.number("hours", slice.hours());
            json.string("worker", slice.worker());
        });
        json.number("overall", week.overall());
        json.string("grade", week.grade());
        json.string("risk", week.risk());
        json.count("unmetCriteria", week.unmetCriteria());
        json.number("remainingHours", week.remainingHours());
        json.count("remainingRisk", week.remainingRisk());
        json.string("from", week.from());
        json.string("theme", week.theme());
    }
}
