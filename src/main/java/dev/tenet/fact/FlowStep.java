package dev.tenet.fact;

import java.util.Objects;

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
}
