package dev.tenet.output;

import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.policy.ScoringRules.GateRule;
import dev.tenet.report.Gain;
import dev.tenet.report.Gate;
import dev.tenet.report.Prospects;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of the JSON report that decisions about repairs rest on: by what it was scored, and what repairs are worth. */
final class RulesJson {
    private static final int DECIMALS = 6;

    private final Prospects prospects;
    private final JsonText json;

    RulesJson(Prospects prospects, JsonText json) {
        this.prospects = prospects;
        this.json = json;
    }

    /** Bands, caps, risk levels and cadence; weights stand with the categories. */
    void scoring() throws IOException {
        ScoringRules rules = prospects.rules();
        if (rules == null) {
            return;
        }
        json.object("scoring", () -> {
            json.objects("grades", rules.bands(), band -> {
                json.string("grade", band.grade());
                json.number("from", band.from(), DECIMALS);
                json.string("status", band.status());
            });
            json.object("caps", () -> {
                for (var cap : rules.caps().entrySet()) {
                    json.string(cap.getKey().name(), cap.getValue());
                }
            });
            json.objects("risk", rules.risks(), risk -> {
                json.string("level", risk.level());
                json.string("open", risk.severity() == null ? "" : risk.severity().name());
                json.number("below", number(risk.below()), DECIMALS);
            });
            json.object("cadence", () -> {
                for (Map.Entry<String, Integer> days : rules.cadence().entrySet()) {
                    json.count(days.getKey(), days.getValue());
                }
            });
        });
    }

    /** What the numbered criterion of a gate asks for. */
    void criterion(Gate gate, int number) throws IOException {
        ScoringRules rules = prospects.rules();
        List<GateRule> known = rules == null ? List.of() : rules.gates().stream().filter(rule -> rule.id().equals(gate.id())).toList();
        if (known.isEmpty() || number >= known.get(0).criteria().size()) {
            return;
        }
        CriterionRule rule = known.get(0).criteria().get(number);
        json.object("rule", () -> {
            json.string("kind", rule.kind().name());
            json.string("subject", rule.subject());
            json.string("comparison", rule.comparison().name());
            json.number("bound", number(rule.bound()), DECIMALS);
            json.string("unit", rule.unit());
        });
    }

    /** What the control's repair is worth; nothing when it has not failed. */
    void gain(@Nullable Gain gain) throws IOException {
        if (gain == null) {
            return;
        }
        json.object("gain", () -> {
            json.number("category", gain.category());
            json.number("overall", gain.overall());
            json.string("gradeBefore", gain.from());
            json.string("gradeAfter", gain.to());
            json.number("low", gain.low());
            json.number("hours", gain.hours());
            json.number("high", gain.high());
        });
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }
}
