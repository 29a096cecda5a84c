package dev.tenet.fact;

import org.jspecify.annotations.Nullable;

/**
 * A concept: one way on which control reaches an order sink outside tests.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 * @param opening whether it may open a position; false when its functions say that they close one ({@code exit}, {@code flatten}, ...)
 */
public record OrderPath(OrderSink sink, CallPath path, boolean opening) implements SinkPath {
    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderPath that && sink.equals(that.sink)
                && path.equals(that.path) && opening == that.opening;
    }

    @Override
    public int hashCode() {
        return 31 * sink.hashCode() + path.hashCode();
    }
}
