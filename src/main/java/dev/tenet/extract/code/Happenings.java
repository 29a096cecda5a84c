package dev.tenet.extract.code;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Assertion;
import dev.tenet.fact.Assignment;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallEdge;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Deferred;
import dev.tenet.fact.DelayedCall;
import dev.tenet.fact.Entered;
import dev.tenet.fact.ExceptHandler;
import dev.tenet.fact.Return;
import dev.tenet.fact.VariableTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what happens in a unit's functions: assignments, handlers of exceptions, calls. */
final class Happenings {
    private static final int MOST_TRIES = 64;

    /** What interfaces are called by convention where only their package is known. */
    private static final Pattern INTERFACE = Pattern.compile("I[A-Z][a-z]\\w*");

    private final Resolver resolver;
    private final Values values;
    private final Checks checks;
    private final Extraction out;
    private final CallSites calls;
    private final MissingMembers missing;
    private final Map<String, String> lasts = new HashMap<>();

    Happenings(Resolver resolver, Values values, Checks checks, Extraction out) {
        this.resolver = resolver;
        this.values = values;
        this.checks = checks;
        this.out = out;
        this.calls = new CallSites(resolver);
        this.missing = new MissingMembers(resolver, out);
    }

    CallSites calls() {
        return calls;
    }

    void of(CodeUnit unit) {
        calls.add(unit);
        in(unit.code);
        unit.functions.forEach(this::in);
    }

    private void in(FunctionDecl function) {
        CodeUnit unit = function.unit;
        String name = resolver.project.qualified(function);
        for (AssignmentDecl each : function.assignments) {
            out.add(new Assignment(
                    each.span().in(unit), each.target(), each.name(), values.of(each.value(), each.scope()), name, conditions(function, each),
                    each.augmented(), unit.test));
        }
        Set<Statement.Attempt> fallbacks = function.handlers.isEmpty() ? Set.of() : Fallbacks.in(function);
        for (HandlerDecl each : function.handlers) {
            out.add(new ExceptHandler(
                    each.span.in(unit), types(each, false), each.action(), name, new Deferred<>(resolver, () -> tries(each)), fallbacks.contains(each.attempt()), isNested(function, each),
                    each.explained(), unit.test));
        }
        function.entered.forEach((variable, span) -> out.add(new Entered(span.in(unit), variable, name, unit.test)));
        for (Returned each : function.returns) {
            out.add(new Return(each.span().in(unit), values.of(each.value(), each.scope()), name, isHandling(function, each.span()), function.returns.size() == 1, unit.test));
        }
        for (Guard each : function.tests) {
            for (String variable : VariableTests.in(each.test())) {
                out.add(new VariableTest(each.span().in(unit), variable, name, unit.test));
            }
        }
        for (Guard each : function.assertions) {
            out.add(new Assertion(each.span().in(unit), checks.condition(each), name, unit.test));
        }
        for (Invocation call : function.calls) {
            add(call, name);
        }
    }

    private List<Condition> conditions(FunctionDecl function, AssignmentDecl assigned) {
        return checks.mayBeGuarded(function, assigned.block())
                ? new Deferred<>(resolver, () -> checks.conditions(checks.guards(function, assigned.block(), assigned.order())))
                : List.of();
    }

    private static boolean isNested(FunctionDecl function, HandlerDecl inner) {
        Span span = inner.span;
        return function.handlers.stream().anyMatch(outer -> outer != inner && outer.span.line() <= span.line() && span.endLine() <= outer.span.endLine()
                && (outer.span.line() < span.line() || span.endLine() < outer.span.endLine()));
    }

    private static boolean isHandling(FunctionDecl function, Span span) {
        return function.handlers.stream().anyMatch(handler -> handler.span.line() <= span.line() && span.endLine() <= handler.span.endLine());
    }

    /** The last part of a callee: one text for all calls of it. */
    private String last(String callee) {
        return lasts.computeIfAbsent(callee, any -> any.substring(any.lastIndexOf('.') + 1));
    }

