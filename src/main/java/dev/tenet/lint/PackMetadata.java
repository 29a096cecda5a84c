package dev.tenet.lint;

import dev.tenet.finding.Severity;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.YamlNode;
import dev.tenet.policy.check.Check;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks {@code pack.yaml} of all packs: each by itself, and the order of repairs across them. */
final class PackMetadata {
    private static final List<String> KEYS = List.of("title", "category", "version", "facts", "controls", "remediations");
    private static final List<String> CONTROL = List.of("title", "category", "severity", "weight", "sources", "hours", "range", "fix", "action", "after", "skill", "remediation", "changes", "breaks");

    private final Found found;
    /** Where each control is declared. */
    private final Map<String, YamlNode> controls = new LinkedHashMap<>();
    private final Map<String, List<YamlNode>> after = new LinkedHashMap<>();

    PackMetadata(Found found) {
        this.found = found;
    }

    /** Gives the ids of the pack's controls. */
    Set<String> check(YamlNode pack, Set<String> categories) {
        Keys keys = new Keys(Check.PACK, pack, found).only(KEYS);
        keys.text("title", "what the pack is about");
        keys.text("version", "1.0.0").filter(version -> !version.matches("\\d+\\.\\d+\\.\\d+.*")).ifPresent(version ->
                found.add(Check.PACK, pack.required("version"), "\"" + version + "\" is not a version", "Write three numbers: 1.0.0"));
        // A category that scoring does not know is judged without a score; one that resembles another is a slip.
        keys.text("category", "the id of a category in scoring.yaml").filter(category -> !categories.contains(category)).ifPresent(category -> {
            String near = Nearest.hint(category, categories, "");
            if (!near.isEmpty()) {
                found.add(Check.PACK, pack.required("category"), "no category \"" + category + "\"", near);
            }
        });
        Set<String> shared = new TreeSet<>();
        keys.optional("remediations").flatMap(node -> found.attempt(Check.PACK, node::entries)).ifPresent(entries -> shared.addAll(entries.keySet()));
        Set<String> used = new TreeSet<>();
        Optional<YamlNode> all = keys.required("controls", "the controls, each below its id");
        Map<String, YamlNode> own = all.flatMap(node -> found.attempt(Check.PACK, node::entries)).orElse(Map.of());
        own.forEach((id, control) -> {
            YamlNode key = all.orElseThrow().key(id);
            YamlNode before = controls.putIfAbsent(id, key);
            if (before != null) {
                found.add(Check.PACK, key, "control %s is declared in %s:%d too".formatted(id, before.path(), before.line()), "Give one of them another id.");
            }
            control(id, control, shared, used);
        });
        shared.removeAll(used);
        shared.forEach(key -> found.add(Check.PACK, pack.required("remediations").key(key), "no control names remediation \"" + key + "\"", "Name it in a control, remediation: " + key + ", or take it out."));
        return own.keySet();
    }

    private void control(String id, YamlNode control, Set<String> shared, Set<String> used) {
        if (!control.isMap()) {
            found.add(Check.PACK, control, "control " + id + " says nothing", "Give at least: title, severity, hours, fix.");
            return;
        }
        Keys keys = new Keys(Check.PACK, control, found).only(CONTROL);
        keys.text("title", "what an audit passes or fails");
        keys.text("fix", "what to do");
        keys.required("severity", "HIGH");
        keys.oneOf("severity", Severity.class);
        keys.required("hours", "2");
        Optional<Double> hours = keys.number("hours", 0.25, 400, "hours");
        Optional<Double> weight = keys.optional("weight").flatMap(node -> found.attempt(Check.PACK, node::number));
        weight.filter(value -> !(value > 0)).ifPresent(value -> found.add(Check.PACK, control.required("weight"), "a weight lies above 0", "Leave it out for 1."));
        keys.optional("range").ifPresent(range -> range(range, hours));
        keys.optional("remediation").flatMap(node -> found.attempt(Check.PACK, node::text)).ifPresent(key -> {
            used.add(key);
            if (!shared.contains(key)) {
                found.add(Check.PACK, control.required("remediation"), "no remediation \"" + key + "\" is declared", Nearest.hint(key, shared, "Declare it under remediations: in this file."));
            }
        });
        after.put(id, keys.optional("after").map(YamlNode::items).orElse(List.of()));
    }

    private void range(YamlNode range, Optional<Double> hours) {
        List<YamlNode> bounds = range.items();
        if (bounds.size() != 2) {
            found.add(Check.PACK, range, "a range has two numbers", "Write: range: [least, most]");
            return;
        }
        Optional<Double> low = found.attempt(Check.PACK, bounds.get(0)::number);
        Optional<Double> high = found.attempt(Check.PACK, bounds.get(1)::number);
        if (low.isPresent() && high.isPresent() && hours.isPresent() && !(low.get() > 0 && low.get() <= hours.get() && hours.get() <= high.get())) {
            found.add(Check.PACK, range, "the expected hours do not lie within this range", "Write hours between the two numbers of range, all above 0.");
        }
    }

    /** What comes first must be there, and must not come after what it precedes; {@code installed} are controls of other packs. */
    void order(Collection<String> installed) {
        Map<String, List<String>> edges = new HashMap<>();
        Set<String> all = new TreeSet<>(controls.keySet());
        all.addAll(installed);
        after.forEach((id, firsts) -> {
            List<String> known = new ArrayList<>();
            for (YamlNode first : firsts) {
                found.attempt(Check.PACK, first::text).ifPresent(other -> {
                    if (all.contains(other)) {
                        known.add(other);
                    } else {
                        found.add(Check.PACK, first, "there is no control \"" + other + "\" to come first", Nearest.hint(other, all, "Name a control of one of the packs."));
                    }
                });
            }
            edges.put(id, known);
        });
        Set<String> said = new TreeSet<>();
        after.forEach((id, firsts) -> cycle(id, edges).filter(path -> said.add(String.join(" ", new TreeSet<>(path)))).ifPresent(path ->
                found.add(Check.PACK, firsts.get(0), "control %s waits for itself: %s".formatted(id, String.join(" after ", path)), "Take one of these out of after.")));
    }

    /** The way from {@code id} back to itself. */
    private static Optional<List<String>> cycle(String id, Map<String, List<String>> edges) {
        Set<String> path = new LinkedHashSet<>();
        return back(id, id, edges, path, new TreeSet<>()) ? Optional.of(java.util.stream.Stream.concat(path.stream(), java.util.stream.Stream.of(id)).toList()) : Optional.empty();
    }

    private static boolean back(String at, String target, Map<String, List<String>> edges, Set<String> path, Set<String> seen) {
        path.add(at);
        for (String next : edges.getOrDefault(at, List.of())) {
            if (next.equals(target) || seen.add(next) && back(next, target, edges, path, seen)) {
                return true;
            }
        }
        path.remove(at);
        return false;
    }
}
