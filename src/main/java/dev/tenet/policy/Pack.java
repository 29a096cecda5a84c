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
 * @param provenance where it comes from
 */
public record Pack(
        String id, String title, String version, List<Control> controls, Optional<RuleFile> concepts, List<Policy> policies, Provenance provenance) {
    public Pack {
        controls = List.copyOf(controls);
        policies = List.copyOf(policies);
    }

    /** A pack that was not read. */
    public Pack(String id, String title, String version, List<Control> controls, Optional<RuleFile> concepts, List<Policy> policies) {
        this(id, title, version, controls, concepts, policies, Provenance.NOWHERE);
    }

    /** Whether a person named its place for this audit, beside the installation's packs. */
    public boolean added() {
        return provenance.kind() != Provenance.Kind.INSTALLED;
    }

    /** The same pack with other controls and policies, or these changed. */
    public Pack with(List<Control> others, List<Policy> judging) {
        return new Pack(id, title, version, others, concepts, judging, provenance);
    }

    /** What the pack deduces, without what it judges: for audits that leave it out, whose other packs may match its concepts. */
    public Pack conceptsOnly() {
        return with(List.of(), List.of());
    }

    /** The pack without the policies that a configuration switches off. */
    public Pack enabled() {
        return policies.stream().allMatch(policy -> policy.adjustment().enabled())
                ? this
                : with(controls, policies.stream().filter(policy -> policy.adjustment().enabled()).toList());
    }
}
