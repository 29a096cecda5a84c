package dev.tenet.fact;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One comparison in a condition, as written.
 *
 * @param left what stands on the left
 * @param operator one of {@code < <= > >= == != in not-in is is-not}
 * @param right what stands on the right
 */
public record Comparison(Value left, String operator, Value right) {
    /** A default of this size stands for no bound. */
    private static final double HUGE = 1e6;

    /** Words of keys under which a program keeps what it did itself: nothing yet is an answer there. */
    private static final String[] KEPT = {"until", "count", "counts", "fails", "failures", "attempts", "retries", "errors", "last", "expires", "expiry", "timestamp", "ts", "started"};

    public Comparison {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(right, "right");
    }

    /** Whether either side mentions one of {@code words}. */
    public boolean mentions(String... words) {
        return left.mentions(words) || right.mentions(words);
    }

    /** How a comparison by order of an entry with a numeric default comes out when there is no entry; empty when that is not known. */
    Optional<Boolean> forDefault() {
        double one = fallback(left);
        if (!Double.isNaN(one)) {
            return outcome(one, right, operator);
        }
        double other = fallback(right);
        return Double.isNaN(other) ? Optional.empty() : outcome(other, left, operator.startsWith("<") ? ">" : "<");
    }

    private static Optional<Boolean> outcome(double given, Value bound, String operator) {
        if (!operator.startsWith("<") && !operator.startsWith(">")) {
            return Optional.empty();
        }
        boolean below = bound.isNumber() ? given < bound.number() : given <= 0;
        boolean above = bound.isNumber() ? given > bound.number() : given >= HUGE;
        return below || above ? Optional.of(operator.startsWith("<") == below) : Optional.empty();
    }

    /** The numeric default of {@code x.get("key", 0)}; NaN for anything else. */
    private static double fallback(Value value) {
        boolean entry = value.kind() == Value.Kind.CALL && (value.text().equals("get") || value.text().endsWith(".get")) && value.parts().size() == 2;
        if (!entry || !value.parts().get(0).value().isString() || Words.mentions(value.parts().get(0).value().text(), KEPT)) {
            return Double.NaN;
        }
        Value given = value.parts().get(1).value();
        return given.isCallOf("float") && given.parts().size() == 1 && given.parts().get(0).value().text().equals("inf") ? Double.POSITIVE_INFINITY : given.number();
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

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Comparison comparison && left.equals(comparison.left)
                && operator.equals(comparison.operator) && right.equals(comparison.right);
    }

    @Override
    public int hashCode() {
        return 31 * left.hashCode() + right.hashCode();
    }
}
