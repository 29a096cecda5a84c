package dev.tenet.report.saved;

import static dev.tenet.report.saved.JsonPart.count;
import static dev.tenet.report.saved.JsonPart.each;
import static dev.tenet.report.saved.JsonPart.number;
import static dev.tenet.report.saved.JsonPart.numberOrNull;
import static dev.tenet.report.saved.JsonPart.text;
import static dev.tenet.report.saved.JsonPart.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tenet.finding.Severity;
import dev.tenet.report.Plan;
import dev.tenet.report.Staff;
import dev.tenet.report.Worker;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The plan of a report. */
final class PlanPart {
    private PlanPart() {}

    static Plan plan(JsonNode node) {
        String start = text(node, "start");
        Staff staff = new Staff(number(node, "capacityHours"), start.isEmpty() ? null : LocalDate.parse(start), each(node, "team", PlanPart::worker));
        Plan.Outline outline = new Plan.Outline(staff, number(node, "lowHours"), number(node, "highHours"), count(node, "risk"),
                texts(node.path("longestChain"), "keys"), number(node.path("longestChain"), "hours"), null);
        return new Plan(number(node, "totalHours"), number(node, "capacityHours"), each(node, "items", PlanPart::item), each(node, "weeks", PlanPart::week), outline);
    }

    private static Worker worker(JsonNode node) {
        return new Worker(text(node, "name"), number(node, "hours"), texts(node, "skills"), each(node, "days", day -> DayOfWeek.valueOf(day.asText())),
                each(node, "absent", away -> {
                    int slash = away.asText().indexOf('/');
                    return new Worker.Absence(LocalDate.parse(away.asText().substring(0, slash)), LocalDate.parse(away.asText().substring(slash + 1)));
                }));
    }

    private static Plan.Item item(JsonNode node) {
        String severity = text(node, "severity");
        return new Plan.Item(text(node, "key"), text(node, "title"), texts(node, "controls"), severity.isEmpty() ? Severity.INFO : Severity.valueOf(severity),
                number(node, "hours"), number(node, "low"), number(node, "high"), texts(node, "after"), count(node, "week"), text(node, "skill"),
                number(node, "gain"), text(node, "fix"), each(node, "locations", JsonPart::place),
                new Plan.Turn(text(node, "worker"), text(node, "from"), text(node, "due")), texts(node, "notes"));
    }

    private static Plan.Week week(JsonNode node) {
        return new Plan.Week(count(node, "number"), number(node, "hours"),
                each(node, "slices", slice -> new Plan.Slice(text(slice, "key"), number(slice, "hours"), text(slice, "worker"))),
                numberOrNull(node, "overall"), text(node, "grade"), text(node, "risk"), count(node, "unmetCriteria"), number(node, "remainingHours"),
                text(node, "from"), text(node, "theme"), count(node, "remainingRisk"));
    }
}
