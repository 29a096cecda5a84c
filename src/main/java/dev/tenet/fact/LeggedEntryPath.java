package dev.tenet.fact;

/**
 * A concept: an {@link EntryPath} that builds an order of several legs.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 */
public record LeggedEntryPath(OrderSink sink, CallPath path) implements SinkPath {}
