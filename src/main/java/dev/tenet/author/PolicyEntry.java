package dev.tenet.author;

import dev.tenet.engine.Subjects;
import dev.tenet.order.By;
import dev.tenet.policy.Control;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyParameter;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy as it is installed and as it is in force.
 *
 * @param installed what its page says
 * @param effective the same, as a configuration changes it
 * @param control that it belongs to, as it is in force
 * @param subject simple name of the fact type that it looks at; empty when it has none
 */
public record PolicyEntry(Policy installed, Policy effective, Control control, String subject) {
    /**
     * A parameter.
     *
     * @param installed with the default
     * @param effective with the value in force
     */
    public record Parameter(PolicyParameter installed, PolicyParameter effective) {
        public boolean overridden() {
            return !installed.equals(effective);
        }
    }

    /** The policies in force, sorted by id. A pack that the configuration leaves out has none. */
    public static List<PolicyEntry> of(Library installed, Library effective) {
        List<PolicyEntry> entries = new ArrayList<>();
        for (Policy policy : effective.policies()) {
            Policy page = installed.policies().stream().filter(candidate -> candidate.id().equals(policy.id())).findFirst().orElseThrow();
            Control control = effective.controls().stream().filter(candidate -> candidate.id().equals(policy.control())).findFirst().orElseThrow();
            entries.add(new PolicyEntry(page, policy, control, Subjects.of(policy)));
        }
        return entries.stream().sorted(By.key(PolicyEntry::id)).toList();
    }

    public String id() {
        return installed.id();
    }

    /** Path of its rule file, as a person would open it. */
    public String rule() {
        return installed.rules().path();
    }

    /** Path of its page, as a person would open it. */
    public String page() {
        return rule().replaceFirst("\\.drl$", ".md");
    }

    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < installed.parameters().size(); i++) {
            parameters.add(new Parameter(installed.parameters().get(i), effective.parameters().get(i)));
        }
        return parameters;
    }

    /** Sources of its control, then its own references. */
    public List<String> sources() {
        List<String> sources = new ArrayList<>(control.sources());
        sources.addAll(installed.cwe());
        sources.addAll(installed.references());
        return sources.stream().distinct().toList();
    }
}
