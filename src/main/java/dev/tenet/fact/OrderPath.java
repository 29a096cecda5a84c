package dev.tenet.fact;

/**
 * A concept: one way on which control reaches an order sink outside tests.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 * @param opening whether it may open a position; false when its functions say that they close one ({@code exit}, {@code flatten}, ...)
 */
public record OrderPath(OrderSink sink, CallPath path, boolean opening) implements Fact {
    @Override
    public Location location() {
        return sink.location();
    }
}
