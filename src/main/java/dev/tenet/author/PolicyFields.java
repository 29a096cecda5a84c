package dev.tenet.author;

import dev.tenet.policy.Adjustment;
import dev.tenet.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of a policy to programs: plain maps, lists and values, in a fixed order. */
public final class PolicyFields {
    private PolicyFields() {}

    public static Map<String, Object> of(PolicyEntry entry) {
        Policy page = entry.installed();
        Policy effective = entry.effective();
        Adjustment adjustment = effective.adjustment();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", entry.id());
        fields.put("pack", page.pack());
        fields.put("title", page.title());
        fields.put("control", page.control());
        fields.put("controlTitle", entry.control().title());
        fields.put("category", entry.control().category());
        fields.put("severity", effective.severity().name());
        fields.put("defaultSeverity", page.severity().name());
        fields.put("confidence", page.confidence().name());
        fields.put("subject", entry.subject());
        fields.put("lifecycle", page.lifecycle());
        fields.put("parameters", entry.parameters().stream().map(PolicyFields::parameter).toList());
        fields.put("tables", page.rules().tables().stream().map(table -> Map.<String, Object>of("id", table.id())).toList());
        fields.put("sources", entry.control().sources());
        fields.put("cwe", page.cwe());
        fields.put("references", page.references());
        fields.put("enabled", adjustment.enabled());
        fields.put("include", adjustment.include());
        fields.put("exclude", adjustment.exclude());
        fields.put("overridden", adjustment.places());
        fields.put("rule", entry.rule());
        fields.put("page", entry.page());
        return fields;
    }

    private static Map<String, Object> parameter(PolicyEntry.Parameter parameter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", parameter.installed().name());
        fields.put("value", value(parameter.effective().value()));
        fields.put("default", value(parameter.installed().value()));
        fields.put("unit", parameter.installed().unit());
        fields.put("description", parameter.installed().description());
        fields.put("overridden", parameter.overridden() ? List.of(parameter.effective().location().toString()) : List.of());
        return fields;
    }

    private static Object value(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) number.longValue() : value;
    }
}
