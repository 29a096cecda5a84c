package dev.tenet.trial;

import dev.tenet.policy.rule.Place;

/**
 * A rule with one of its conditions taken away.
 *
 * @param name of the rule that is left; unique in its file
 * @param rule name of the whole rule
 * @param kind of condition that is gone
 * @param text of the condition, on one line
 * @param place of the condition in the rule file
 * @param drl the rule that is left
 */
public record Cut(String name, String rule, Kind kind, String text, Place place, String drl) {
    /** What is taken away. */
    public enum Kind {
        /** A pattern, or a {@code not}, {@code exists} or {@code forall} with all that it holds. */
        PATTERN,
        /** One constraint of a pattern. */
        CONSTRAINT
    }
}
