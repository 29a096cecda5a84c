package dev.tenet.fact;

/**
 * A concept: a way on which control reaches an order sink outside tests and which may open a position.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 */
public record EntryPath(OrderSink sink, CallPath path) implements SinkPath {}
