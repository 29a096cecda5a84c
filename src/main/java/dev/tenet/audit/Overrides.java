package dev.tenet.audit;

import dev.tenet.fact.Location;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Adjustment;
import dev.tenet.policy.Control;
import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyParameter;
import dev.tenet.policy.YamlNode;
import dev.tenet.repo.PathPatterns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code controls:} and {@code policies:} of a configuration change: severity, whether a policy judges, where, and its parameters. What is
 * said of a policy comes before what is said of its control. Names that do not exist are errors at their place.
 */
final class Overrides {
    static final String[] OF_CONTROL = {"severity", "enabled", "include", "exclude"};
    static final String[] OF_POLICY = {"severity", "enabled", "include", "exclude", "parameters"};

    private final Map<String, YamlNode> controls;
    private final Map<String, YamlNode> policies;
    private final Map<YamlNode, String> places = new HashMap<>();

    Overrides(Optional<YamlNode> controls, Optional<YamlNode> policies, Library library) {
        this.controls = entries(controls, "control", library.controls().stream().map(Control::id).toList(), OF_CONTROL);
        this.policies = entries(policies, "policy", library.policies().stream().map(Policy::id).toList(), OF_POLICY);
    }

    Library apply(Library library) {
        return controls.isEmpty() && policies.isEmpty() ? library : new Library(library.packs().stream().map(this::apply).toList(), library.scoring());
    }

    private Map<String, YamlNode> entries(Optional<YamlNode> node, String kind, Collection<String> known, String[] keys) {
        if (node.isEmpty()) {
            return Map.of();
        }
        Map<String, YamlNode> entries = node.get().entries();
        entries.forEach((id, override) -> {
            YamlNode key = node.get().key(id);
            if (!known.contains(id)) {
                throw key.error("there is no " + kind + " \"" + id + "\"", Nearest.hint(id, known, "tenet policy list shows what there is."));
            }
            override.allow(keys);
            places.put(override, shown(key) + ":" + key.line());
        });
        return entries;
    }

    private Pack apply(Pack pack) {
        List<Control> changed = pack.controls().stream().map(this::apply).toList();
        return pack.with(changed, pack.policies().stream().map(this::apply).toList());
    }

    private Control apply(Control control) {
        YamlNode override = controls.get(control.id());
        Severity severity = override == null ? control.severity() : severity(override).orElse(control.severity());
        return new Control(control.id(), control.pack(), control.category(), control.title(), severity, control.weight(), control.sources(),
                control.remediation());
    }

    private Policy apply(Policy policy) {
        YamlNode ofControl = controls.get(policy.control());
        YamlNode ofPolicy = policies.get(policy.id());
        if (ofControl == null && ofPolicy == null) {
            return policy;
        }
        @Nullable Severity severity = null;
        Adjustment adjustment = policy.adjustment();
        for (YamlNode override : both(ofControl, ofPolicy)) {
            severity = severity(override).orElse(severity);
            List<String> said = new ArrayList<>(adjustment.places());
            said.add(places.get(override));
            adjustment = new Adjustment(override.get("enabled").map(YamlNode::bool).orElse(adjustment.enabled()),
                    patterns(override, "include").orElse(adjustment.include()), patterns(override, "exclude").orElse(adjustment.exclude()), said);
        }
        return policy.adjusted(severity, parameters(policy, ofPolicy), adjustment);
    }

    private static List<YamlNode> both(@Nullable YamlNode first, @Nullable YamlNode second) {
        List<YamlNode> both = new ArrayList<>();
        if (first != null) {
            both.add(first);
        }
        if (second != null) {
            both.add(second);
        }
        return both;
    }

    private static Optional<Severity> severity(YamlNode override) {
        return override.get("severity").map(node -> node.oneOf(Severity.class));
    }

    private static Optional<List<String>> patterns(YamlNode override, String key) {
        return override.get(key).map(node -> {
            for (YamlNode item : node.items()) {
                try {
                    PathPatterns.of(List.of(item.text()));
                } catch (IllegalArgumentException unsound) {
                    throw item.error(unsound.getMessage(), "Write paths as a .gitignore file does: src/legacy/, **/generated_*.py");
                }
            }
            return node.texts();
        });
    }

    private static List<PolicyParameter> parameters(Policy policy, @Nullable YamlNode override) {
        Map<String, PolicyParameter> values = new HashMap<>();
        if (override != null) {
            override.get("parameters").ifPresent(given -> given.entries().forEach((name, value) -> values.put(name, parameter(policy, given.key(name), value))));
        }
        return policy.parameters().stream().map(parameter -> values.getOrDefault(parameter.name(), parameter)).toList();
    }

    private static PolicyParameter parameter(Policy policy, YamlNode key, YamlNode value) {
        String name = key.text();
        List<String> known = policy.parameters().stream().map(PolicyParameter::name).toList();
        PolicyParameter declared = policy.parameters().stream().filter(p -> p.name().equals(name)).findFirst()
                .orElseThrow(() -> key.error("policy " + policy.id() + " has no parameter \"" + name + "\"", Nearest.hint(name, known, known.isEmpty() ? "It has none." : "It has: " + String.join(", ", known) + ".")));
        Object given = declared.value() instanceof Double ? value.number() : declared.value() instanceof List ? value.texts() : value.text();
        return new PolicyParameter(name, given, declared.unit(), declared.description(), Location.of(shown(value), value.line(), value.column()));
    }

    /** A configuration from elsewhere is called by its name alone: reports hold no absolute paths. */
    private static String shown(YamlNode node) {
        String path = node.path().replace('\\', '/');
        return path.startsWith("/") || path.startsWith("../") ? path.substring(path.lastIndexOf('/') + 1) : path;
    }
}
