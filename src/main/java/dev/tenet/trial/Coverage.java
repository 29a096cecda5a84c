package dev.tenet.trial;

import dev.tenet.policy.Policy;
import java.util.List;

/**
 * Which conditions of a policy its examples show deciding.
 *
 * @param policy that was looked at
 * @param shown taken away, the policy reports something else in one of its examples
 * @param idle taken away, the policy reports the same in all of them
 * @param inseparable cannot be taken away: what is left does not compile
 */
public record Coverage(Policy policy, List<Cut> shown, List<Cut> idle, List<Cut> inseparable) {
    public Coverage {
        shown = List.copyOf(shown);
        idle = List.copyOf(idle);
        inseparable = List.copyOf(inseparable);
    }

    /** How many conditions could be taken away. */
    public int conditions() {
        return shown.size() + idle.size();
    }
}
