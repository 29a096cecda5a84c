package dev.tenet.fact;

/**
 * A concept: an {@link EntryPath} to a market that opens and closes.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 */
public record SessionEntryPath(OrderSink sink, CallPath path) implements SinkPath {}
