package dev.tenet.extract.code;

import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.CallPath;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the ways on which control reaches a call, and what is known on each. */
final class Paths {
    private static final int MOST = 64;
    private static final int MOST_CONDITIONS = 500;
    private static final int REACH = 2_000;
    private static final int MOST_NAMESAKES = 8;
    private static final int DEEPEST = 6;
    /** Names that so many things have that they lead nowhere. */
    private static final Set<String> COMMON = Set.of(
            "run", "start", "stop", "update", "process", "handle", "get", "set", "add", "open", "close", "connect", "call", "load", "save", "next", "main", "setup", "init", "reset", "clear", "append",
            "write", "read", "print", "show", "submit", "join", "wait", "apply", "emit", "put", "pop", "remove", "delete", "create", "check", "build", "render", "test");

    private final Resolver resolver;
    private final Checks checks;
    private final CallSites calls;
    private final Expansion expansion;
    private final Constraints constraints;

    Paths(Resolver resolver, Checks checks, CallSites calls, Expansion expansion, Constraints constraints) {
        this.resolver = resolver;
        this.checks = checks;
        this.calls = calls;
        this.expansion = expansion;
        this.constraints = constraints;
    }

    List<CallPath> to(Invocation target, Call fact) {
        List<List<Invocation>> found = new ArrayList<>();
        walk(List.of(target), found);
        return found.stream().map(steps -> path(steps, fact)).toList();
    }

    /** Follows callers upwards; {@code steps} are the calls so far, outermost first. */
    private void walk(List<Invocation> steps, List<List<Invocation>> found) {
        if (found.size() >= MOST) {
            return;
        }
        FunctionDecl function = steps.get(0).function;
        List<Invocation> callers = hops(steps) >= CallGraph.HOPS || steps.size() > DEEPEST ? List.of() : callers(function, steps);
        if (callers.isEmpty()) {
            found.add(steps);
            return;
        }
        for (Invocation caller : callers) {
            List<Invocation> longer = new ArrayList<>(steps.size() + 1);
            longer.add(caller);
            longer.addAll(steps);
            walk(longer, found);
        }
    }

    /** How many callers the steps lead up to, those apart that stand in the same file: a helper of its own is part of a wrapper. */
    private static int hops(List<Invocation> steps) {
        int hops = 0;
        for (int i = 1; i < steps.size(); i++) {
            hops += steps.get(i - 1).function.unit == steps.get(i).function.unit ? 0 : 1;
        }
        return hops;
    }

    private List<Invocation> callers(FunctionDecl function, List<Invocation> steps) {
        Set<Invocation> callers = new LinkedHashSet<>();
        for (FunctionDecl meant : declarations(function)) {
            Stream.concat(calls.to(meant).stream(), calls.handing(meant).stream())
                    .filter(call -> !call.function.unit.test && steps.stream().noneMatch(step -> step.function == call.function))
                    .forEach(callers::add);
        }
        return callers.isEmpty() ? guessed(function, steps) : List.copyOf(callers);
    }

    /**
     * Who may call a method that nobody is known to call: calls of its name on something unknown ({@code self.broker.submit(order)}), where few methods
     * of the project share the name; and of the same method of a protocol, which says what it needs and is no base class. Without them what callers check
     * would be overlooked.
     */
    private List<Invocation> guessed(FunctionDecl function, List<Invocation> steps) {
        if (function.name.isEmpty() || COMMON.contains(function.name) || function.unit.language.isImplicit(function.name) || calls.methods(function.name).size() > MOST_NAMESAKES) {
            return List.of();
        }
        Stream<Invocation> promised = function.owner() == null ? Stream.empty() : calls.methods(function.name).stream().filter(method -> isProtocol(method.owner()) && fits(function.owner(), method.owner())).flatMap(method -> calls.to(method).stream());
        return Stream.concat(Stream.concat(calls.unknown(function.name).stream(), promised), handing(function))
                .filter(call -> !call.function.unit.test && isMeant(call, function))
                .filter(call -> steps.stream().noneMatch(step -> step.function == call.function || step == call))
                .filter(call -> function.owner() == null ? call.function.unit != function.unit : call.function.owner() != function.owner())
                .filter(call -> root(call.function.unit).equals(root(function.unit)))
                .toList();
    }

    /**
     * Whether a call of a method's name on something unknown may mean {@code function}: a name of one word, as many things have it, is one only where what it is
     * called on is named like the class ({@code self.broker.buy} of a {@code PaperBroker}); and what it is given must fit.
     */
    private static boolean isMeant(Invocation call, FunctionDecl function) {
        if (!call.name().equals(function.name) || function.owner() == null) {
            return true;
        }
        boolean oneWord = Words.snake(function.name).indexOf('_') < 0;
        return fits(call, function) && (!oneWord || isNamedLike(call, function.owner().name));
    }

    private static boolean fits(Invocation call, FunctionDecl function) {
        if (function.parameters.stream().anyMatch(ParameterDecl::spread) || call.arguments.stream().anyMatch(part -> part.name().isEmpty() && part.position() < 0)) {
            return true;
        }
        List<String> names = function.parameterNames();
        long given = call.arguments.stream().filter(part -> part.name().isEmpty()).count();
        return given <= names.size() && call.arguments.stream().allMatch(part -> part.name().isEmpty() || names.contains(part.name()));
    }

