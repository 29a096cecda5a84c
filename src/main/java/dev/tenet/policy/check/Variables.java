package dev.tenet.policy.check;

import dev.tenet.policy.rule.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables that are bound where a condition stands; what a {@code not} binds is seen inside it only. */
final class Variables {
    /** A variable: its type, and where it was bound. */
    record Bound(ValueType type, Place place) {}

    private final @Nullable Variables outer;
    private final Map<String, Bound> bound = new HashMap<>();

    Variables(@Nullable Variables outer) {
        this.outer = outer;
    }

    Optional<Bound> find(String name) {
        Bound here = bound.get(name);
        return here != null ? Optional.of(here) : outer == null ? Optional.empty() : outer.find(name);
    }

    void bind(String name, ValueType type, Place place) {
        bound.put(name, new Bound(type, place));
    }

    /** What is bound in branches of an {@code or} holds behind it. */
    void take(Variables branch) {
        branch.bound.forEach(bound::putIfAbsent);
    }

    List<String> names() {
        List<String> names = new ArrayList<>(bound.keySet());
        if (outer != null) {
            names.addAll(outer.names());
        }
        return names;
    }
}
