package dev.tenet.audit;

import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyParameter;
import java.util.List;
import java.util.Map;

/** Puts the values that a configuration gives in the place of a policy's own. */
final class Overrides {
    private Overrides() {}

    static Pack apply(Pack pack, Map<String, Map<String, PolicyParameter>> overrides) {
        List<Policy> policies = pack.policies().stream().map(policy -> apply(policy, overrides.getOrDefault(policy.id(), Map.of()))).toList();
        return new Pack(pack.id(), pack.title(), pack.version(), pack.controls(), pack.concepts(), policies);
    }

    private static Policy apply(Policy policy, Map<String, PolicyParameter> values) {
        List<PolicyParameter> parameters = policy.parameters().stream().map(p -> values.getOrDefault(p.name(), p)).toList();
        return new Policy(policy.id(), policy.pack(), policy.control(), policy.title(), policy.severity(), policy.confidence(), policy.cwe(),
                policy.references(), policy.lifecycle(), policy.subject(), policy.effortHours(), parameters, policy.why(), policy.fix(),
                policy.fails(), policy.passes(), policy.rules());
    }
}
