package dev.tenet.explain;

import dev.tenet.fact.Fact;
import dev.tenet.policy.rule.Rule;
import java.util.List;

/**
 * How far facts get through a rule.
 *
 * @param rule that was probed
 * @param path of its file
 * @param steps one a condition, in the order of the rule
 * @param fires whether something satisfies all conditions, at the place that was asked for
 */
public record Progress(Rule rule, String path, List<Step> steps, boolean fires) {
    /**
     * One condition.
     *
     * @param text on one line
     * @param place {@code line:column} in the rule file
     * @param matches combinations of facts that satisfy it and all before; those of the place that was asked for, where there are any
     * @param probed whether it could be looked at apart from what follows
     * @param stops why candidates go no further than to this condition; empty when none stops here
     * @param remark what cannot be said; empty otherwise
     */
    public record Step(String text, String place, int matches, boolean probed, List<Stop> stops, String remark) {
        public Step {
            stops = List.copyOf(stops);
        }
    }

    /**
     * A near miss.
     *
     * @param fact that was refused, or that is there and must not be
     * @param constraint that says no; empty when a {@code not} does
     * @param constraintPlace {@code line:column} of the constraint
     * @param actual what the constraint looks at says in the fact; empty when that is no component
     */
    public record Stop(Fact fact, String constraint, String constraintPlace, String actual) {}

    public Progress {
        steps = List.copyOf(steps);
    }
}
