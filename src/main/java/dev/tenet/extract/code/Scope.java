package dev.tenet.extract.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names and what they are bound to. */
public final class Scope {
    /** What has the names. */
    public enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        /** A comprehension or anonymous function. */
        INNER
    }

    final Kind kind;
    final @Nullable Scope outer;
    final CodeUnit unit;
    /** The class whose body this is, or whose method. */
    final @Nullable ClassDecl owner;

    private final Map<String, List<Binding>> names = new HashMap<>();
    private final Map<String, Scope> elsewhere = new HashMap<>();
    /** Names that an inner function assigns as well. */
    private final Set<String> shared = new HashSet<>(0);
    private final List<Binding> wildcards = new ArrayList<>(0);

    public Scope(Kind kind, @Nullable Scope outer, CodeUnit unit, @Nullable ClassDecl owner) {
        this.kind = kind;
        this.outer = outer;
        this.unit = unit;
        this.owner = owner;
    }

    public void bind(String name, Binding binding) {
        Scope other = elsewhere.get(name);
        if (other != null) {
            other.bind(name, binding);
        } else {
            names.computeIfAbsent(name, any -> new ArrayList<>(1)).add(binding);
        }
    }

    /** Binds all names of a module. */
    public void bindAll(Binding binding) {
        wildcards.add(binding);
    }

    /** Says that {@code name} belongs to the module here. */
    public void global(String name) {
        Scope module = this;
        while (module.outer != null) {
            module = module.outer;
        }
        if (module != this) {
            elsewhere.put(name, module);
            module.shared.add(name);
        }
    }

    /** Says that {@code name} belongs to the enclosing function here. */
    public void nonlocal(String name) {
        for (Scope scope = outer; scope != null; scope = scope.outer) {
            if (scope.kind == Kind.FUNCTION && scope.names.containsKey(name)) {
                elsewhere.put(name, scope);
                scope.shared.add(name);
                return;
            }
        }
    }

    /** The scope that binds {@code name}, as seen from here; a class's names are not seen from its methods. */
    @Nullable Scope binder(String name) {
        Scope scope = this;
        while (scope != null) {
            if (scope.names.containsKey(name) && (scope.kind != Kind.CLASS || scope == this || seenFromInner(scope))) {
                return scope;
            }
            Scope other = scope.elsewhere.get(name);
            scope = other != null ? other : scope.outer;
        }
        return null;
    }

    /** Whether only comprehensions lie between here and {@code type}, so that its names are those of the class body. */
    private boolean seenFromInner(Scope type) {
        for (Scope scope = this; scope != null && scope != type; scope = scope.outer) {
            if (scope.kind != Kind.INNER) {
                return false;
            }
        }
        return true;
    }

    /** Whether a function within assigns the variable. */
    boolean isShared(String name) {
        return shared.contains(name);
    }

    List<Binding> bindings(String name) {
        return names.getOrDefault(name, List.of());
    }

    /** The names that are bound here, in a stable order. */
    Set<String> names() {
        return new TreeSet<>(names.keySet());
    }

    List<Binding> wildcards() {
        return wildcards;
    }

    Scope module() {
        Scope module = this;
        while (module.outer != null) {
            module = module.outer;
        }
        return module;
    }
}
