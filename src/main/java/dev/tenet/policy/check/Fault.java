package dev.tenet.policy.check;

import dev.tenet.order.By;
import dev.tenet.policy.PolicyException.Problem;
import java.util.Comparator;

/**
 * A mistake in a policy.
 *
 * @param check what it offends against
 * @param problem the place, what is wrong and what to do
 */
public record Fault(Check check, Problem problem) implements Comparable<Fault> {
    private static final Comparator<Fault> ORDER = By.<Fault, String>key(fault -> fault.problem().path())
            .thenComparingInt(fault -> fault.problem().line())
            .thenComparingInt(fault -> fault.problem().column())
            .thenComparing(Fault::check)
            .thenComparing(fault -> fault.problem().message());

    public Fault(Check check, String path, int line, int column, String message, String hint) {
        this(check, new Problem(path, line, column, message, hint));
    }

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }
}
