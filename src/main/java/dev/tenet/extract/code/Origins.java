package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import dev.tenet.fact.FlowStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows what reaches a call back through the functions of the project to where it comes in. */
final class Origins {
    private static final int MOST_PLACES = 3_000;
    private static final int MOST_SOURCES = 8;
    private static final int MOST_CALLERS = 200;
    private static final int FARTHEST = 24;
    /** How many functions may be entered by their results within each other. */
    private static final int DEEPEST = 6;

    private final Follower follower;
    private final Writers writers;
    private final Sink sink;
    private final boolean inTest;
    private final Deque<Place> open = new ArrayDeque<>();
    private final Set<Object> seen = new HashSet<>();
    private final Map<Origin.Source, List<FlowStep>> found = new LinkedHashMap<>();
    private boolean unknown;
    private boolean handedIn;
    private int places;

    /** The calls whose results led here, innermost first. */
    private record Within(Invocation call, @Nullable Within outer, int depth) {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Within another && call.equals(another.call) && depth == another.depth && Objects.equals(outer, another.outer);
        }

        @Override
        public int hashCode() {
            return 31 * call.hashCode() + depth;
        }
    }

    /** What happened after, the next thing first. */
    private record Later(FlowStep step, @Nullable Later next) {}

    private record Place(FunctionDecl function, Trace trace, @Nullable Within within, @Nullable Later later, int far) {}

    private record Seen(Origin origin, @Nullable Within within) {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Seen seen && origin.equals(seen.origin) && Objects.equals(within, seen.within);
        }

        @Override
        public int hashCode() {
            return 31 * origin.hashCode() + Objects.hashCode(within);
        }
    }

    Origins(Follower follower, Writers writers, Sink sink, boolean inTest) {
        this.follower = follower;
        this.writers = writers;
        this.sink = sink;
        this.inTest = inTest;
    }

    /** Whether something that is not known may come in as well. */
    boolean unknown() {
        return unknown;
    }

    /** Whether callers that are not known decide on it, through a parameter. */
    boolean handedIn() {
        return handedIn;
    }

    /** The sources with the ways from there, the shortest first. */
    Map<Origin.Source, List<FlowStep>> of(FunctionDecl function, Held held, FlowStep last) {
        add(function, held, null, new Later(last, null), 0);
        while (!open.isEmpty()) {
            if (++places > MOST_PLACES || found.size() >= MOST_SOURCES) {
                unknown = true;
                break;
            }
            follow(open.poll());
        }
        return found;
    }

    private void add(FunctionDecl function, Held held, @Nullable Within within, @Nullable Later later, int far) {
        for (Trace trace : held.all()) {
            if (trace.isHarmlessFor(sink)) {
                continue;
            }
            if (far > FARTHEST) {
                unknown = true;
            } else if (seen.add(new Seen(trace.origin(), within))) {
                open.add(new Place(function, trace, within, later, far));
            }
        }
    }

    private void follow(Place place) {
        Later later = place.later;
        for (Trail trail = place.trace.trail(); trail != null; trail = trail.before()) {
            later = new Later(new FlowStep(trail.span().in(place.function.unit), trail.what()), later);
        }
        Origin origin = place.trace.origin();
        if (origin instanceof Origin.Source source) {
            List<FlowStep> steps = new ArrayList<>();
            for (Later at = later; at != null; at = at.next) {
                steps.add(at.step);
            }
            found.putIfAbsent(source, steps);
        } else if (origin instanceof Origin.Parameter parameter) {
            parameter(parameter, place, later);
        } else if (origin instanceof Origin.Result result) {
            result(result, place, later);
        } else if (origin instanceof Origin.Kept kept) {
            List<Writers.Written> written = writers.of(kept);
            unknown |= written.isEmpty();
            for (Writers.Written each : written) {
                add(each.function(), each.held(), null, later, place.far + 1);
            }
        } else {
            unknown = true;
        }
    }

    private void parameter(Origin.Parameter parameter, Place place, @Nullable Later later) {
        if (place.within != null) {
            passed(place.within.call, parameter, place.within.outer, later, place.far);
            return;
        }
        List<Invocation> callers = new ArrayList<>();
        for (FunctionDecl meant : declarations(parameter.function())) {
            for (Invocation call : follower.calls.to(meant)) {
                if (callers.size() <= MOST_CALLERS && (inTest || !call.function.unit.test)) {
                    callers.add(call);
                }
            }
        }
        boolean others = callers.isEmpty() || callers.size() > MOST_CALLERS || parameter.function().is(FunctionDecl.Trait.REGISTERED);
        unknown |= others;
        handedIn |= others;
        callers.stream().limit(MOST_CALLERS).forEach(call -> passed(call, parameter, null, later, place.far));
    }

    /** What {@code call} gives to the parameter. */
    private void passed(Invocation call, Origin.Parameter parameter, @Nullable Within within, @Nullable Later later, int far) {
        Followed.Passed passed = follower.of(call.function).passed(call);
        if (passed == null) {
            return;
        }
        FunctionDecl target = parameter.function();
        if (hands(call, target)) {
            boolean piece = parameter.index() == 0 && target.unit.language.flows().hands(call.name());
            unknown |= !piece;
            if (piece) {
                add(call.function, passed.receiver(), within, later, far + 1);
            }
            return;
        }
        ParameterDecl declared = target.parameters.get(parameter.index());
        int[] passing = Passing.parameters(call, target, follower.resolver);
        boolean given = false;
        for (int i = 0; i < passing.length; i++) {
            Expression.Part part = call.arguments.get(i);
            if (passing[i] == parameter.index() || part.position() == -2 && !isTaken(passing, parameter.index())) {
                given = true;
                if (!passed.arguments().get(i).all().isEmpty()) {
                    FlowStep step = new FlowStep(part.span().in(call.function.unit), "passed to " + target.name + " as " + declared.name());
                    add(call.function, passed.arguments().get(i), within, new Later(step, later), far + 1);
                }
            }
        }
        unknown |= !given && !declared.spread() && !(declared.value() instanceof Expression.Constant);
    }

    /** Whether another argument is for that parameter: what is unpacked beside it then goes elsewhere, or the call would fail. */
    private static boolean isTaken(int[] passing, int parameter) {
        for (int each : passing) {
            if (each == parameter) {
                return true;
            }
        }
        return false;
    }

    private static boolean hands(Invocation call, FunctionDecl target) {
        for (Expression.Part part : call.arguments) {
            if (part.value() instanceof Expression.FunctionValue value && value.function() == target) {
                return true;
            }
        }
        return false;
    }

    /** The function, and the methods of base classes that it stands in for. */
    private List<FunctionDecl> declarations(FunctionDecl function) {
        List<FunctionDecl> declarations = new ArrayList<>(List.of(function));
        if (function.owner() != null && !function.unit.language.isImplicit(function.name)) {
            List<ClassDecl> lineage = follower.resolver.members.lineage(function.owner()).project();
            for (ClassDecl base : lineage.subList(1, lineage.size())) {
                FunctionDecl overridden = base.method(function.name);
                if (overridden != null) {
                    declarations.add(overridden);
                }
            }
        }
        return declarations;
    }

    private void result(Origin.Result result, Place place, @Nullable Later later) {
        FunctionDecl function = result.function();
        Invocation call = result.call();
        if (call != null) {
            FlowStep step = new FlowStep(call.span.in(call.function.unit), "returned by " + function.name);
            later = new Later(step, later);
        }
        int depth = place.within == null ? 1 : place.within.depth + 1;
        if (depth > DEEPEST) {
            unknown = true;
            return;
        }
        Within within = call == null ? null : new Within(call, place.within, depth);
        add(function, follower.of(function).returned(), within, later, place.far + 1);
        for (FunctionDecl other : follower.overriders(function)) {
            add(other, follower.of(other).returned(), within, later, place.far + 1);
        }
    }
}
