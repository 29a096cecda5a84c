package dev.tenet.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What was said for an option or a parameter of the command line.
 *
 * @param <T> the type of its value; a list when it can be said again and again
 */
record Said<T>(ArgSpec of) {
    /** What was said, or the default. */
    Optional<T> maybe() {
        return Optional.ofNullable(value());
    }

    /** What was said, or the default, or this when there is neither. */
    T or(T other) {
        T value = value();
        return value == null ? other : value;
    }

    /** What was said for something that has a default. */
    T sure() {
        return maybe().orElseThrow();
    }

    private @Nullable T value() {
        return of.getValue();
    }
}
