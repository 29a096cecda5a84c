package dev.tenet.fact;

import org.jspecify.annotations.Nullable;

/**
 * A concept: an {@link EntryPath} of a project that builds option contracts.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 */
public record OptionEntryPath(OrderSink sink, CallPath path) implements SinkPath {
    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof OptionEntryPath that && sink.equals(that.sink) && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return 31 * sink.hashCode() + path.hashCode();
    }
}
