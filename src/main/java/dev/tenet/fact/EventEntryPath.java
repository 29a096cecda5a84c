package dev.tenet.fact;

/**
 * A concept: an {@link EntryPath} of a project that trades options, or that knows of dated events.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 */
public record EventEntryPath(OrderSink sink, CallPath path) implements SinkPath {}