    private List<String> tries(HandlerDecl handler) {
        Set<String> tries = new LinkedHashSet<>();
        handler.tries.stream().limit(MOST_TRIES).forEach(call -> tries.add(resolver.calleeName(call)));
        return List.copyOf(tries);
    }

    private void add(Invocation call, String function) {
        CodeUnit unit = call.function.unit;
        String callee = resolver.calleeName(call);
        Call fact = new Call(
                call.span.in(unit),
                callee,
                call.callee instanceof Expression.Command command ? command.id() : last(callee),
                values.arguments(call),
                function,
                checks.mayBeGuarded(call.function, call.block) ? new Deferred<>(resolver, () -> checks.conditions(checks.guards(call))) : List.of(),
                call.awaited(),
                call.block.inLoop(),
                call.discarded(),
                call.handlers.isEmpty() ? List.of() : new Deferred<>(resolver, () -> caught(call)),
                unit.test);
        out.add(fact);
        missing.look(call, callee, function);
        if (call.delayed() != null) {
            out.add(new DelayedCall(fact.location(), callee, function, call.delayed(), unit.test));
        }
        FunctionDecl target = resolver.members.caller(resolver.callee(call), call);
        if (target != null) {
            calls.add(call, target);
        } else if (!unit.test && (callee.startsWith("?.") || isPromised(callee, unit))) {
            calls.add(call, fact.name());
        }
        for (Expression.Part part : call.arguments) {
            if (part.value() instanceof Expression.FunctionValue handed) {
                calls.hands(call, handed.function());
            }
        }
        if (!unit.language.onlyLooksAt(callee)) {
            handOn(call);
        }
        if (target != null) {
            out.add(new CallEdge(fact.location(), function, resolver.project.qualified(target), unit.test));
        }
    }

    /** Functions of the project that a library, or a function such as {@code self.retry(self._buy, symbol)}, gets by name. */
    private void handOn(Invocation call) {
        for (Expression.Part part : call.arguments) {
            Expression value = part.value();
            if (value instanceof Expression.Name || value instanceof Expression.Member || value instanceof Expression.Reference) {
                Meaning meaning = resolver.meaning(value, call.scope);
                if (meaning.is(Meaning.Kind.FUNCTION)) {
                    calls.handsOn(call, meaning.function());
                } else if (value instanceof Expression.Member member && !meaning.isStatic() && !call.function.unit.test) {
                    calls.handsOn(call, member.name());
                }
            }
        }
    }

    /** Whether a method is called of a type that the project only declares: some class of it does what is called. */
    private boolean isPromised(String callee, CodeUnit unit) {
        int method = callee.lastIndexOf('.');
        int type = callee.lastIndexOf('.', method - 1);
        return type > 0 && Character.isUpperCase(callee.charAt(type + 1))
                && (INTERFACE.matcher(callee.substring(type + 1, method)).matches() || resolver.project.find(callee.substring(0, type), unit) != null);
    }

    private List<String> caught(Invocation call) {
        List<String> caught = new ArrayList<>(call.handlers.size());
        for (HandlerDecl handler : call.handlers) {
            caught.addAll(types(handler, true));
        }
        return caught;
    }

    /** What a handler catches, resolved; {@code *} stands for everything when {@code starred}. */
    private List<String> types(HandlerDecl handler, boolean starred) {
        if (handler.types.isEmpty()) {
            return starred ? List.of("*") : List.of();
        }
        List<String> types = new ArrayList<>(handler.types.size());
        for (Expression type : handler.types) {
            List<Expression> several = resolver.elements(type, handler.scope);
            if (several.isEmpty()) {
                types.add(type(type, handler.scope));
            } else {
                several.forEach(each -> types.add(type(each, handler.scope)));
            }
        }
        return types;
    }

    private String type(Expression type, Scope scope) {
        Meaning meaning = resolver.meaning(type, scope);
        if (meaning.isStatic()) {
            return meaning.name();
        }
        String written = Expression.written(type);
        return written.isEmpty() ? "?" : written;
    }
}
