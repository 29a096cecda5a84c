package dev.tenet.fact;

/**
 * A concept: an {@link EntryPath} whose order is priced or sized by a quote that was asked for on the way.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 */
public record QuotedEntryPath(OrderSink sink, CallPath path) implements SinkPath {}
