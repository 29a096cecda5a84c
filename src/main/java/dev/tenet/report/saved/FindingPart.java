package dev.tenet.report.saved;

import static dev.tenet.report.saved.JsonPart.count;
import static dev.tenet.report.saved.JsonPart.each;
import static dev.tenet.report.saved.JsonPart.number;
import static dev.tenet.report.saved.JsonPart.oneOf;
import static dev.tenet.report.saved.JsonPart.place;
import static dev.tenet.report.saved.JsonPart.severity;
import static dev.tenet.report.saved.JsonPart.text;
import static dev.tenet.report.saved.JsonPart.texts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tenet.fact.FlowStep;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Outcome;
import dev.tenet.policy.Control;
import dev.tenet.policy.Presence;
import dev.tenet.policy.Remediation;
import dev.tenet.report.Acceptance;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Evidence;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.Standing;
import dev.tenet.report.Witness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings and controls of a report. A baseline says less of its findings: they are open, and sure. */
final class FindingPart {
    private FindingPart() {}

    static ReportedFinding finding(JsonNode node) {
        String status = text(node, "status");
        return new ReportedFinding(text(node, "policy"), text(node, "control"), text(node, "title"), severity(node),
                node.has("confidence") ? oneOf(Confidence.class, node, "confidence") : Confidence.HIGH, text(node, "category"), texts(node, "cwe"), place(node),
                text(node, "message"), text(node, "fingerprint"), status.isEmpty() ? ReportedFinding.OPEN : status, number(node, "effortHours"),
                text(node, "remediation"), each(node, "evidence", fact -> new Evidence(text(fact, "type"), place(fact), text(fact, "summary"))),
                texts(node, "absences"), texts(node, "references"), each(node, "flow", step -> new FlowStep(place(step), text(step, "what"))),
                new Standing(text(node, "symbol"), text(node, "content"), node.path("known").asBoolean(), acceptance(node.path("waiver"))),
                each(node, "witnesses", seen -> new Witness(text(seen, "tool"), text(seen, "rule"), text(seen, "severity"), text(seen, "message"),
                        place(seen), seen.path("suppressed").asBoolean(), text(seen, "why"))));
    }

    private static @Nullable Acceptance acceptance(JsonNode node) {
        return node.isObject()
                ? new Acceptance(text(node, "reason"), text(node, "owner"), text(node, "until"), text(node, "compensating"), place(node))
                : null;
    }

    static ControlResult control(JsonNode node) {
        String id = text(node, "id");
        Control control = new Control(id, text(node, "pack"), text(node, "category"), text(node, "title"), severity(node), number(node, "weight"),
                texts(node, "sources"), remediation(node.path("remediation")));
        Outcome outcome = oneOf(Outcome.class, node, "outcome");
        List<PolicyResult> policies = each(node, "policies", policy -> new PolicyResult(text(policy, "policy"), id, oneOf(Outcome.class, policy, "outcome"),
                text(policy, "subject"), count(policy, "looked"), count(policy, "findings"), text(policy, "reason"),
                policy.has("state") ? oneOf(Presence.class, policy, "state") : PolicyResult.usual(oneOf(Outcome.class, policy, "outcome")), text(policy, "extent"), text(policy, "overridden")));
        return new ControlResult(control, outcome, outcome == Outcome.FAILED ? severity(node) : null, policies, count(node, "openFindings"), text(node, "reason"));
    }

    private static Remediation remediation(JsonNode node) {
        return new Remediation(text(node, "key"), text(node, "title"), text(node, "fix"), number(node, "hours"), number(node, "low"), number(node, "high"),
                texts(node, "after"), text(node, "skill"), texts(node, "changes"), texts(node, "breaks"));
    }
}
