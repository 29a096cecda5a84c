package dev.tenet.extract.code;

import dev.tenet.fact.Call;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which call a fact is about, and where each function of the project is called. */
final class CallSites {
    private final Resolver resolver;
    private final Map<String, CodeUnit> units;
    /** The calls of those files that somebody asked for. */
    private final Map<String, Map<Key, Invocation>> invocations = new HashMap<>();
    private final Map<FunctionDecl, List<Invocation>> sites;
    private final Map<FunctionDecl, List<Invocation>> handed;
    private final Map<Invocation, FunctionDecl> targets;
    /** Calls of methods whose receiver nobody knows, by the method's name. */
    private final Map<String, List<Invocation>> unknown;
    /** Calls that give a method of something unknown by name, by the method's name. */
    private final Map<String, List<Invocation>> handedUnknown;
    private final Map<String, List<FunctionDecl>> methods = new HashMap<>();

    private record Key(Location location, String callee) {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && location.equals(key.location) && callee.equals(key.callee);
        }

        @Override
        public int hashCode() {
            return 31 * location.hashCode() + callee.hashCode();
        }
    }

    CallSites(Resolver resolver) {
        this.resolver = resolver;
        this.units = new HashMap<>();
        this.sites = new IdentityHashMap<>();
        this.handed = new IdentityHashMap<>();
        this.targets = new IdentityHashMap<>();
        this.unknown = new HashMap<>();
        this.handedUnknown = new HashMap<>();
    }

    private CallSites(Resolver resolver, CallSites other) {
        this.resolver = resolver;
        this.units = other.units;
        this.sites = other.sites;
        this.handed = other.handed;
        this.targets = other.targets;
        this.unknown = other.unknown;
        this.handedUnknown = other.handedUnknown;
    }

    /** The same calls, for a thread that asks {@code resolver}; no more of them are noted. */
    CallSites of(Resolver resolver) {
        return new CallSites(resolver, this);
    }

    /** Notes a file whose calls are facts. */
    void add(CodeUnit unit) {
        units.put(unit.path(), unit);
    }

    /** Notes what {@code call} runs. */
    void add(Invocation call, FunctionDecl target) {
        targets.put(call, target);
        sites.computeIfAbsent(target, any -> new ArrayList<>(2)).add(call);
    }

    /** Notes that {@code call} runs a method called {@code name} of something unknown. */
    void add(Invocation call, String name) {
        unknown.computeIfAbsent(name, any -> new ArrayList<>(2)).add(call);
    }

    /** Notes that {@code call} gets a function that nothing else can call. */
    void hands(Invocation call, FunctionDecl function) {
        sites.computeIfAbsent(function, any -> new ArrayList<>(2)).add(call);
    }

    /** Notes that {@code call} gives a function by name to a library, which may run it: in a thread, on an event, for each element. */
    void handsOn(Invocation call, FunctionDecl function) {
        handed.computeIfAbsent(function, any -> new ArrayList<>(1)).add(call);
    }

    /** The calls that give {@code function} to a library, in the order of their places. */
    List<Invocation> handing(FunctionDecl function) {
        return handed.getOrDefault(function, List.of());
    }

    /** Notes that {@code call} gives a method called {@code name} of something unknown to what may run it. */
    void handsOn(Invocation call, String name) {
        handedUnknown.computeIfAbsent(name, any -> new ArrayList<>(1)).add(call);
    }

    /** The calls that give a method of this name, of something unknown, to what may run it, in the order of their places. */
    List<Invocation> handingUnknown(String name) {
        return handedUnknown.getOrDefault(name, List.of());
    }

    @Nullable Invocation of(Call fact) {
        return invocations.computeIfAbsent(fact.location().path(), this::index).get(new Key(fact.location(), fact.callee()));
    }

    /** The calls of a file by what a fact says of them; of two that read alike, the first. */
    private Map<Key, Invocation> index(String path) {
        Map<Key, Invocation> index = new HashMap<>();
        CodeUnit unit = units.get(path);
        if (unit != null) {
            index(unit.code, index);
            unit.functions.forEach(function -> index(function, index));
        }
        return index;
    }

    private void index(FunctionDecl function, Map<Key, Invocation> index) {
        for (Invocation call : function.calls) {
            index.putIfAbsent(new Key(call.span.in(function.unit), resolver.calleeName(call)), call);
        }
    }

    /** The function of the project that {@code call} runs, or null. */
    @Nullable FunctionDecl target(Invocation call) {
        return targets.get(call);
    }

    /** The calls of {@code function}, in the order of their places. */
    List<Invocation> to(FunctionDecl function) {
        return sites.getOrDefault(function, List.of());
    }

    /** The calls of methods of this name whose receiver nobody knows, in the order of their places. */
    List<Invocation> unknown(String name) {
        return unknown.getOrDefault(name, List.of());
    }

    /** The methods of the project that have this name, outside tests. */
    List<FunctionDecl> methods(String name) {
        if (methods.isEmpty()) {
            for (CodeUnit unit : resolver.project.units) {
                if (!unit.test) {
                    unit.functions.stream().filter(each -> each.owner() != null).forEach(each -> methods.computeIfAbsent(each.name, any -> new ArrayList<>(1)).add(each));
                }
            }
        }
        return methods.getOrDefault(name, List.of());
    }

    /** The function of the project that {@code call} runs; of a method of something unknown the only one of its name, or null. */
    @Nullable FunctionDecl likely(Invocation call) {
        FunctionDecl target = targets.get(call);
        if (target != null || !resolver.calleeName(call).startsWith("?.")) {
            return target;
        }
        List<FunctionDecl> named = methods(call.name());
        return named.size() == 1 && !call.function.unit.language.isImplicit(call.name()) ? named.get(0) : null;
    }
}
