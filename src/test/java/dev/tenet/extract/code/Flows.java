package dev.tenet.extract.code;

import dev.tenet.fact.Call;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What reaches the calls of {@code sink} in source files. */
record Flows(Code code) {
    static Flows in(String... files) {
        return new Flows(Code.of(files));
    }

    DataFlow facts() {
        return code.all(DataFlow.class).get(0);
    }

    private List<Call> sinks() {
        return code.all(Call.class).stream().filter(call -> call.name().equals("sink")).toList();
    }

    /** Each flow as {@code kind name@line>line}. */
    List<String> into(String kind) {
        List<String> found = new ArrayList<>();
        for (Call call : sinks()) {
            facts().into(call, kind).forEach(flow -> found.add(note(flow)));
        }
        return found;
    }

    List<String> into() {
        return into("any");
    }

    private static String note(Flow flow) {
        return flow.source() + " " + flow.name() + "@" + flow.origin().line() + ">" + flow.location().line();
    }

    /** The steps of the only flow, as {@code path:line what}. */
    List<String> steps() {
        List<Flow> flows = sinks().stream().flatMap(call -> facts().into(call, "any").stream()).collect(Collectors.toList());
        if (flows.size() != 1) {
            throw new AssertionError(flows.size() + " flows: " + flows);
        }
        return flows.get(0).steps().stream().map(step -> step.location().path() + ":" + step.location().line() + " " + step.what()).toList();
    }

    /** Lines of the calls all of whose first argument is known and harmless. */
    List<Integer> settled(String kind) {
        return sinks().stream().filter(call -> facts().settled(call, kind, "", 0)).map(call -> call.location().line()).toList();
    }
}
