package dev.tenet.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment.
 *
 * @param location of the statement
 * @param target as written: {@code self._ib}, {@code LIMIT}, {@code config["x"]} reads {@code config[x]}
 * @param name the last part of the target
 * @param value what is known of the value
 * @param function qualified name of the enclosing function; the module for code outside functions
 * @param conditions tests known to have come out one way where it stands, in this function
 * @param augmented whether it is {@code +=} or another operator
 * @param test whether it is test code
 */
public record Assignment(
        Location location, String target, String name, Value value, String function, List<Condition> conditions, boolean augmented, boolean test)
        implements Fact {
    public Assignment {
        conditions = Deferred.keep(conditions);
    }

    /** Whether it stands where a test that mentions one of {@code words} came out one way or the other. */
    public boolean tested(String... words) {
        return conditions.stream().anyMatch(condition -> condition.mentions(words));
    }

    /** The same for words of a list. */
    public boolean tested(List<String> words) {
        return tested(words.toArray(String[]::new));
    }

    // Told apart without the conditions, which are worked out when somebody asks.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assignment assignment && location.equals(assignment.location) && target.equals(assignment.target) && name.equals(assignment.name)
                && value.equals(assignment.value) && function.equals(assignment.function) && augmented == assignment.augmented && test == assignment.test;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * location.hashCode() + target.hashCode()) + function.hashCode();
    }
}
