package dev.tenet.extract.code;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the local variables of a function hold where control stands: changes on top of what held before a branch. */
final class Holding {
    private static final int MOST_LAYERS = 24;

    private final @Nullable Holding below;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final int layers;
    /** Whether control does not come here. */
    private boolean dead;

    Holding() {
        this(null);
    }

    private Holding(@Nullable Holding below) {
        this.below = below;
        this.layers = below == null ? 0 : below.layers + 1;
        this.dead = below != null && below.dead;
    }

    /** A way of its own from here on. */
    Holding branch() {
        if (layers < MOST_LAYERS) {
            return new Holding(this);
        }
        Holding copy = new Holding();
        variables().forEach(variable -> copy.held.put(variable, get(variable)));
        copy.dead = dead;
        return copy;
    }

    @Nullable Held get(String variable) {
        for (Holding layer = this; layer != null; layer = layer.below) {
            Held found = layer.held.get(variable);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    void put(String variable, Held value) {
        held.put(variable, value);
    }

    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    Set<String> variables() {
        Set<String> variables = new LinkedHashSet<>();
        for (Holding layer = this; layer != null; layer = layer.below) {
            variables.addAll(layer.held.keySet());
        }
        return variables;
    }

    /** The same, where control goes on although it has left. */
    Holding revived() {
        Holding way = branch();
        way.dead = false;
        return way;
    }

    /** Takes what the ways that start here came to; none that is dead counts. */
    void become(Iterable<Holding> ways) {
        take(this, ways);
    }

    /** A way that starts here with what other ways came to that start here as well. */
    Holding joined(Iterable<Holding> ways) {
        Holding way = branch();
        way.take(this, ways);
        return way;
    }

    private void take(Holding base, Iterable<Holding> ways) {
        Set<String> changed = new LinkedHashSet<>();
        boolean alive = false;
        for (Holding way : ways) {
            if (!way.dead) {
                alive = true;
                changed.addAll(way.changedSince(base));
            }
        }
        if (!alive) {
            dead = true;
            return;
        }
        Map<String, Held> joined = new LinkedHashMap<>();
        for (String variable : changed) {
            Held value = null;
            for (Holding way : ways) {
                Held one = way.dead ? null : way.get(variable);
                if (one != null) {
                    value = value == null ? one : value.join(one);
                }
            }
            if (value != null) {
                joined.put(variable, value);
            }
        }
        held.putAll(joined);
        dead = false;
    }

    private Set<String> changedSince(Holding base) {
        Set<String> changed = new LinkedHashSet<>();
        for (Holding layer = this; layer != null && layer != base; layer = layer.below) {
            changed.addAll(layer.held.keySet());
        }
        return changed;
    }

    /** Whether nothing in {@code later} is new. */
    boolean covers(Holding later) {
        if (later.dead) {
            return true;
        }
        for (String variable : later.changedSince(this)) {
            Held own = get(variable);
            Held other = later.get(variable);
            if (own == null || other == null || !own.covers(other)) {
                return false;
            }
        }
        return true;
    }

    /** Forgets which variables are constant: a loop may change them. */
    void forgetConstants() {
        for (String variable : variables()) {
            Held value = get(variable);
            if (value != null && value.constant() != null) {
                put(variable, new Held(value.traces(), null, value.members(), value.type()));
            }
        }
    }
}
