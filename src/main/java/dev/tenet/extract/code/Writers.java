package dev.tenet.extract.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is put into variables of modules and functions, and into fields of classes. */
final class Writers {
    private static final int MOST = 200;

    private final Follower follower;
    private final Map<Origin.Kept, List<Written>> known = new HashMap<>();
    /** Where attributes are assigned, by their names. */
    private @Nullable Map<String, Set<Place>> attributes;
    /** Functions by the classes they make instances of. */
    private final Map<ClassDecl, Set<FunctionDecl>> makers = new IdentityHashMap<>();

    /** Functions by their scopes. */
    private final Map<CodeUnit, Map<Scope, FunctionDecl>> owners = new IdentityHashMap<>();

    /** A function that assigns an attribute; of what class where that stands there, of any where {@code owner} is null. */
    private record Place(FunctionDecl function, @Nullable ClassDecl owner) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place that && function.equals(that.function) && Objects.equals(owner, that.owner);
        }

        @Override
        public int hashCode() {
            return 31 * function.hashCode() + Objects.hashCode(owner);
        }
    }

    /** What a function keeps there. */
    record Written(FunctionDecl function, Held held) {}

    Writers(Follower follower) {
        this.follower = follower;
    }

    List<Written> of(Origin.Kept kept) {
        List<Written> written = known.get(kept);
        if (written == null) {
            written = kept.owner() instanceof ClassDecl type ? field(type, kept.name()) : variable((Scope) kept.owner(), kept.name());
            known.put(kept, written);
        }
        return written;
    }

    private List<Written> variable(Scope scope, String name) {
        List<Written> written = new ArrayList<>(1);
        if (scope.kind == Scope.Kind.MODULE) {
            add(scope.unit.code, scope, name, written);
            for (FunctionDecl function : scope.unit.functions) {
                if (function.scope.binder(name) == scope && assigns(function, name)) {
                    add(function, scope, name, written);
                }
            }
            return written;
        }
        FunctionDecl owner = owner(scope);
        Held held = owner == null ? null : follower.of(owner).variable(name);
        if (held != null) {
            written.add(new Written(owner, held));
        }
        for (FunctionDecl function : scope.unit.functions) {
            if (function != owner && Variables.isInside(function.scope, scope) && assigns(function, name)) {
                add(function, scope, name, written);
            }
        }
        return written;
    }

    /** The function one of whose blocks has the names of {@code scope}. */
    private @Nullable FunctionDecl owner(Scope scope) {
        Map<Scope, FunctionDecl> functions = owners.computeIfAbsent(scope.unit, unit -> {
            Map<Scope, FunctionDecl> all = new IdentityHashMap<>();
            all.put(unit.scope, unit.code);
            unit.functions.forEach(function -> all.put(function.scope, function));
            return all;
        });
        for (Scope at = scope; at != null; at = at.outer) {
            FunctionDecl function = functions.get(at);
            if (function != null) {
                return function;
            }
        }
        return null;
    }

    private static boolean assigns(FunctionDecl function, String name) {
        return function.assignments.stream().anyMatch(assignment -> root(assignment.target()).equals(name))
                || function.calls.stream().anyMatch(call -> call.callee instanceof Expression.Member member
                        && member.of() instanceof Expression.Name on && on.id().equals(name));
    }

    private static String root(String target) {
        int end = 0;
        while (end < target.length() && target.charAt(end) != '.' && target.charAt(end) != '[') {
            end++;
        }
        return target.substring(0, end);
    }

    private void add(FunctionDecl function, Object owner, String name, List<Written> written) {
        for (Followed.Write write : follower.of(function).writes()) {
            if (write.owner() == owner && write.name().equals(name) && written.size() < MOST) {
                written.add(new Written(function, write.held()));
            }
        }
    }

    private List<Written> field(ClassDecl type, String name) {
        index();
        Set<FunctionDecl> functions = new LinkedHashSet<>();
        List<ClassDecl> lineage = follower.resolver.members.lineage(type).project();
        for (Place place : attributes.getOrDefault(name, Set.of())) {
            if (place.owner == null || isSame(place.owner, type, lineage)) {
                functions.add(place.function);
            }
        }
        for (ClassDecl declared : lineage) {
            functions.addAll(makers.getOrDefault(declared, Set.of()));
            functions.add(declared.unit.code);
        }
        List<Written> written = new ArrayList<>();
        for (FunctionDecl function : functions) {
            if (function.unit.test && !type.unit.test) {
                continue;
            }
            for (Followed.Write write : follower.of(function).writes()) {
                boolean same = write.owner() instanceof ClassDecl other && (write.name().equals(name) || write.name().equals(Calling.ALL_FIELDS))
                        && isSame(other, type, lineage);
                if (same && written.size() < MOST) {
                    written.add(new Written(function, write.held()));
                }
            }
        }
        return written;
    }

    /** Whether an instance of one class may be one of the other. */
    private boolean isSame(ClassDecl other, ClassDecl type, List<ClassDecl> lineage) {
        return lineage.contains(other) || follower.resolver.members.lineage(other).project().contains(type);
    }

    private void index() {
        if (attributes != null) {
            return;
        }
        attributes = new HashMap<>();
        for (CodeUnit unit : follower.resolver.project.units) {
            index(unit.code);
            unit.functions.forEach(this::index);
        }
    }

    private void index(FunctionDecl function) {
        for (AssignmentDecl assignment : function.assignments) {
            String target = assignment.target();
            if (function.unit.language.seesMembers()) {
                add(root(target), function, null);
            }
            int first = target.indexOf('.');
            for (int dot = first; dot >= 0; dot = target.indexOf('.', dot + 1)) {
                boolean ofRoot = dot == first && root(target).length() == dot;
                add(root(target.substring(dot + 1)), function, ofRoot ? instance(target.substring(0, dot), assignment.scope()) : null);
            }
        }
        for (ParameterDecl parameter : function.parameters) {
            boolean filled = !parameter.decorators().isEmpty() || !function.decorators.isEmpty();
            Meaning type = !filled || parameter.type() == null || parameter.type().name() == null
                    ? Meaning.UNKNOWN
                    : follower.resolver.meaning(parameter.type().name(), function.scope);
            if (type.is(Meaning.Kind.CLASS)) {
                makers.computeIfAbsent(type.type(), any -> new LinkedHashSet<>()).add(function);
            }
        }
        for (Invocation call : function.calls) {
            Meaning callee = follower.resolver.callee(call);
            if (callee.is(Meaning.Kind.CLASS)) {
                makers.computeIfAbsent(callee.type(), any -> new LinkedHashSet<>()).add(function);
            } else if (function.unit.language.seesMembers() && call.callee instanceof Expression.Member member
                    && member.of() instanceof Expression.Name field) {
                add(field.id(), function, null);
            } else if (call.callee instanceof Expression.Member member && member.of() instanceof Expression.Member field) {
                // self.rows.append(x)
                add(field.name(), function, field.of() instanceof Expression.Name root ? instance(root.id(), call.scope) : null);
            } else if (callee.is(Meaning.Kind.NAMED) && function.unit.language.givesOwner(callee.name())
                    && call.callee instanceof Expression.Member member) {
                Meaning model = follower.resolver.meaning(member.of(), call.scope);
                if (model.type() != null) {
                    makers.computeIfAbsent(model.type(), any -> new LinkedHashSet<>()).add(function);
                }
            }
        }
    }

    private void add(String attribute, FunctionDecl function, @Nullable ClassDecl owner) {
        attributes.computeIfAbsent(attribute, any -> new LinkedHashSet<>()).add(new Place(function, owner));
    }

    /** The class whose instance a method knows by {@code name}; null when it may be anything else. */
    private static @Nullable ClassDecl instance(String name, Scope scope) {
        Scope binder = scope.binder(name);
        List<Binding> bindings = binder == null ? List.of() : binder.bindings(name);
        return bindings.size() == 1 && bindings.get(0).kind() == Binding.Kind.RECEIVER ? bindings.get(0).declared() : null;
    }
}
