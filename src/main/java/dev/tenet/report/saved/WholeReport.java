package dev.tenet.report.saved;

import static dev.tenet.report.saved.JsonPart.count;
import static dev.tenet.report.saved.JsonPart.each;
import static dev.tenet.report.saved.JsonPart.map;
import static dev.tenet.report.saved.JsonPart.number;
import static dev.tenet.report.saved.JsonPart.numberOrNull;
import static dev.tenet.report.saved.JsonPart.oneOf;
import static dev.tenet.report.saved.JsonPart.text;
import static dev.tenet.report.saved.JsonPart.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tenet.finding.Issue;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.Decisions;
import dev.tenet.report.Gain;
import dev.tenet.report.Gate;
import dev.tenet.report.Inventory;
import dev.tenet.report.PackUsed;
import dev.tenet.report.Prospects;
import dev.tenet.report.Report;
import dev.tenet.report.ScoreCard;
import dev.tenet.report.ToolUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A report from its JSON, as {@code dev.tenet.output.JsonOutput} writes it. */
final class WholeReport {
    private WholeReport() {}

    static Report of(JsonNode root) {
        LocalDate asOf = LocalDate.parse(text(root, "asOf"));
        List<Gain> gains = new ArrayList<>();
        root.path("controls").forEach(control -> {
            if (control.has("gain")) {
                gains.add(gain(text(control, "id"), control.path("gain")));
            }
        });
        return new Report(
                text(root, "subject"),
                text(root.path("tool"), "version"),
                asOf,
                each(root, "packs", pack -> new PackUsed(text(pack, "id"), text(pack, "title"), text(pack, "version"), text(pack, "sha256"), count(pack, "policies"), count(pack, "controls"))),
                text(root, "profile"),
                inventory(root.path("inventory")),
                each(root, "controls", FindingPart::control),
                each(root, "findings", FindingPart::finding),
                scores(root),
                each(root, "gates", WholeReport::gate),
                PlanPart.plan(root.path("plan")),
                text(root, "nextAudit").isEmpty() ? asOf : LocalDate.parse(text(root, "nextAudit")),
                each(root, "issues", issue -> new Issue(JsonPart.place(issue), text(issue, "source"), text(issue, "message"))),
                List.of(),
                new Decisions(List.of(), List.of(), null, text(root, "since"), root.path("newOnly").asBoolean()),
                new Prospects(RulesPart.rules(root), gains));
    }

    private static Inventory inventory(JsonNode node) {
        return new Inventory(count(node, "files"), texts(node, "languages"), map(node, "facts", JsonNode::asInt), texts(node, "skipped"),
                node.path("versioned").asBoolean(),
                each(node, "tools", tool -> new ToolUse(text(tool, "tool"), text(tool, "kind"), text(tool, "version"), text(tool, "date"),
                        text(tool, "path"), text(tool, "how"), tool.path("complete").asBoolean(), count(tool, "results"))), texts(node, "attested"));
    }

    private static ScoreCard scores(JsonNode root) {
        JsonNode overall = root.path("overall");
        return new ScoreCard(each(root, "categories", WholeReport::category), numberOrNull(overall, "score"), text(overall, "grade"),
                text(overall, "uncapped"), text(overall, "cap"), text(overall, "status"), text(overall, "risk"), text(overall, "riskReason"));
    }

    private static CategoryScore category(JsonNode node) {
        return new CategoryScore(text(node, "name"), text(node, "title"), count(node, "phase"), number(node, "weight"), numberOrNull(node, "score"),
                text(node, "grade"), text(node, "status"), count(node, "passed"), count(node, "failed"), count(node, "notApplicable"), text(node, "reason"));
    }

    private static Gate gate(JsonNode node) {
        return new Gate(text(node, "name"), text(node, "title"), node.path("passed").asBoolean(), each(node, "criteria", criterion -> new Gate.Criterion(
                text(criterion, "title"), oneOf(Gate.Criterion.State.class, criterion, "state"), text(criterion, "evidence"), text(criterion, "remedy"))));
    }

    private static Gain gain(String control, JsonNode node) {
        return new Gain(control, number(node, "category"), number(node, "overall"), text(node, "gradeBefore"), text(node, "gradeAfter"), number(node, "low"),
                number(node, "hours"), number(node, "high"));
    }
}
