package dev.tenet.report;

import java.util.List;

/**
 * Remediations that together reach a goal.
 *
 * @param keys in the order of work
 * @param hours their sum
 * @param atLeast hours that no set which reaches the goal undercuts; equal to {@code hours} when this one is proven to be the cheapest
 */
public record FixSet(List<String> keys, double hours, double atLeast) {
    public FixSet {
        keys = List.copyOf(keys);
    }

    /** Whether no set with fewer hours reaches the goal. */
    public boolean proven() {
        return atLeast >= hours;
    }
}
