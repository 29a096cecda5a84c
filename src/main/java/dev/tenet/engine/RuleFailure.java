package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.List;

/**
 * A rule that threw.
 *
 * @param policy id of the policy or concepts it belongs to
 * @param rule its name; empty when only the policy is known
 * @param message what it threw
 * @param facts that it had matched; empty when it threw while matching
 */
public record RuleFailure(String policy, String rule, String message, List<Fact> facts) {
    public RuleFailure {
        facts = List.copyOf(facts);
    }
}
