package dev.tenet.fact;

import java.util.Objects;

/**
 * One comparison in a condition, as written.
 *
 * @param left what stands on the left
 * @param operator one of {@code < <= > >= == != in not-in is is-not}
 * @param right what stands on the right
 */
public record Comparison(Value left, String operator, Value right) {
    public Comparison {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(right, "right");
    }

    /** Whether either side mentions one of {@code words}. */
    public boolean mentions(String... words) {
        return left.mentions(words) || right.mentions(words);
    }

    /** Whether it compares by order: {@code < <= > >=}. */
    public boolean isOrder() {
        return operator.startsWith("<") || operator.startsWith(">");
    }

    /** Whether it asks what a collection holds: {@code in}, {@code not-in}. */
    public boolean isMembership() {
        return operator.endsWith("in");
    }

    /** Whether one side is none, an empty string or zero: a test of whether there is anything. */
    public boolean isWithNothing() {
        return isWithZero() || isNothing(left) || isNothing(right);
    }

    private static boolean isNothing(Value value) {
        return value.isNone() || (value.isString() && value.text().isEmpty());
    }

    /** Whether one side is the number zero: a test of sign, not of a bound. */
    public boolean isWithZero() {
        return left.number() == 0 || right.number() == 0;
    }
}
