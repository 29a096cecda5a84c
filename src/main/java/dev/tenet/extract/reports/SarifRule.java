package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a SARIF report says of a rule.
 *
 * @param id of the rule
 * @param title in a few words
 * @param level unless a result says otherwise
 * @param score severity by its {@code security-severity}; empty without one
 * @param cwe weaknesses as written
 */
record SarifRule(String id, String title, String level, String score, List<String> cwe) {
    static final SarifRule NONE = new SarifRule("", "", "warning", "", List.of());

    static SarifRule of(JsonNode rule) {
        String level = Json.text(rule, "defaultConfiguration", "level");
        JsonNode properties = rule.path("properties");
        List<String> cwe = new ArrayList<>();
        Json.texts(properties.path("tags")).stream().filter(tag -> tag.toLowerCase(java.util.Locale.ROOT).contains("cwe")).forEach(cwe::add);
        cwe.addAll(Json.texts(properties.path("cwe")));
        rule.path("relationships").forEach(relation -> {
            if (Json.text(relation, "target", "toolComponent", "name").equalsIgnoreCase("cwe")) {
                cwe.add(Json.text(relation, "target", "id"));
            }
        });
        String title = Json.text(rule, "shortDescription", "text").isEmpty() ? Json.text(rule, "fullDescription", "text") : Json.text(rule, "shortDescription", "text");
        return new SarifRule(Json.text(rule, "id"), title, level.isEmpty() ? "warning" : level, Severities.ofScore(Json.text(properties, "security-severity")), cwe);
    }
}
