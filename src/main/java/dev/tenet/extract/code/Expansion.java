package dev.tenet.extract.code;

import dev.tenet.fact.Condition;
import dev.tenet.fact.Condition.Exit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is known once a call has returned: what it checked, and what it called in turn. */
final class Expansion {
    /** How many levels below the function of a path are looked into. */
    static final int LEVELS = 2;

    private static final int LAST = Integer.MAX_VALUE - 1;
    private static final int MOST_CALLS = 200;

    private final Resolver resolver;
    private final Names names;
    private final Checks checks;
    private final CallSites calls;
    private final Constraints constraints;
    private final Map<Key, Known> known = new HashMap<>();

    private record Key(FunctionDecl function, int levels, boolean tested) {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && function.equals(key.function) && levels == key.levels && tested == key.tested;
        }

        @Override
        public int hashCode() {
            return 31 * function.hashCode() + levels;
        }
    }

    /** What a function brings when it has returned. */
    record Known(Collection<Condition> conditions, Collection<String> calls) {}

    Expansion(Resolver resolver, Names names, Checks checks, CallSites calls, Constraints constraints) {
        this.resolver = resolver;
        this.names = names;
        this.checks = checks;
        this.calls = calls;
        this.constraints = constraints;
    }

    /** Adds what is known once {@code call} has returned; {@code tested} when its result has been looked at. */
    void add(Invocation call, boolean tested, Collection<Condition> conditions, Collection<String> callees) {
        add(call, tested, LEVELS, conditions, callees);
    }

    private void add(Invocation call, boolean tested, int levels, Collection<Condition> conditions, Collection<String> callees) {
        String name = name(call);
        if (!name.isEmpty()) {
            callees.add(name);
        }
        Meaning callee = resolver.callee(call);
        if (callee.is(Meaning.Kind.CLASS)) {
            conditions.addAll(constraints.of(callee.type()));
        }
        FunctionDecl target = calls.likely(call);
        if (target != null && levels > 0) {
            Known inside = inside(target, levels, tested);
            conditions.addAll(inside.conditions());
            callees.addAll(inside.calls());
        }
    }

    /** The callee; as written when it could not be resolved, or empty when it is not even a name. */
    String name(Invocation call) {
        String callee = resolver.calleeName(call);
        if (!callee.startsWith("?.")) {
            return callee;
        }
        return names.dotted(call.callee, Frame.of(call.scope));
    }

    private Known inside(FunctionDecl function, int levels, boolean tested) {
        Key key = new Key(function, levels, tested);
        Known found = known.get(key);
        if (found == null) {
            known.put(key, new Known(List.of(), List.of()));
            found = find(function, levels, tested);
            known.put(key, found);
        }
        return found;
    }

    private Known find(FunctionDecl function, int levels, boolean tested) {
        List<Condition> conditions = new ArrayList<>();
        List<String> callees = new ArrayList<>();
        for (Guard guard : function.guards) {
            boolean raises = guard.exit() == Exit.RAISE && passes(guard.block(), function);
            boolean answers = tested && guard.exit() == Exit.RETURN;
            if (raises || answers) {
                conditions.add(checks.condition(guard));
            }
        }
        if (tested) {
            answers(function, conditions);
        }
        function.calls.stream().filter(call -> passes(call.block, function)).limit(MOST_CALLS).forEach(call -> {
            boolean passedOn = tested && isReturned(call, function);
            add(call, passedOn || isTested(call, function), levels - 1, conditions, callees);
        });
        return new Known(List.copyOf(conditions), List.copyOf(callees));
    }

    /** What the function returns is itself a test when it is not a constant. */
    private void answers(FunctionDecl function, List<Condition> conditions) {
        for (Returned returned : function.returns) {
            if (!Tested.isAnswer(returned.value())) {
                continue;
            }
            Condition condition = checks.condition(
                    returned.value(), Frame.of(returned.scope()), function, returned.span(), true, Exit.RETURN);
            if (!condition.names().isEmpty() || !condition.comparisons().isEmpty()) {
                conditions.add(condition);
            }
        }
    }

    private static boolean isReturned(Invocation call, FunctionDecl function) {
        return function.returns.stream().anyMatch(returned -> Tested.mentions(returned.value(), returned.scope(), call));
    }

    /** Whether a guard of the function that leaves looks at the result of {@code call}. */
    static boolean isTested(Invocation call, FunctionDecl function) {
        for (Guard guard : function.guards) {
            if (guard.order() > call.order && Tested.mentions(guard.test(), guard.scope(), call)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a function that has returned has passed through the block, unless it returned early. */
    private static boolean passes(Block block, FunctionDecl function) {
        return block.precedesForEach(function.body, LAST);
    }

    /** Whether the call runs whenever its function returns. */
    static boolean alwaysRuns(Invocation call) {
        FunctionDecl function = call.function;
        if (!call.block.precedes(function.body, LAST)) {
            return false;
        }
        for (Guard guard : function.guards) {
            if (guard.order() <= call.order && guard.exit() == Exit.RETURN) {
                return false;
            }
        }
        return true;
    }
}
