package dev.tenet.engine;

import dev.tenet.policy.Policy;

/** Says what policies look at, from their text alone: nothing is compiled. */
public final class Subjects {
    private Subjects() {}

    /** Simple name of the fact type that a policy looks at: what its page says, else its first rule's first pattern; empty when it has none. */
    public static String of(Policy policy) {
        if (!policy.subject().isEmpty()) {
            return policy.subject();
        }
        return new RuleText(policy.rules()).rules().stream().map(RuleInfo::subject).filter(subject -> !subject.isEmpty()).findFirst().orElse("");
    }
}
