package dev.tenet.policy.check;

import dev.tenet.policy.PolicyException.Problem;

/**
 * A mistake in a rule.
 *
 * @param check id of what found it: {@code unknown-component}
 * @param problem the place, what is wrong and what to do
 */
public record Fault(String check, Problem problem) {}
