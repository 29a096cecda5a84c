package dev.tenet.extract.code;

import dev.tenet.fact.Call;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Flow;
import dev.tenet.fact.FlowStep;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where values of the project's code come from; answers are found when a rule asks, and kept. */
final class ProjectDataFlow implements DataFlow {
    private static final String RECEIVER = "self";

    private final CallSites calls;
    private final Follower follower;
    private final Writers writers;
    private final Map<Question, Answer> known = new HashMap<>();

    private record Question(Invocation call, Sink sink, int argument) {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Question question && call.equals(question.call) && sink == question.sink && argument == question.argument;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * call.hashCode() + sink.ordinal()) + argument;
        }
    }

    private record Answer(List<Flow> flows, boolean settled, boolean handedIn) {}

    /** Of a project whose calls are all noted. Following takes long: it has a resolver of its own, so that whoever asks what a call is given need not wait. */
    ProjectDataFlow(Resolver linked, CallSites noted) {
        Resolver resolver = linked.copy();
        this.calls = noted.of(resolver);
        this.follower = new Follower(resolver, calls);
        this.writers = new Writers(follower);
    }

    @Override
    public Location location() {
        return Location.of("");
    }

    @Override
    public List<Flow> into(Call call, String sink, String argument, int position) {
        synchronized (follower.resolver) {
            Invocation invocation = calls.of(call);
            int at = invocation == null ? -2 : index(invocation, argument, position);
            return at == -2 ? List.of() : answer(call, invocation, of(sink), at).flows;
        }
    }

    @Override
    public List<Flow> into(Call call, String sink) {
        synchronized (follower.resolver) {
            Invocation invocation = calls.of(call);
            List<Flow> flows = new ArrayList<>();
            for (int i = 0; invocation != null && i < invocation.arguments.size(); i++) {
                flows.addAll(answer(call, invocation, of(sink), i).flows);
            }
            return List.copyOf(flows);
        }
    }

    @Override
    public boolean settled(Call call, String sink, String argument, int position) {
        synchronized (follower.resolver) {
            Invocation invocation = calls.of(call);
            int at = invocation == null || !invocation.scope.unit.language.flows().follows() ? -2 : index(invocation, argument, position);
            return at != -2 && answer(call, invocation, of(sink), at).settled;
        }
    }

    @Override
    public boolean handedIn(Call call, String sink, String argument, int position) {
        synchronized (follower.resolver) {
            Invocation invocation = calls.of(call);
            int at = invocation == null ? -2 : index(invocation, argument, position);
            // Where nothing is followed, nothing says that it is not.
            return at != -2 && (!invocation.scope.unit.language.flows().follows() || answer(call, invocation, of(sink), at).handedIn);
        }
    }

    private static Sink of(String sink) {
        return Sink.valueOf(sink.toUpperCase(Locale.ROOT));
    }

    /** The place of the argument among those given; -1 for what the method is called on, -2 when it is not given. */
    private static int index(Invocation call, String argument, int position) {
        if (argument.equals(RECEIVER)) {
            return -1;
        }
        int found = -2;
        for (int i = 0; i < call.arguments.size(); i++) {
            Expression.Part part = call.arguments.get(i);
            if (!argument.isEmpty() && part.name().equals(argument)) {
                return i;
            }
            found = part.position() >= 0 && part.position() == position ? i : found;
        }
        return found;
    }

    private Answer answer(Call call, Invocation invocation, Sink sink, int argument) {
        Question question = new Question(invocation, sink, argument);
        Answer answer = known.get(question);
        if (answer == null) {
            answer = find(call, invocation, sink, argument);
            known.put(question, answer);
        }
        return answer;
    }

    private Answer find(Call call, Invocation invocation, Sink sink, int argument) {
        Followed.Passed passed = follower.of(invocation.function).passed(invocation);
        if (passed == null) {
            return new Answer(List.of(), follower.of(invocation.function).isDead(invocation), false);
        }
        Held held = argument < 0 ? passed.receiver() : passed.arguments().get(argument);
        Origins origins = new Origins(follower, writers, sink, call.test());
        FlowStep last = new FlowStep(call.location(), "reaches " + call.name());
        List<Flow> flows = new ArrayList<>();
        origins.of(invocation.function, held, last).forEach((source, steps) -> flows.add(new Flow(
                call.location(), source.kind(), source.name(), call.callee(), argument(invocation, argument), steps, call.test())));
        // Who sets the environment of the program runs it, and has its database.
        boolean own = flows.isEmpty() || sink == Sink.SQL && flows.stream().allMatch(flow -> flow.source().equals("environment"));
        return new Answer(List.copyOf(flows), own && !origins.unknown(), origins.handedIn());
    }

    private static String argument(Invocation call, int at) {
        if (at < 0) {
            return RECEIVER;
        }
        Expression.Part part = call.arguments.get(at);
        return part.name().isEmpty() ? Integer.toString(Math.max(0, part.position())) : part.name();
    }

    @Override
    public String toString() {
        return "DataFlow[]";
    }
}
