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
        INNER,
        /** Statements that have names of their own. */
        BLOCK
    }

    final Kind kind;
    final @Nullable Scope outer;
    final CodeUnit unit;
    /** The class whose body this is, or whose method. */
    final @Nullable ClassDecl owner;

    private final Map<String, List<Binding>> names = new HashMap<>();
    private Map<String, Scope> elsewhere = Map.of();
    /** Names that an inner function assigns as well. */
    private Set<String> shared = Set.of();
    private List<Binding> wildcards = List.of();
    /** What functions here assign to names that nothing here has declared yet. */
    private Map<String, List<Binding>> undeclared = Map.of();
    /** Modules' scopes in other files of the same module. */
    private List<Scope> siblings = List.of();

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

    /** Says that {@code name} belongs here, whatever it is bound to later. */
    public void declare(String name) {
        names.computeIfAbsent(name, any -> new ArrayList<>(1));
    }

    /** Binds {@code name} here unless something else did. */
    public void bindIfFree(String name, Binding binding) {
        if (bindings(name).isEmpty()) {
            bind(name, binding);
        }
    }

    /** Adds to what {@code name} is bound to wherever it is bound; nowhere when it is not. */
    public void rebind(String name, Binding binding) {
        Scope binder = binder(name);
        if (binder != null) {
            binder.bind(name, binding);
        }
    }

    /** Binds {@code name} to this alone. */
    public void replace(String name, Binding binding) {
        names.remove(name);
        bind(name, binding);
    }

    /** Binds a name again where it is declared, be that here, around here, or in another file of the module. */
    public void assign(String name, Binding binding) {
        Scope binder = binder(name);
        if (binder != null) {
            binder.bind(name, binding);
        } else {
            Scope module = module();
            module.undeclared = module.undeclared.isEmpty() ? new HashMap<>() : module.undeclared;
            module.undeclared.computeIfAbsent(name, any -> new ArrayList<>(1)).add(binding);
        }
    }

    /** Says which other files share their names with this one. */
    void share(List<Scope> others) {
        siblings = List.copyOf(others);
    }

    /** Binds what was assigned before it was declared; all files of the module are known now. */
    void settle() {
        undeclared.forEach((name, bindings) -> {
            Scope binder = binder(name);
            if (binder != null) {
                bindings.forEach(binding -> binder.bind(name, binding));
            }
        });
        undeclared = Map.of();
    }

    /** Whether other files of the module see {@code name}: what is imported belongs to its file. */
    private boolean declares(String name) {
        return bindings(name).stream().anyMatch(binding -> binding.kind() != Binding.Kind.IMPORT);
    }

    /** Binds all names of a module. */
    public void bindAll(Binding binding) {
        wildcards = wildcards.isEmpty() ? new ArrayList<>(1) : wildcards;
        wildcards.add(binding);
    }

    /** Says that {@code name} belongs to the module here. */
    public void global(String name) {
        Scope module = this;
        while (module.outer != null) {
            module = module.outer;
        }
        if (module != this) {
            leave(name, module);
        }
    }

    /** Says that {@code name} belongs to the enclosing function here. */
    public void nonlocal(String name) {
        for (Scope scope = outer; scope != null; scope = scope.outer) {
            if (scope.kind == Kind.FUNCTION && scope.names.containsKey(name)) {
                leave(name, scope);
                return;
            }
        }
    }

    /** Leaves {@code name} to a scope around this one. */
    private void leave(String name, Scope other) {
        elsewhere = elsewhere.isEmpty() ? new HashMap<>() : elsewhere;
        elsewhere.put(name, other);
        other.shared = other.shared.isEmpty() ? new HashSet<>() : other.shared;
        other.shared.add(name);
    }

    /** The scope that binds {@code name}, as seen from here; a class's names are not seen from its methods, unless the language says so. */
    @Nullable Scope binder(String name) {
        Scope scope = this;
        while (scope != null) {
            if (scope.names.containsKey(name) && (scope.kind != Kind.CLASS || scope == this || unit.language.seesMembers() || seenFromInner(scope))) {
                return scope;
            }
            Scope other = scope.elsewhere.get(name);
            Scope next = other != null ? other : scope.outer;
            if (next == null) {
                return scope.sibling(name);
            }
            scope = next;
        }
        return null;
    }

    private @Nullable Scope sibling(String name) {
        for (Scope sibling : siblings) {
            if (sibling.declares(name)) {
                return sibling;
            }
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

    /** Whether this scope itself binds {@code name}. */
    public boolean binds(String name) {
        return names.containsKey(name);
    }

    /** Whether a function within assigns the variable. */
    boolean isShared(String name) {
        return shared.contains(name);
    }

    List<Binding> bindings(String name) {
        return names.getOrDefault(name, List.of());
    }

    /** The names that something declared here has, imports apart. */
    List<String> declared() {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(binding -> binding.kind() != Binding.Kind.IMPORT))
                .map(Map.Entry::getKey)
                .toList();
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
