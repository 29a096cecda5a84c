package dev.tenet.audit;

import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.CallPath;
import dev.tenet.fact.Location;
import java.util.List;
import java.util.Set;

/**
 * A call graph whose questions are noted.
 *
 * @param asked the calls whose ways somebody asked for
 */
record HeardCallGraph(CallGraph graph, Set<Call> asked) implements CallGraph {
    @Override
    public Location location() {
        return graph.location();
    }

    @Override
    public List<CallPath> pathsTo(Call call) {
        synchronized (asked) {
            asked.add(call);
        }
        return graph.pathsTo(call);
    }

    @Override
    public boolean reached(String qualifiedName) {
        return graph.reached(qualifiedName);
    }

    @Override
    public Set<String> callees(String qualifiedName) {
        return graph.callees(qualifiedName);
    }

    @Override
    public Set<String> decisions() {
        return graph.decisions();
    }
}
