package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Setting;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyParameter;
import java.util.ArrayList;
import java.util.List;

/** The parameters of all policies and the tables beside them as facts, so that rules join them like anything else. */
public final class Settings {
    private Settings() {}

    /** A fact for each parameter and each row of a table, as the library has it. */
    public static List<Fact> of(Library library) {
        List<Fact> settings = new ArrayList<>();
        for (Pack pack : library.packs()) {
            pack.concepts().ifPresent(concepts -> concepts.tables().forEach(table -> settings.addAll(table.rows())));
            pack.policies().forEach(policy -> policy.rules().tables().forEach(table -> settings.addAll(table.rows())));
        }
        for (Policy policy : library.policies()) {
            for (PolicyParameter parameter : policy.parameters()) {
                settings.add(setting(policy.id(), parameter));
            }
        }
        return settings;
    }

    private static Setting setting(String policy, PolicyParameter parameter) {
        Object value = parameter.value();
        double number = value instanceof Double d ? d : Double.NaN;
        String text = value instanceof String s ? s : "";
        List<String> list = value instanceof List<?> items ? items.stream().map(Object::toString).toList() : List.of();
        return new Setting(parameter.location(), policy, parameter.name(), number, text, list);
    }
}
