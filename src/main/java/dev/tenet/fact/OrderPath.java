package dev.tenet.fact;

/**
 * A concept: one way on which control reaches an order sink outside tests.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 * @param opening whether it may open a position; false when its functions say that they close one ({@code exit}, {@code flatten}, ...)
 * @param options whether the project builds option contracts
 */
public record OrderPath(OrderSink sink, CallPath path, boolean opening, boolean options) implements Fact {
    @Override
    public Location location() {
        return sink.location();
    }
}
