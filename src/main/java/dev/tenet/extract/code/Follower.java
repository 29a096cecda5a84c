package dev.tenet.extract.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows values through functions, each on its own and once: what comes from another function is named, not looked into. */
final class Follower {
    /** How many levels of functions are asked what they check. */
    private static final int LEVELS = 2;
    private static final int DEEPEST = 20;

    final Resolver resolver;
    final CallSites calls;
    private static final int MOST_OVERRIDERS = 40;

    private final List<Map<FunctionDecl, Followed>> known = new ArrayList<>();
    /** Classes by those that they extend. */
    private @Nullable Map<ClassDecl, List<ClassDecl>> extending;
    private final Map<CodeUnit, Set<String>> modules = new IdentityHashMap<>();
    private @Nullable Set<ClassDecl> made;

    Follower(Resolver resolver, CallSites calls) {
        this.resolver = resolver;
        this.calls = calls;
        for (int level = 0; level <= LEVELS; level++) {
            known.add(new IdentityHashMap<>());
        }
    }

    Followed of(FunctionDecl function) {
        return of(function, LEVELS);
    }

    private Followed of(FunctionDecl function, int level) {
        Followed followed = known.get(level).get(function);
        if (followed == null) {
            followed = alike(function, level);
            followed = followed == null ? new Following(this, function, level).all() : followed;
            known.get(level).put(function, followed);
        }
        return followed;
    }

    /** What another level came to that asked no function that this one would not, or would not ask as far; null when there is none. */
    private @Nullable Followed alike(FunctionDecl function, int level) {
        for (Map<FunctionDecl, Followed> other : known) {
            Followed followed = other.get(function);
            if (followed != null && followed.isWithin(level)) {
                return followed;
            }
        }
        return null;
    }

    /** The function as far as it tells {@code asking} what it checks; null when that would lead too far. */
    @Nullable Followed checking(FunctionDecl function, int level, Followed asking) {
        Followed checking = level == 0 ? null : of(function, level - 1);
        asking.asks(checking);
        return checking;
    }

    /** The modules that a file imports. */
    Set<String> modules(CodeUnit unit) {
        return modules.computeIfAbsent(unit, any -> {
            Set<String> imported = new HashSet<>();
            unit.imports.forEach(each -> imported.add(each.module()));
            return imported;
        });
    }

    /** The methods of classes that extend its class and stand in for it, where only a type is known. */
    List<FunctionDecl> overriders(FunctionDecl method) {
        if (method.owner() == null || !method.unit.language.seesMembers() || method.is(FunctionDecl.Trait.STATIC)) {
            return List.of();
        }
        if (extending == null) {
            extending = new IdentityHashMap<>();
            for (CodeUnit unit : resolver.project.units) {
                for (ClassDecl type : unit.classes) {
                    for (ClassDecl base : resolver.members.lineage(type).project()) {
                        if (base != type) {
                            extending.computeIfAbsent(base, any -> new ArrayList<>(1)).add(type);
                        }
                    }
                }
            }
        }
        List<FunctionDecl> found = new ArrayList<>(0);
        for (ClassDecl type : extending.getOrDefault(method.owner(), List.of())) {
            List<FunctionDecl> fitting = type.methods(method.name, method.parameters.size());
            if (found.size() < MOST_OVERRIDERS) {
                found.addAll(fitting);
            }
        }
        return found;
    }

    /** The classes of which a class of the project makes parameters, by what its methods name. */
    Set<ClassDecl> made() {
        if (made == null) {
            made = Collections.newSetFromMap(new IdentityHashMap<>());
            for (CodeUnit unit : resolver.project.units) {
                FlowTable table = unit.language.flows();
                for (ClassDecl type : unit.classes) {
                    if (resolver.members.lineage(type).library().stream().anyMatch(table::makesParameters)) {
                        unit.functions.stream().filter(each -> each.owner() == type).forEach(this::addNamed);
                    }
                }
            }
        }
        return made;
    }

    private void addNamed(FunctionDecl method) {
        method.calls.forEach(call -> call.arguments.forEach(part -> addNamed(part.value(), method.scope, 0)));
        method.roots.forEach(root -> addNamed(root.expression(), root.scope(), 0));
    }

    private void addNamed(Expression expression, Scope scope, int depth) {
        Meaning meaning = expression instanceof Expression.Member member && member.name().equals("class") ? resolver.meaning(member.of(), scope) : Meaning.UNKNOWN;
        if (meaning.is(Meaning.Kind.CLASS)) {
            made.add(meaning.type());
        } else if (depth < DEEPEST) {
            Expression.children(expression).forEach(child -> addNamed(child, scope, depth + 1));
        }
    }

    /** Whether what {@code type} declares cannot be text that somebody chose. */
    boolean isHarmless(@Nullable TypeRef type, Scope scope) {
        if (type == null) {
            return false;
        }
        if (type.name() == null) {
            return !type.arguments().isEmpty() && type.arguments().stream().allMatch(each -> isHarmless(each, scope));
        }
        Meaning meaning = resolver.meaning(type.name(), scope);
        if (meaning.is(Meaning.Kind.CLASS)) {
            return resolver.members.isEnumeration(meaning.type());
        }
        FlowTable table = scope.unit.language.flows();
        if (!type.arguments().isEmpty()) {
            boolean all = type.arguments().stream().allMatch(each -> isHarmless(each, scope));
            return all || table.isHarmless(meaning.name());
        }
        return table.isHarmless(meaning.name());
    }
}
