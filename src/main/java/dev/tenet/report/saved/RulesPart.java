package dev.tenet.report.saved;

import static dev.tenet.report.saved.JsonPart.count;
import static dev.tenet.report.saved.JsonPart.each;
import static dev.tenet.report.saved.JsonPart.map;
import static dev.tenet.report.saved.JsonPart.number;
import static dev.tenet.report.saved.JsonPart.numberOrNaN;
import static dev.tenet.report.saved.JsonPart.oneOf;
import static dev.tenet.report.saved.JsonPart.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.CriterionRule;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The scoring rules of a report. */
final class RulesPart {
    private RulesPart() {}

    /** Null when the report does not say by what it was scored, as older ones do not. */
    static @Nullable ScoringRules rules(JsonNode root) {
        JsonNode scoring = root.path("scoring");
        if (!scoring.isObject()) {
            return null;
        }
        Map<Severity, String> caps = new TreeMap<>();
        map(scoring, "caps", JsonNode::asText).forEach((severity, grade) -> caps.put(Severity.valueOf(severity), grade));
        return new ScoringRules(
                each(root, "categories", node -> new ScoringRules.Category(text(node, "name"), text(node, "title"), count(node, "phase"), number(node, "weight"))),
                each(scoring, "grades", node -> new ScoringRules.Band(text(node, "grade"), number(node, "from"), text(node, "status"))),
                caps,
                each(scoring, "risk", RulesPart::risk),
                each(root, "gates", RulesPart::gate),
                map(scoring, "cadence", JsonNode::asInt));
    }

    private static ScoringRules.Risk risk(JsonNode node) {
        String open = text(node, "open");
        return new ScoringRules.Risk(text(node, "level"), open.isEmpty() ? null : Severity.valueOf(open), numberOrNaN(node, "below"));
    }

    private static ScoringRules.GateRule gate(JsonNode node) {
        return new ScoringRules.GateRule(text(node, "name"), text(node, "title"), each(node, "criteria", criterion -> {
            JsonNode rule = criterion.path("rule");
            return new CriterionRule(oneOf(CriterionRule.Kind.class, rule, "kind"), text(rule, "subject"), oneOf(ScoringRules.Comparison.class, rule, "comparison"),
                    numberOrNaN(rule, "bound"), text(rule, "unit"), text(criterion, "title"));
        }));
    }
}
