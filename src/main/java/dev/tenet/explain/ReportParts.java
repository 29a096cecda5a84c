package dev.tenet.explain;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tenet.fact.FlowStep;
import dev.tenet.fact.Location;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.Remediation;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Evidence;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the parts of a {@code report.json} as {@link dev.tenet.output.JsonOutput} writes them. */
final class ReportParts {
    private ReportParts() {}

    static <T> List<T> each(JsonNode object, String name, Function<JsonNode, T> part) {
        List<T> parts = new ArrayList<>();
        object.path(name).forEach(node -> parts.add(part.apply(node)));
        return parts;
    }

    static ReportedFinding finding(JsonNode node) {
        return new ReportedFinding(text(node, "policy"), text(node, "control"), text(node, "title"), severity(node),
                Confidence.valueOf(text(node, "confidence")), text(node, "category"), texts(node, "cwe"), place(node), text(node, "message"),
                text(node, "fingerprint"), text(node, "status"), node.path("effortHours").asDouble(), text(node, "remediation"),
                each(node, "evidence", fact -> new Evidence(text(fact, "type"), place(fact), text(fact, "summary"))), texts(node, "absences"),
                texts(node, "references"), each(node, "flow", step -> new FlowStep(place(step), text(step, "what"))));
    }

    static ControlResult control(JsonNode node) {
        JsonNode repair = node.path("remediation");
        Remediation remediation = new Remediation(text(repair, "key"), text(repair, "title"), text(repair, "fix"), repair.path("hours").asDouble(),
                repair.path("low").asDouble(), repair.path("high").asDouble(), texts(repair, "after"), text(repair, "skill"));
        String id = text(node, "id");
        Control control = new Control(id, text(node, "pack"), text(node, "category"), text(node, "title"), severity(node),
                node.path("weight").asDouble(), texts(node, "sources"), remediation);
        Outcome outcome = Outcome.valueOf(text(node, "outcome"));
        List<PolicyResult> policies = each(node, "policies", policy -> new PolicyResult(text(policy, "policy"), id,
                Outcome.valueOf(text(policy, "outcome")), text(policy, "subject"), policy.path("looked").asInt(), policy.path("findings").asInt(),
                text(policy, "reason")));
        return new ControlResult(control, outcome, outcome == Outcome.FAILED ? severity(node) : null, policies, node.path("openFindings").asInt(),
                text(node, "reason"));
    }

    private static Severity severity(JsonNode node) {
        return Severity.valueOf(text(node, "severity"));
    }

    private static Location place(JsonNode node) {
        return new Location(text(node, "path"), node.path("line").asInt(), node.path("column").asInt(), node.path("endLine").asInt());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static List<String> texts(JsonNode node, String name) {
        return each(node, name, JsonNode::asText);
    }
}
