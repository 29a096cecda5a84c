package dev.tenet.fact;

/**
 * A concept: an {@link EntryPath} that may borrow: to a broker of margin accounts, of options or of futures, or through functions that speak of leverage.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 */
public record MarginEntryPath(OrderSink sink, CallPath path) implements SinkPath {}
