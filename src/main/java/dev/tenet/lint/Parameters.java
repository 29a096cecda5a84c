package dev.tenet.lint;

import dev.tenet.policy.Nearest;
import dev.tenet.policy.YamlNode;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Expression.Literal;
import dev.tenet.policy.rule.Rule;
import dev.tenet.policy.rule.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the parameters that pages declare against the settings that rules match. */
final class Parameters {
    private final Found found;
    /** Declared parameters by policy. */
    private final Map<String, Map<String, YamlNode>> declared = new TreeMap<>();
    private final List<String> matched = new ArrayList<>();

    Parameters(Found found) {
        this.found = found;
    }

    /** Notes what a page declares. */
    void declare(String policy, YamlNode frontMatter) {
        Map<String, YamlNode> own = declared.computeIfAbsent(policy, id -> new TreeMap<>());
        Optional<YamlNode> parameters = found.attempt(Check.PARAMETERS, () -> frontMatter.get("parameters")).flatMap(node -> node);
        parameters.flatMap(node -> found.attempt(Check.PARAMETERS, node::entries)).ifPresent(entries -> entries.forEach((name, parameter) -> {
            own.put(name, parameters.get().key(name));
            if (!parameter.isMap()) {
                found.add(Check.PARAMETERS, parameter, "parameter \"" + name + "\" says nothing", "Write below it: default: and description:");
                return;
            }
            Keys keys = new Keys(Check.PARAMETERS, parameter, found).only(List.of("default", "unit", "description"));
            keys.required("default", "a number, a text or a list");
            keys.text("description", "what it decides");
        }));
    }

    /** Notes what the rules of a file ask for; {@code path} is how the file is called. */
    void match(String path, String owner, RuleSource source) {
        for (Rule rule : source.rules()) {
            for (Pattern pattern : Conditions.patterns(rule.conditions())) {
                if (pattern.type().equals("Setting")) {
                    setting(path, owner, pattern);
                }
            }
        }
    }

    private void setting(String path, String owner, Pattern pattern) {
        List<Literal> policies = said(pattern, "policy");
        List<Literal> names = said(pattern, "name");
        if (policies.isEmpty() || names.isEmpty()) {
            found.add(Check.PARAMETERS, path, pattern.place(), "this Setting does not say which parameter it is", "Write: Setting( policy == \"%s\", name == \"...\", $value : number )".formatted(owner));
            return;
        }
        policies.forEach(policy -> names.forEach(name -> setting(path, owner, policy, name)));
    }

    private void setting(String path, String owner, Literal policy, Literal name) {
        matched.add(policy.value() + " " + name.value());
        Map<String, YamlNode> own = declared.get(policy.value());
        if (own == null) {
            found.add(Check.PARAMETERS, path, policy.place(), "there is no policy \"" + policy.value() + "\"", Nearest.hint(policy.value(), declared.keySet(), "Name the policy by its pack and name: " + owner));
        } else if (!own.containsKey(name.value())) {
            found.add(Check.PARAMETERS, path, name.place(), "%s declares no parameter \"%s\"".formatted(policy.value(), name.value()),
                    Nearest.hint(name.value(), own.keySet(), own.isEmpty() ? "Declare it in the page's front matter, under parameters." : "It declares: " + String.join(", ", own.keySet()) + "."));
        }
    }

    /** Parameters that no rule asks for. */
    void unused() {
        declared.forEach((policy, parameters) -> parameters.forEach((name, at) -> {
            if (!matched.contains(policy + " " + name)) {
                found.add(Check.PARAMETERS, at, "no rule asks for parameter \"%s\"".formatted(name), "Match it: Setting( policy == \"%s\", name == \"%s\", $value : number ); or take it out.".formatted(policy, name));
            }
        }));
    }

    /** What a pattern says that a component is, or is one of; empty when it says neither. */
    private static List<Literal> said(Pattern pattern, String component) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.expression() instanceof Expression.Operation operation && (operation.operator().equals("==") || operation.operator().equals("in"))
                    && operation.left().orElse(null) instanceof Expression.Name name && name.name().equals(component)
                    && operation.right().stream().allMatch(Literal.class::isInstance)) {
                return operation.right().stream().map(Literal.class::cast).toList();
            }
        }
        return List.of();
    }
}
