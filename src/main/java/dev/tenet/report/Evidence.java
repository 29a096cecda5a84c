package dev.tenet.report;

import dev.tenet.fact.Location;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a finding rests on.
 *
 * @param type of the fact: {@code Call}
 * @param location where it was seen
 * @param summary what it says, in one line
 */
public record Evidence(String type, Location location, String summary) {
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Evidence that && type.equals(that.type) && location.equals(that.location) && summary.equals(that.summary);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * type.hashCode() + location.hashCode()) + summary.hashCode();
    }
}
