package dev.tenet.policy;

import java.util.List;
import java.util.Optional;

/**
 * A set of controls with the policies that judge them.
 *
 * @param id name of its folder
 * @param title for people
 * @param version of its content
 * @param controls in the order of the pack
 * @param concepts the rules that deduce its concepts, if it has any
 * @param policies sorted by id
 * @param added whether a person named its folder for this audit, beside the installation's packs
 */
public record Pack(
        String id, String title, String version, List<Control> controls, Optional<RuleFile> concepts, List<Policy> policies, boolean added) {
    public Pack {
        controls = List.copyOf(controls);
        policies = List.copyOf(policies);
    }

    /** A pack of the installation. */
    public Pack(String id, String title, String version, List<Control> controls, Optional<RuleFile> concepts, List<Policy> policies) {
        this(id, title, version, controls, concepts, policies, false);
    }

    /** The same pack, from a folder that a person named. */
    Pack asAdded() {
        return new Pack(id, title, version, controls, concepts, policies, true);
    }

    /** What the pack deduces, without what it judges: for audits that leave it out, whose other packs may match its concepts. */
    public Pack conceptsOnly() {
        return new Pack(id, title, version, List.of(), concepts, List.of(), added);
    }

    /** The pack without the policies that a configuration switches off. */
    public Pack enabled() {
        return policies.stream().allMatch(policy -> policy.adjustment().enabled())
                ? this
                : new Pack(id, title, version, controls, concepts, policies.stream().filter(policy -> policy.adjustment().enabled()).toList(), added);
    }
}
