package dev.tenet.recording;

import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.CallPath;
import dev.tenet.fact.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers that were recorded of each call and function; throws {@link NotRecorded} for others. */
final class RecordedCallGraph implements CallGraph {
    private final Map<CallKey, List<CallPath>> paths;
    private final Map<String, Function> functions;
    private final Set<String> decisions;

    /**
     * What can be asked about a function.
     *
     * @param reached whether code that is not a test calls it
     * @param callees as {@link CallGraph#callees} says
     */
    record Function(boolean reached, Set<String> callees) {}

    RecordedCallGraph(Map<CallKey, List<CallPath>> paths, Map<String, Function> functions, Set<String> decisions) {
        this.paths = paths;
        this.functions = functions;
        this.decisions = decisions;
    }

    /** What is left out of a recording: a call that is reached in its own function alone, and nothing known before it. */
    static List<CallPath> plain(Call call) {
        return List.of(new CallPath(call, call.function(), List.of(call.function()), List.of(call.location()), call.conditions(), Set.of(), Set.of()));
    }

    @Override
    public Location location() {
        return Location.of("");
    }

    @Override
    public List<CallPath> pathsTo(Call call) {
        List<CallPath> found = paths.get(CallKey.of(call));
        if (found == null) {
            throw new NotRecorded("for the ways to the call of " + call.callee() + " at " + call.location() + " (facts --save --policies DIR records what the policies of DIR ask for)");
        }
        return found.isEmpty() ? plain(call) : found;
    }

    @Override
    public boolean reached(String qualifiedName) {
        return of(qualifiedName).reached;
    }

    @Override
    public Set<String> callees(String qualifiedName) {
        return of(qualifiedName).callees;
    }

    @Override
    public Set<String> decisions() {
        return decisions;
    }

    private Function of(String qualifiedName) {
        Function function = functions.get(qualifiedName);
        if (function == null) {
            throw new NotRecorded("about the function \"" + qualifiedName + "\"");
        }
        return function;
    }

    @Override
    public String toString() {
        return "CallGraph[functions=" + functions.size() + "]";
    }
}