    private static boolean isNamedLike(Invocation call, String type) {
        if (!(call.callee instanceof Expression.Member member)) {
            return true;
        }
        String receiver = member.of() instanceof Expression.Name name ? name.id()
                : member.of() instanceof Expression.Member of ? of.name() : member.of() instanceof Invocation made ? made.name() : "";
        for (String word : Words.snake(receiver).split("_")) {
            if (word.length() > 2 && Words.mentions(type, word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code with_lock(broker.place_order, ticket)}: an attribute that is read may have the name of any method, so that only one of several words counts. */
    private Stream<Invocation> handing(FunctionDecl function) {
        return function.owner() != null && Words.snake(function.name).indexOf('_') > 0 ? calls.handingUnknown(function.name).stream() : Stream.empty();
    }

    private boolean isProtocol(ClassDecl type) {
        return resolver.members.lineage(type).names().stream().anyMatch(base -> base.equals("typing.Protocol") || base.equals("typing_extensions.Protocol"));
    }

    /** Whether a class has all methods that a protocol asks for. */
    private static boolean fits(ClassDecl type, ClassDecl protocol) {
        return type != protocol && protocol.methods.stream().allMatch(method -> type.method(method.name) != null);
    }

    /** The folder from which the file's imports count; files of two are of two programs. */
    private String root(CodeUnit unit) {
        String module = resolver.project.module(unit).replace('.', '/');
        int at = module.isEmpty() ? -1 : unit.path().replace('.', '/').lastIndexOf(module);
        return at < 0 ? unit.path().substring(0, unit.path().lastIndexOf('/') + 1) : unit.path().substring(0, at);
    }

    /** The function, and the methods of base classes that it stands in for. */
    private List<FunctionDecl> declarations(FunctionDecl function) {
        List<FunctionDecl> declarations = new ArrayList<>(List.of(function));
        if (function.owner() != null && !function.unit.language.isImplicit(function.name)) {
            List<ClassDecl> lineage = resolver.members.lineage(function.owner()).project();
            for (ClassDecl base : lineage.subList(1, lineage.size())) {
                if (base.unit.language.seesMembers()) {
                    declarations.addAll(base.methods(function.name, function.parameters.size()));
                    continue;
                }
                FunctionDecl overridden = base.method(function.name);
                if (overridden != null) {
                    declarations.add(overridden);
                }
            }
        }
        return declarations;
    }

    private CallPath path(List<Invocation> steps, Call fact) {
        Set<Condition> conditions = new LinkedHashSet<>();
        Set<String> callees = new TreeSet<>();
        Set<String> sometimes = new TreeSet<>();
        for (Invocation step : steps) {
            before(step, conditions, callees, sometimes);
        }
        for (Invocation step : steps) {
            types(step, conditions);
        }
        return new CallPath(
                fact,
                resolver.project.qualified(steps.get(0).function),
                steps.stream().map(step -> resolver.project.qualified(step.function)).toList(),
                steps.stream().map(step -> step.span.in(step.function.unit)).toList(),
                conditions.stream().limit(MOST_CONDITIONS).toList(),
                callees,
                sometimes);
    }

    /** What is known in the function of {@code step} when control reaches it. */
    private void before(Invocation step, Set<Condition> conditions, Set<String> callees, Set<String> sometimes) {
        List<Guard> guards = checks.guards(step);
        conditions.addAll(checks.conditions(guards));
        Set<Invocation> tested = new LinkedHashSet<>();
        Set<Invocation> done = new LinkedHashSet<>();
        for (Guard guard : guards) {
            tested.addAll(Tested.calls(guard.test(), guard.scope()));
            done.addAll(Tested.made(guard.test(), guard.holds()));
        }
        List<Invocation> all = step.function.calls;
        int from = Math.max(0, all.size() - REACH);
        for (Invocation call : all.subList(from, all.size())) {
            if (call.order < step.order && call.block.precedes(step.block, step.order)) {
                done.add(call);
            } else if (call.order < step.order) {
                sometimes.add(expansion.name(call));
            }
        }
        for (Invocation call : done) {
            if (call != step) {
                expansion.add(call, tested.contains(call), conditions, callees);
            }
        }
    }

    /** What the types of parameters and arguments promise. */
    private void types(Invocation step, Set<Condition> conditions) {
        FunctionDecl function = step.function;
        for (ParameterDecl parameter : function.parameters) {
            if (parameter.type() != null) {
                add(resolver.types().instance(parameter.type(), function.scope), conditions);
            }
        }
        for (Expression.Part part : step.arguments) {
            add(resolver.meaning(part.value(), step.scope), conditions);
        }
    }

    private void add(Meaning meaning, Set<Condition> conditions) {
        if (meaning.is(Meaning.Kind.INSTANCE) && meaning.type() != null) {
            conditions.addAll(constraints.of(meaning.type()));
        }
    }
}
