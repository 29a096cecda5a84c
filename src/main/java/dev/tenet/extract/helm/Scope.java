package dev.tenet.extract.helm;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code .}, {@code $} and variables are at one place of a template. */
final class Scope {
    private final @Nullable Scope outer;
    private final @Nullable Object dot;
    private final Map<String, @Nullable Object> variables = new HashMap<>();

    private Scope(@Nullable Scope outer, @Nullable Object dot) {
        this.outer = outer;
        this.dot = dot;
    }

    /** That of a whole template or definition. */
    static Scope of(@Nullable Object dot) {
        Scope scope = new Scope(null, dot);
        scope.declare("", dot);
        return scope;
    }

    /** That of a block in it, which is about {@code value}. */
    Scope about(@Nullable Object value) {
        return new Scope(this, value);
    }

    @Nullable Object dot() {
        return dot;
    }

    void declare(String name, @Nullable Object value) {
        variables.put(name, value);
    }

    void assign(String name, @Nullable Object value) {
        holder(name).variables.put(name, value);
    }

    @Nullable Object variable(String name) {
        return holder(name).variables.get(name);
    }

    private Scope holder(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            if (scope.variables.containsKey(name)) {
                return scope;
            }
        }
        throw new Undecided("'$%s'".formatted(name));
    }
}
