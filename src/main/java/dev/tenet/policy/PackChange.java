package dev.tenet.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One thing that differs between two versions of packs.
 *
 * @param kind {@code pack}, {@code concepts}, {@code control} or {@code policy}
 * @param id of the pack, control or policy
 * @param part what of it: {@code severity}, {@code rule}, {@code parameter names}; empty when it is new or gone as a whole
 * @param before in the first version; empty when it was not there, or is too long to show
 * @param after in the second
 */
public record PackChange(String kind, String id, String part, String before, String after) {
    private static final String THERE = "there";

    /** Everything that differs, packs in the order of their ids, the rules of each behind its controls. */
    public static List<PackChange> between(List<Pack> before, List<Pack> after) {
        List<PackChange> changes = new ArrayList<>();
        compare("pack", byId(before, Pack::id), byId(after, Pack::id), PackChange::pack, changes);
        compare("concepts", byId(concepts(before), RuleFile::pack), byId(concepts(after), RuleFile::pack), PackChange::rules, changes);
        compare("control", byId(controls(before), Control::id), byId(controls(after), Control::id), PackChange::control, changes);
        compare("policy", byId(policies(before), Policy::id), byId(policies(after), Policy::id), PackChange::policy, changes);
        return changes;
    }

    /** Whether the texts are too long to show: they differ, and that is all that is said. */
    public boolean isLong() {
        return !part.isEmpty() && before.isEmpty() && after.isEmpty();
    }

    private static <T> void compare(
            String kind, Map<String, T> before, Map<String, T> after, Function<T, Map<String, Object>> parts, List<PackChange> changes) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            T old = before.get(id);
            T now = after.get(id);
            if (old == null || now == null) {
                changes.add(new PackChange(kind, id, "", old == null ? "" : THERE, now == null ? "" : THERE));
                continue;
            }
            Map<String, Object> was = parts.apply(old);
            Map<String, Object> is = parts.apply(now);
            Map<String, Object> both = new LinkedHashMap<>(was);
            is.forEach(both::putIfAbsent);
            for (String part : both.keySet()) {
                if (!Objects.equals(was.get(part), is.get(part))) {
                    changes.add(new PackChange(kind, id, part, shown(was.get(part)), shown(is.get(part))));
                }
            }
        }
    }

    private static String shown(@org.jspecify.annotations.Nullable Object value) {
        return value == null || value instanceof Lengthy ? "" : value.toString();
    }

    /** A text that nobody wants to see twice. */
    private record Lengthy(Object text) {}

    private static Map<String, Object> pack(Pack pack) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("title", pack.title());
        parts.put("version", pack.version());
        return parts;
    }

    private static Map<String, Object> rules(RuleFile rules) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("rule", new Lengthy(rules.text()));
        rules.tables().forEach(table -> parts.put("table " + table.id(), new Lengthy(table.rows().stream().map(row -> row.cells().toString()).toList())));
        return parts;
    }

    private static Map<String, Object> control(Control control) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("category", control.category());
        parts.put("title", control.title());
        parts.put("severity", control.severity());
        parts.put("weight", control.weight());
        parts.put("hours", control.remediation().hours());
        parts.put("after", control.remediation().after());
        parts.put("remediation", control.remediation().key());
        parts.put("fix", new Lengthy(control.remediation().fix()));
        parts.put("sources", new Lengthy(control.sources()));
        return parts;
    }

    private static Map<String, Object> policy(Policy policy) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("title", policy.title());
        parts.put("control", policy.control());
        parts.put("severity", policy.severity());
        policy.severities().forEach((rule, severity) -> parts.put("severity of " + rule, severity));
        parts.put("confidence", policy.confidence());
        parts.put("lifecycle", policy.lifecycle());
        parts.put("subject", policy.subject());
        parts.put("effort", policy.effortHours());
        parts.put("cwe", policy.cwe());
        policy.parameters().forEach(parameter -> parts.put("parameter " + parameter.name(), parameter.value()));
        parts.putAll(rules(policy.rules()));
        parts.put("why", new Lengthy(policy.why()));
        parts.put("fix", new Lengthy(policy.fix()));
        parts.put("references", new Lengthy(policy.references()));
        parts.put("failing examples", examples(policy.fails()));
        parts.put("passing examples", examples(policy.passes()));
        return parts;
    }

    private static Lengthy examples(List<PolicyCase> cases) {
        return new Lengthy(cases.stream().map(example -> List.of(example.title(), example.files(), example.expected())).toList());
    }

    private static List<RuleFile> concepts(List<Pack> packs) {
        return packs.stream().flatMap(pack -> pack.concepts().stream()).toList();
    }

    private static List<Control> controls(List<Pack> packs) {
        return packs.stream().flatMap(pack -> pack.controls().stream()).toList();
    }

    private static List<Policy> policies(List<Pack> packs) {
        return packs.stream().flatMap(pack -> pack.policies().stream()).toList();
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }
}
