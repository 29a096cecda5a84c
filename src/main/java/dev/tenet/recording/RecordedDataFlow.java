package dev.tenet.recording;

import dev.tenet.fact.Call;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Flow;
import dev.tenet.fact.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answers that were recorded of each call; throws {@link NotRecorded} for a call that was not there. */
final class RecordedDataFlow implements DataFlow {
    private final Map<CallKey, CallFlows> known;

    RecordedDataFlow(Map<CallKey, CallFlows> known) {
        this.known = known;
    }

    @Override
    public Location location() {
        return Location.of("");
    }

    @Override
    public List<Flow> into(Call call, String sink, String argument, int position) {
        return of(call).into(Questions.named(call, argument, position), sink(sink));
    }

    @Override
    public List<Flow> into(Call call, String sink) {
        return of(call).into(call, sink(sink));
    }

    @Override
    public boolean settled(Call call, String sink, String argument, int position) {
        return of(call).settled(Questions.named(call, argument, position), sink(sink));
    }

    @Override
    public boolean handedIn(Call call, String sink, String argument, int position) {
        return of(call).handedIn(Questions.named(call, argument, position), sink(sink));
    }

    private CallFlows of(Call call) {
        CallFlows flows = known.get(CallKey.of(call));
        if (flows == null) {
            throw new NotRecorded("for what reaches the call of " + call.callee() + " at " + call.location());
        }
        return flows;
    }

    private static Sink sink(String name) {
        return Sink.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "DataFlow[]";
    }
}
