package dev.tenet.recording;

import com.fasterxml.jackson.core.JsonToken;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallPath;
import dev.tenet.fact.Fact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a recorded call graph and data flow answer, as far as it was read. */
final class Answers {
    private final Cursor at;
    private final Map<CallKey, List<CallPath>> paths = new HashMap<>();
    private final Map<String, RecordedCallGraph.Function> functions = new HashMap<>();
    private final Map<CallKey, CallFlows> flows = new HashMap<>();
    private final java.util.Set<String> decisions = new TreeSet<>();
    private List<Call> calls = List.of();

    Answers(Cursor at) {
        this.at = at;
    }

    RecordedCallGraph callGraph() {
        return new RecordedCallGraph(paths, functions, Collections.unmodifiableSet(decisions));
    }

    RecordedDataFlow dataFlow() {
        return new RecordedDataFlow(flows);
    }

    /** Those that can be told apart, in the order of the facts; answers name them by their number. */
    static List<Call> calls(List<Fact> facts) {
        Map<CallKey, Call> calls = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Call call) {
                calls.putIfAbsent(CallKey.of(call), call);
            }
        }
        return List.copyOf(calls.values());
    }

    void function(String name) throws IOException {
        at.enter();
        boolean reached = at.json.getBooleanValue();
        at.json.nextToken();
        List<String> callees = at.texts();
        at.leave();
        functions.put(name, new RecordedCallGraph.Function(reached, Collections.unmodifiableSet(new TreeSet<>(callees))));
    }

    void decisions() throws IOException {
        decisions.addAll(at.texts());
    }

    void paths(List<Fact> facts) throws IOException {
        calls = calls(facts);
        calls.forEach(call -> paths.put(CallKey.of(call), List.of()));
        at.eachItem(() -> {
            at.enter();
            Call call = call();
            List<CallPath> found = new ArrayList<>();
            while (at.json.nextToken() != JsonToken.END_ARRAY) {
                at.enter();
                found.add((CallPath) at.values.components(CallPath.class, 0, call));
            }
            paths.put(CallKey.of(call), List.copyOf(found));
        });
    }

    void unasked() throws IOException {
        at.eachItem(() -> paths.remove(CallKey.of(call())));
    }

    void flows(List<Fact> facts) throws IOException {
        calls = calls(facts);
        calls.forEach(call -> flows.put(CallKey.of(call), CallFlows.NOTHING));
        at.eachItem(() -> {
            at.enter();
            Call call = call();
            at.json.nextToken();
            flows.put(CallKey.of(call), (CallFlows) at.values.components(CallFlows.class, -1, null));
        });
    }

    private Call call() throws IOException {
        int number = at.json.getIntValue();
        if (number < 0 || number >= calls.size()) {
            throw new IllegalArgumentException("there is no call " + number);
        }
        return calls.get(number);
    }
}
