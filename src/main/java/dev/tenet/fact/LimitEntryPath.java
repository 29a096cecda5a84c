package dev.tenet.fact;

/**
 * A concept: an {@link EntryPath} that sends a price of its own to the broker.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 */
public record LimitEntryPath(OrderSink sink, CallPath path) implements SinkPath {}
