package dev.tenet.fact;

/**
 * A concept: an {@link EntryPath} of a project that builds option contracts.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 */
public record OptionEntryPath(OrderSink sink, CallPath path) implements SinkPath {}
