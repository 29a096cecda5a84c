package dev.tenet.fact;

import java.util.Objects;

/**
 * A call that does not run where it stands; its {@link Call} has the same location.
 *
 * @param location of the call expression
 * @param callee as the call has it
 * @param function qualified name of the enclosing function
 * @param when it runs
 * @param test whether it is test code
 */
public record DelayedCall(Location location, String callee, String function, When when, boolean test) implements Fact {
    /** When a call runs that does not run where it stands. */
    public enum When {
        /** When the function returns: {@code defer}. */
        AT_RETURN,
        /** By itself, and nobody waits for it there: {@code go}. */
        CONCURRENTLY
    }

    public DelayedCall {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(when, "when");
    }
}
