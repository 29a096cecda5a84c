package dev.tenet.plan;

import dev.tenet.policy.Control;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must be repaired first, by what controls say. Controls that are not installed have no say. */
final class Prerequisites {
    private final Map<String, Control> controls = new TreeMap<>();

    Prerequisites(Collection<Control> controls) {
        controls.forEach(c -> this.controls.put(c.id(), c));
    }

    /**
     * Keys of the other remediations that come before {@code key}. A prerequisite that is not repaired itself passes on its own ones: it holds
     * only as long as they do.
     *
     * @param planned key by id of the controls that are repaired
     */
    TreeSet<String> of(String key, List<String> members, Map<String, String> planned) {
        var keys = new TreeSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        members.forEach(id -> open.addAll(after(id)));
        while (!open.isEmpty()) {
            String id = open.pop();
            String other = planned.get(id);
            if (other == null && seen.add(id)) {
                open.addAll(after(id));
            } else if (other != null && !other.equals(key)) {
                keys.add(other);
            }
        }
        return keys;
    }

    private List<String> after(String id) {
        Control control = controls.get(id);
        return control == null ? List.of() : control.remediation().after();
    }

    /** Controls of one remediation may name each other: one change repairs them. */
    void requireNoCycle() {
        var edges = new TreeMap<String, TreeSet<String>>();
        for (Control control : controls.values()) {
            String key = control.remediation().key();
            TreeSet<String> after = edges.computeIfAbsent(key, k -> new TreeSet<>());
            for (String id : control.remediation().after()) {
                Control first = controls.get(id);
                if (first != null && !first.remediation().key().equals(key)) {
                    after.add(first.remediation().key());
                }
            }
        }
        // Whatever is left when all that waits for nothing is gone, again and again, waits for a cycle.
        while (edges.entrySet().removeIf(e -> e.getValue().isEmpty())) {
            edges.values().forEach(after -> after.retainAll(edges.keySet()));
        }
        if (!edges.isEmpty()) {
            throw new IllegalArgumentException("remediations wait for each other: " + cycle(edges));
        }
    }

    private String cycle(TreeMap<String, TreeSet<String>> edges) {
        var path = new LinkedHashSet<String>();
        String key = edges.firstKey();
        while (path.add(key)) {
            key = edges.getOrDefault(key, new TreeSet<>()).first();
        }
        var names = new HashMap<String, String>();
        for (String each : path) {
            names.put(each, name(each));
        }
        String start = key;
        String cycle =
                path.stream().dropWhile(k -> !k.equals(start)).map(names::get).collect(Collectors.joining(" after "));
        return cycle + " after " + names.get(start);
    }

    /** {@code secret-store (SE-03, SE-05)}; a control that stands alone is its own key. */
    private String name(String key) {
        String ids = controls.values().stream()
                .filter(c -> c.remediation().key().equals(key))
                .map(Control::id)
                .collect(Collectors.joining(", "));
        return ids.equals(key) ? key : "%s (%s)".formatted(key, ids);
    }
}
