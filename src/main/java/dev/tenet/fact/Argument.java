package dev.tenet.fact;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a call, or an element of a collection.
 *
 * @param name the keyword or dictionary key; empty for a positional argument; {@code stdin}, {@code stdout} or {@code stderr} for what a shell's
 *     command reads from and writes to
 * @param position from 0 among the positional arguments; -1 for a keyword argument; -2 for an unpacked {@code *} or {@code **} argument, which may be
 *     any number of them: in a shell a word in which something is expanded outside of quotes
 * @param value what is known of its value
 */
public record Argument(String name, int position, Value value) {
    /** What an argument that is not given looks like. */
    public static final Argument ABSENT = new Argument("", -1, Value.ABSENT);

    public Argument {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** Whether {@code fragment} stands in its name or its value; see {@link Value#says}. */
    public boolean says(String fragment) {
        return name.contains(fragment) || value.says(fragment);
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Argument argument && name.equals(argument.name)
                && position == argument.position && value.equals(argument.value);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + position) + value.hashCode();
    }
}
