package dev.tenet.output;

import dev.tenet.report.Plan;
import java.io.IOException;

/** The plan's part of the JSON report. */
final class PlanJson {
    private PlanJson() {}

    static void write(Plan plan, JsonText json) throws IOException {
        json.number("totalHours", plan.totalHours());
        json.number("capacityHours", plan.capacityHours());
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
    }

    private static void week(Plan.Week week, JsonText json) throws IOException {
        json.count("number", week.number());
        json.number("hours", week.hours());
        json.objects("slices", week.slices(), slice -> {
            json.string("key", slice.key());
            json.number("hours", slice.hours());
        });
        json.number("overall", week.overall());
        json.string("grade", week.grade());
        json.string("risk", week.risk());
        json.count("unmetCriteria", week.unmetCriteria());
        json.number("remainingHours", week.remainingHours());
    }
}
