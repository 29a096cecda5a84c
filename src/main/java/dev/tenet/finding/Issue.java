package dev.tenet.finding;

import dev.tenet.fact.Location;
import dev.tenet.order.By;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that kept the audit from looking at a part of the tree. It never stops an audit, and it is never a pass.
 *
 * @param location where
 * @param source what reports it: the id of an extractor or a policy
 * @param message what happened and what to do about it
 */
public record Issue(Location location, String source, String message) implements Comparable<Issue> {
    private static final Comparator<Issue> ORDER =
            By.key(Issue::location).thenComparing(Issue::source).thenComparing(Issue::message);

    public Issue {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(source, "source");
        if (message.isBlank()) {
            throw new IllegalArgumentException("an issue of %s at %s has no message".formatted(source, location));
        }
    }

    @Override
    public int compareTo(Issue other) {
        return ORDER.compare(this, other);
    }
}
