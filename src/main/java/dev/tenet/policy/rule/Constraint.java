package dev.tenet.policy.rule;

/**
 * One constraint of a pattern.
 *
 * @param text as it is written
 * @param expression its tree; a {@link Expression.Binding} when it binds a variable
 * @param place of the whole
 */
public record Constraint(String text, Expression expression, Place place) {
    /** The variable that it binds, with its {@code $}; empty when it binds none. */
    public String variable() {
        return expression instanceof Expression.Binding binding ? binding.variable() : "";
    }

    /** Whether it only gives a name to a value, and refuses no fact. */
    public boolean onlyBinds() {
        return expression instanceof Expression.Binding binding && !(binding.expression() instanceof Expression.Operation);
    }
}
