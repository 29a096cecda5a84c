package dev.tenet.audit;

import dev.tenet.policy.GateReader;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.Category;
import dev.tenet.policy.ScoringRules.GateRule;
import dev.tenet.policy.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the weights, gates and cadence that a configuration gives in the place of the scoring rules' own. */
final class ScoringOverrides {
    private ScoringOverrides() {}

    static ScoringRules apply(YamlNode yaml, ScoringRules rules) {
        return new ScoringRules(categories(yaml, rules), rules.bands(), rules.caps(), rules.risks(), gates(yaml, rules), cadence(yaml, rules));
    }

    private static List<Category> categories(YamlNode yaml, ScoringRules rules) {
        List<String> known = rules.categories().stream().map(Category::id).toList();
        Map<String, Double> weights = new LinkedHashMap<>();
        yaml.get("categories").ifPresent(categories -> categories.entries().forEach((id, node) -> {
            if (!known.contains(id)) {
                throw categories.key(id).error("there is no category \"" + id + "\"", Nearest.hint(id, known, "Known are: " + String.join(", ", known) + "."));
            }
            node.allow("weight");
            YamlNode weight = node.required("weight");
            if (!(weight.number() >= 0)) {
                throw weight.error("a weight is 0 or more", "");
            }
            weights.put(id, weight.number());
        }));
        return rules.categories().stream()
                .map(c -> new Category(c.id(), c.title(), c.phase(), weights.getOrDefault(c.id(), c.weight())))
                .toList();
    }

    /** A gate replaces the one of its name; others follow those that are there, so that the first still decides. */
    private static List<GateRule> gates(YamlNode yaml, ScoringRules rules) {
        Map<String, GateRule> gates = new LinkedHashMap<>();
        rules.gates().forEach(gate -> gates.put(gate.id(), gate));
        yaml.get("gates").ifPresent(node -> GateReader.read(node, rules.categories()).forEach(gate -> gates.put(gate.id(), gate)));
        return new ArrayList<>(gates.values());
    }

    private static Map<String, Integer> cadence(YamlNode yaml, ScoringRules rules) {
        Map<String, Integer> cadence = new TreeMap<>(rules.cadence());
        yaml.get("cadence").ifPresent(node -> node.entries().forEach((grade, days) -> {
            if (!rules.cadence().containsKey(grade)) {
                throw days.error("there is no grade \"" + grade + "\"", "Grades are: " + String.join(", ", rules.cadence().keySet()) + ".");
            }
            if (!(days.number() >= 1) || days.number() != Math.rint(days.number())) {
                throw days.error("the next audit is a whole number of days away, at least 1", "");
            }
            cadence.put(grade, (int) days.number());
        }));
        return cadence;
    }
}
