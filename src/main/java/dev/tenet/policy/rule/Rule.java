package dev.tenet.policy.rule;

import java.util.List;

/**
 * One rule.
 *
 * @param name as it is written
 * @param attributes {@code salience} and the like
 * @param conditions what stands under {@code when}
 * @param consequence Java, as it is written
 * @param actions the statements of the consequence; an {@link Expression.Other} for what is not a call
 * @param consequencePlace of the text behind {@code then}
 * @param place of the whole rule
 */
public record Rule(
        String name,
        List<Attribute> attributes,
        List<Condition> conditions,
        String consequence,
        List<Expression> actions,
        Place consequencePlace,
        Place place) {
    /** {@code salience 10}. */
    public record Attribute(String name, String value, Place place) {}

    public Rule {
        attributes = List.copyOf(attributes);
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }
}
