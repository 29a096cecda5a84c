package dev.tenet.explain;

import dev.tenet.policy.rule.Constraint;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is made of the first conditions of another, to see how far facts get.
 *
 * @param name of the probe
 * @param condition how many conditions of the rule it looks at, from 1
 * @param kind what it asks
 * @param constraint that is left out, or that alone is asked; null for the others
 * @param drl its text
 */
record Probe(String name, int condition, Kind kind, @Nullable Constraint constraint, String drl) {
    /** What a probe asks. */
    enum Kind {
        /** Which facts satisfy all conditions up to this one? */
        REACHES,
        /** Which would, were it not for one constraint of the last? */
        BUT_FOR,
        /** What is there that the last, a {@code not}, forbids? */
        FORBIDDEN,
        /** Which facts satisfy this one constraint, whatever else holds? */
        ALONE
    }
}
