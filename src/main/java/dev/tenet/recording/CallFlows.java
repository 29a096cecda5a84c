package dev.tenet.recording;

import dev.tenet.fact.Call;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.DataFlow.Sink;
import dev.tenet.fact.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What can be asked about one call's arguments. An answer that most arguments have for every kind of sink, nothing from outside is known and not
 * everything is known, is left out.
 *
 * @param arguments answers by the name of the argument
 * @param any the ways into any argument, where they are not those into each, one after the other
 */
record CallFlows(List<Into> arguments, List<Ways> any) {
    static final CallFlows NOTHING = new CallFlows(List.of(), List.of());

    /**
     * The answers about one argument.
     *
     * @param name as in {@link Questions#names}
     * @param settled for which kinds of sink all that can reach it is known and harmless: a bit for each, by its ordinal
     * @param handedIn for which kinds of sink callers that are not known have a say in it: a bit for each, by its ordinal
     * @param ways from outside
     */
    record Into(String name, int settled, int handedIn, List<Ways> ways) {}

    /**
     * The ways from outside that matter for some kinds of sink.
     *
     * @param sinks a bit for each, by its ordinal
     */
    record Ways(int sinks, List<Flow> flows) {}

    static CallFlows ask(DataFlow flows, Call call) {
        List<Into> arguments = new ArrayList<>();
        for (String name : Questions.names(call)) {
            Into into = ask(flows, call, name);
            if (into.settled != 0 || into.handedIn != 0 || !into.ways.isEmpty()) {
                arguments.add(into);
            }
        }
        if (arguments.stream().allMatch(into -> into.ways.isEmpty()) && flows.into(call, name(Sink.ANY)).isEmpty()) {
            return arguments.isEmpty() ? NOTHING : new CallFlows(arguments, List.of());
        }
        CallFlows each = new CallFlows(arguments, List.of());
        List<Ways> any = new ArrayList<>();
        boolean same = true;
        for (Sink sink : Questions.SINKS) {
            List<Flow> all = flows.into(call, name(sink));
            same &= all.equals(each.into(call, sink));
            add(any, sink, all);
        }
        return same ? each : new CallFlows(arguments, any.isEmpty() ? List.of(new Ways(0, List.of())) : any);
    }

    private static Into ask(DataFlow flows, Call call, String name) {
        String argument = Questions.argument(name);
        int position = Questions.position(name);
        if (flows.settled(call, name(Sink.ANY), argument, position)) {
            // Nothing that matters anywhere comes in: that is so for every kind of sink.
            return new Into(name, (1 << Questions.SINKS.length) - 1, 0, List.of());
        }
        int settled = 0;
        int handedIn = 0;
        List<Ways> ways = new ArrayList<>();
        for (Sink sink : Questions.SINKS) {
            settled |= flows.settled(call, name(sink), argument, position) ? 1 << sink.ordinal() : 0;
            handedIn |= flows.handedIn(call, name(sink), argument, position) ? 1 << sink.ordinal() : 0;
            add(ways, sink, flows.into(call, name(sink), argument, position));
        }
        return new Into(name, settled, handedIn, ways);
    }

    private static void add(List<Ways> ways, Sink sink, List<Flow> flows) {
        if (flows.isEmpty()) {
            return;
        }
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).flows.equals(flows)) {
                ways.set(i, new Ways(ways.get(i).sinks | 1 << sink.ordinal(), flows));
                return;
            }
        }
        ways.add(new Ways(1 << sink.ordinal(), flows));
    }

    private static String name(Sink sink) {
        return sink.name().toLowerCase(Locale.ROOT);
    }

    /** The ways into the argument of that name. */
    List<Flow> into(String name, Sink sink) {
        return arguments.stream().filter(into -> into.name.equals(name)).findFirst().map(into -> ways(into.ways, sink)).orElse(List.of());
    }

    /** The ways into any argument, in the order of the arguments. */
    List<Flow> into(Call call, Sink sink) {
        if (!any.isEmpty()) {
            return ways(any, sink);
        }
        List<Flow> flows = new ArrayList<>();
        call.arguments().forEach(argument -> {
            String name = Questions.named(call, argument.name(), argument.position());
            flows.addAll(into(name, sink));
        });
        return List.copyOf(flows);
    }

    boolean settled(String name, Sink sink) {
        return arguments.stream().anyMatch(into -> into.name.equals(name) && (into.settled & 1 << sink.ordinal()) != 0);
    }

    boolean handedIn(String name, Sink sink) {
        return arguments.stream().anyMatch(into -> into.name.equals(name) && (into.handedIn & 1 << sink.ordinal()) != 0);
    }

    private static List<Flow> ways(List<Ways> ways, Sink sink) {
        return ways.stream().filter(each -> (each.sinks & 1 << sink.ordinal()) != 0).findFirst().map(Ways::flows).orElse(List.of());
    }
}
