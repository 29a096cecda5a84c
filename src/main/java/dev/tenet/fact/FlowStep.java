package dev.tenet.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place on the way from a source to a sink.
 *
 * @param location where it happens
 * @param what happens there, in a few words: {@code assigned to symbol}
 */
public record FlowStep(Location location, String what) {
    public FlowStep {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(what, "what");
    }

    /** Whether the value waits in an object here, until some other method reads it: of which of the objects is not known. */
    public boolean keeps() {
        return what.startsWith("kept in ");
    }

    /** Whether the value goes from one function into another here. */
    public boolean leaves() {
        return keeps() || what.startsWith("passed to ") || what.startsWith("returned by ");
    }

    /** Whether it happens in another file than {@code other}, and no call led from there back to here. */
    boolean isElsewhereThan(FlowStep other) {
        return !location.path().equals(other.location.path()) && !what.startsWith("returned by ");
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof FlowStep that && location.equals(that.location) && what.equals(that.what);
    }

    @Override
    public int hashCode() {
        return 31 * location.hashCode() + what.hashCode();
    }
}
