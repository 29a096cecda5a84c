package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Marks variables harmless that something has looked at and found as expected. */
final class Checked {
    private static final int DEEPEST = 12;
    /** What knowing a derived value says of what it was derived from: the host of an address, the parent of a path. */
    private static final int ADDRESSES = Trace.bits(EnumSet.of(Sink.URL, Sink.REDIRECT, Sink.PATH));

    private static final int UPWARDS = Trace.bits(EnumSet.of(Sink.PATH));

    private final Evaluating values;
    private final int level;

    Checked(Evaluating values, int level) {
        this.values = values;
        this.level = level;
    }

    /** The value of the expression is one of those that are expected. */
    void found(Expression expression, Scope scope, Holding holding) {
        if (values.variables().isPath(expression)) {
            Held held = values.of(expression, scope, holding);
            clean(expression, Trace.ALL, scope, holding);
            if (!(expression instanceof Expression.Name)) {
                derived(held, holding);
            }
        } else if (expression instanceof Invocation call) {
            if (call.callee instanceof Expression.Member member) {
                boolean same = call.arguments.isEmpty() && !values.table().asks(member.name());
                clean(member.of(), same ? Trace.ALL : ADDRESSES, scope, holding);
            }
            for (Expression.Part part : call.arguments) {
                clean(part.value(), ADDRESSES, scope, holding);
            }
        } else if (expression instanceof Expression.Member member) {
            inside(member.of(), scope, holding, 0);
        } else if (expression instanceof Expression.Template || expression instanceof Expression.Operation operation && operation.operator().equals("+")) {
            // A text that is one of those that are expected has parts that are, where it is put together.
            inside(expression, scope, holding, 0);
        }
    }

    private void inside(Expression expression, Scope scope, Holding holding, int depth) {
        clean(expression, ADDRESSES, scope, holding);
        if (depth < DEEPEST) {
            Expression.children(expression).forEach(child -> inside(child, scope, holding, depth + 1));
        }
    }

    /** All variables that come from where the tested value comes from. */
    private void derived(Held tested, Holding holding) {
        Set<Origin> origins = new HashSet<>();
        tested.all().forEach(trace -> origins.add(trace.origin()));
        origins.remove(Origin.UNKNOWN);
        if (origins.isEmpty()) {
            return;
        }
        for (String variable : holding.variables()) {
            Held held = holding.get(variable);
            if (held != null && !held.traces().isEmpty() && held.traces().stream().allMatch(trace -> origins.contains(trace.origin()))) {
                holding.put(variable, held.cleaned(ADDRESSES));
            }
        }
    }

    void clean(Expression path, int harmless, Scope scope, Holding holding) {
        if (harmless != 0 && values.variables().isPath(path)) {
            values.variables().replace(path, held -> held.cleaned(harmless), scope, holding, 0);
        }
    }

    /** A call that was a test has come out true. */
    void whenTrue(Invocation call, Holding holding) {
        FunctionDecl target = values.follower().calls.target(call);
        if (target != null) {
            byFunction(call, target, true, holding);
        }
        if (call.callee instanceof Expression.Member member) {
            if (values.table().checksText(member.name())) {
                clean(member.of(), Trace.ALL, call.scope, holding);
                if (member.of() instanceof Invocation matcher) {
                    matcher.arguments.forEach(part -> clean(part.value(), Trace.ALL, call.scope, holding));
                }
            } else if (values.table().checksStart(member.name())) {
                clean(member.of(), ADDRESSES, call.scope, holding);
            }
        }
        if (!call.arguments.isEmpty() && values.table().checksStart(values.resolver().calleeName(call))) {
            clean(call.arguments.get(0).value(), ADDRESSES, call.scope, holding);
        }
        if (values.table().checksArguments(call.name())) {
            for (Expression.Part part : call.arguments) {
                clean(part.value(), Trace.ALL, call.scope, holding);
            }
        }
    }

    /** A call that was a test has come out false: there is no way up in the text. */
    void whenFalse(Invocation call, Holding holding) {
        boolean up = call.argument(0) instanceof Expression.Constant part && part.text().equals("..");
        if (up && call.callee instanceof Expression.Member member && values.table().holds(member.name())) {
            clean(member.of(), UPWARDS, call.scope, holding);
        }
        boolean second = call.argument(1) instanceof Expression.Constant part && part.text().equals("..");
        if (second && values.table().holds(values.resolver().calleeName(call))) {
            clean(call.arguments.get(0).value(), UPWARDS, call.scope, holding);
        }
    }

    /** A call has returned. */
    void returned(Invocation call, String callee, Holding holding) {
        FunctionDecl target = values.follower().calls.target(call);
        if (target != null) {
            byFunction(call, target, false, holding);
            if (call.discarded() && values.table().checksArguments(target.name)) {
                call.arguments.forEach(part -> clean(part.value(), Trace.ALL, call.scope, holding));
            }
        } else if (values.table().requires(callee) && !call.arguments.isEmpty()) {
            clean(call.arguments.get(0).value(), Trace.ALL, call.scope, holding);
        }
    }

    /** What a function of the project checks: it has returned, so nothing was wrong. */
    private void byFunction(Invocation call, FunctionDecl target, boolean whenTrue, Holding holding) {
        boolean something = false;
        for (Expression.Part part : call.arguments) {
            something |= values.variables().isPath(part.value());
        }
        Followed checking = something && target.parameters.size() < 32 ? values.follower().checking(target, level, values.followed()) : null;
        if (checking == null) {
            return;
        }
        for (Expression.Part part : call.arguments) {
            int parameter = Passing.parameter(call, part, target, values.resolver());
            if (parameter >= 0) {
                clean(part.value(), checking.checks(parameter, whenTrue), call.scope, holding);
            }
        }
    }
}
