package dev.tenet.extract.code;

import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.CallPath;
import dev.tenet.fact.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The calls among the project's functions; answers are found when a rule asks, and kept. */
final class ProjectCallGraph implements CallGraph {
    private final Resolver resolver;
    private final CallSites calls;
    private final List<EntryPoint> entries;
    private final Paths paths;
    private final Names names;
    private final Checks checks;
    private final Expansion expansion;
    private final Map<String, FunctionDecl> functions = new HashMap<>();
    private final Map<Invocation, List<CallPath>> known = new HashMap<>();
    private @Nullable Set<String> reached;
    private @Nullable Set<String> decisions;

    ProjectCallGraph(Resolver resolver, Names names, Checks checks, CallSites calls, List<EntryPoint> entries) {
        this.resolver = resolver;
        this.entries = entries;
        this.calls = calls;
        this.names = names;
        this.checks = checks;
        Constraints constraints = new Constraints(resolver, checks);
        this.expansion = new Expansion(resolver, names, checks, calls, constraints);
        this.paths = new Paths(resolver, checks, calls, expansion, constraints);
        for (CodeUnit unit : resolver.project.units) {
            functions.putIfAbsent(resolver.project.module(unit), unit.code);
            unit.functions.forEach(function -> functions.putIfAbsent(resolver.project.qualified(function), function));
        }
    }

    @Override
    public Location location() {
        return Location.of("");
    }

    @Override
    public List<CallPath> pathsTo(Call call) {
        synchronized (resolver) {
            Invocation invocation = calls.of(call);
            if (invocation == null) {
                return List.of(new CallPath(call, call.function(), List.of(call.function()), List.of(call.location()), call.conditions(), Set.of(), Set.of()));
            }
            List<CallPath> found = known.get(invocation);
            if (found == null) {
                found = paths.to(invocation, call);
                known.put(invocation, found);
            }
            return found;
        }
    }

    @Override
    public boolean reached(String qualifiedName) {
        synchronized (resolver) {
            if (reached == null) {
                reached = new Reach(resolver, entries).all();
            }
            return reached.contains(qualifiedName);
        }
    }

    @Override
    public Set<String> callees(String qualifiedName) {
        synchronized (resolver) {
            Set<String> callees = new TreeSet<>();
            FunctionDecl function = functions.get(qualifiedName);
            if (function != null) {
                collect(function, 2, callees);
            }
            return callees;
        }
    }

    private void collect(FunctionDecl function, int levels, Set<String> callees) {
        callees.add(resolver.project.qualified(function));
        if (levels == 0) {
            return;
        }
        for (Invocation call : function.calls) {
            FunctionDecl target = calls.target(call);
            if (target != null && Expansion.alwaysRuns(call)) {
                collect(target, levels - 1, callees);
            }
        }
    }

    @Override
    public Set<String> decisions() {
        synchronized (resolver) {
            if (decisions == null) {
                decisions = Decided.in(resolver.project.units, names, checks, expansion);
            }
            return decisions;
        }
    }

    @Override
    public String toString() {
        return "CallGraph[functions=" + functions.size() + "]";
    }
}
