package dev.tenet.fact;

import org.jspecify.annotations.Nullable;

/**
 * A concept: an {@link OrderPath} of a program that talks to the broker itself, runs without a person and may reach a funded account. What an engine
 * decides for its algorithms, and what a script does that a person starts, is none.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 * @param opening whether it may open a position
 */
public record DirectOrderPath(OrderSink sink, CallPath path, boolean opening) implements SinkPath {
    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof DirectOrderPath that && sink.equals(that.sink) && path.equals(that.path) && opening == that.opening;
    }

    @Override
    public int hashCode() {
        return 31 * sink.hashCode() + path.hashCode();
    }
}
