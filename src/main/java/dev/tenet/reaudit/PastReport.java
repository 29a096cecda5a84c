package dev.tenet.reaudit;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tenet.finding.Severity;
import dev.tenet.report.PastFinding;
import dev.tenet.report.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier audit said, read from its {@code report.json}, or from a baseline, which has findings alone.
 *
 * @param file as it was named
 * @param baseline whether it is a baseline, which may be rewritten
 * @param subject name of the audited tree
 * @param asOf the date of the audit
 * @param findings in the order of the report
 * @param controls with their outcomes
 * @param categories with their scores
 * @param overall score; null without one
 * @param grade in force
 * @param cap why the grade is lower than the score's; empty when it is not
 * @param risk level
 * @param riskReason why that level
 * @param gates with their verdicts
 * @param items of the plan
 * @param totalHours of the plan
 * @param nextAudit the day by which to audit again, yyyy-mm-dd; empty in a baseline
 */
public record PastReport(
        String file, boolean baseline, String subject, LocalDate asOf, List<PastFinding> findings, List<PastControl> controls,
        List<PastCategory> categories, @Nullable Double overall, String grade, String cap, String risk, String riskReason,
        List<PastGate> gates, List<PastItem> items,
        double totalHours, String nextAudit) {
    private static final int VERSION = 1;

    /** A control's outcome, with the key of its remediation and the policies that judged it. */
    public record PastControl(String id, String title, String outcome, String remediation, List<String> policies) {}

    /** A category's score; null without one. */
    public record PastCategory(String name, String title, @Nullable Double score, String grade) {}

    /** A gate's verdict, with how many of its criteria are unmet. */
    public record PastGate(String name, String title, boolean passed, int unmet) {}

    /** An item of the plan; {@code week} is the one in which it was to be finished, from 1. */
    public record PastItem(String key, String title, double hours, int week, List<String> controls) {}

    /** Throws {@link UnreadableReport} when the file is not there or is no report. */
    public static PastReport read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableReport(file + ": there is no such report\n    Name a report.json that tenet audit has written.");
        }
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableReport(file + ": the file cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** The same of what stands in a file of that name. */
    public static PastReport parse(String file, byte[] json) {
        try {
            JsonNode root = JsonMapper.builder().build().readTree(json);
            int version = root.path("schemaVersion").asInt();
            if (version != VERSION || !root.path("findings").isArray()) {
                throw new UnreadableReport(version == 0 || version == VERSION
                        ? file + ": this is not a report of Tenet\n    Name a report.json that tenet audit has written."
                        : "%s: this report has version %d of the schema, not %d\n    Audit again with this Tenet.".formatted(file, version, VERSION));
            }
            return of(file, root);
        } catch (JacksonException e) {
            throw new UnreadableReport(file + ": this is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableReport(file + ": the file cannot be read: " + e.getClass().getSimpleName());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableReport(file + ": this report is damaged: " + e.getMessage() + "\n    Audit again.");
        }
    }

    private static PastReport of(String file, JsonNode root) {
        List<PastFinding> findings = new ArrayList<>();
        root.path("findings").forEach(node -> findings.add(finding(node)));
        List<PastControl> controls = new ArrayList<>();
        root.path("controls").forEach(node -> controls.add(control(node)));
        List<PastCategory> categories = new ArrayList<>();
        root.path("categories").forEach(node -> categories.add(new PastCategory(text(node, "name"), text(node, "title"), number(node, "score"), text(node, "grade"))));
        List<PastGate> gates = new ArrayList<>();
        root.path("gates").forEach(node -> gates.add(gate(node)));
        List<PastItem> items = new ArrayList<>();
        root.at("/plan/items").forEach(node -> items.add(item(node)));
        JsonNode overall = root.path("overall");
        return new PastReport(file, text(root, "kind").equals("baseline"), text(root, "subject"), LocalDate.parse(text(root, "asOf")), findings, controls,
                categories, number(overall, "score"), text(overall, "grade"), text(overall, "cap"),
                text(overall, "risk"), text(overall, "riskReason"), gates, items, root.at("/plan/totalHours").asDouble(),
                text(root, "nextAudit"));
    }

    private static PastFinding finding(JsonNode node) {
        String status = text(node, "status");
        return new PastFinding(text(node, "policy"), text(node, "control"), text(node, "title"), Severity.valueOf(text(node, "severity")),
                text(node, "path"), node.path("line").asInt(), text(node, "message"), text(node, "fingerprint"), text(node, "symbol"),
                text(node, "content"), status.isEmpty() ? ReportedFinding.OPEN : status);
    }

    private static PastGate gate(JsonNode node) {
        int unmet = 0;
        for (JsonNode criterion : node.path("criteria")) {
            unmet += text(criterion, "state").equals("MET") ? 0 : 1;
        }
        return new PastGate(text(node, "name"), text(node, "title"), node.path("passed").asBoolean(), unmet);
    }

    private static PastControl control(JsonNode node) {
        List<String> policies = new ArrayList<>();
        node.path("policies").forEach(policy -> policies.add(text(policy, "policy")));
        return new PastControl(text(node, "id"), text(node, "title"), text(node, "outcome"), node.at("/remediation/key").asText(""), policies);
    }

    private static PastItem item(JsonNode node) {
        List<String> controls = new ArrayList<>();
        node.path("controls").forEach(control -> controls.add(control.asText()));
        return new PastItem(text(node, "key"), text(node, "title"), node.path("hours").asDouble(), node.path("week").asInt(), controls);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    private static @Nullable Double number(JsonNode node, String name) {
        return node.path(name).isNumber() ? (Double) node.path(name).asDouble() : null;
    }
}
