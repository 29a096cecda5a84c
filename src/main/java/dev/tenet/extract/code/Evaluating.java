package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what expressions hold, and keeps what is assigned. */
final class Evaluating {
    /** Expressions that are read of one function; beyond, nothing is known. */
    private static final int FUEL = 300_000;

    private static final Span NOWHERE = new Span(1, 1, 1);

    private final Follower follower;
    private final FunctionDecl function;
    private final Followed followed;
    private final FlowTable table;
    private final Variables variables;
    private final Calling calling;
    private final Tests tests;
    private Span at = NOWHERE;
    private @Nullable Held pieces;
    /** Whether the call hands them on to a function that is written out there. */
    private boolean piecewise;
    private int fuel = FUEL;

    Evaluating(Follower follower, FunctionDecl function, Followed followed, int level) {
        this.follower = follower;
        this.function = function;
        this.followed = followed;
        this.table = function.unit.language.flows();
        this.variables = new Variables(this, function, followed);
        this.tests = new Tests(this, level);
        this.calling = new Calling(this, followed);
    }

    Follower follower() {
        return follower;
    }

    Resolver resolver() {
        return follower.resolver;
    }

    FlowTable table() {
        return table;
    }

    /** What comes out. */
    Followed followed() {
        return followed;
    }

    Tests tests() {
        return tests;
    }

    Variables variables() {
        return variables;
    }

    /** Says where the statement at hand stands. */
    void at(Span span) {
        at = span;
    }

    Span at() {
        return at;
    }

    Held source(String kind, String name) {
        return Held.of(new Trace(new Origin.Source(kind, name, function.unit, at), 0, Trail.of(at, "read from " + name)));
    }

    Held of(Expression expression, Scope scope, Holding holding) {
        if (--fuel <= 0) {
            followed.incomplete();
            return Held.UNKNOWN;
        }
        if (expression instanceof Expression.Constant constant) {
            return constant.kind() == Value.Kind.NONE ? Held.CLEAN : Held.constant(constant);
        } else if (expression instanceof Expression.Name name) {
            return variables.name(name, scope, holding);
        } else if (expression instanceof Expression.Member member) {
            return variables.member(member, of(member.of(), scope, holding), scope);
        } else if (expression instanceof Expression.Index index) {
            Held holder = of(index.of(), scope, holding);
            Expression.Constant key = of(index.at(), scope, holding).constant();
            at = index.span().equals(NOWHERE) ? at : index.span();
            Expression.Constant character = Constants.character(holder.constant(), key);
            return character != null ? Held.constant(character) : variables.item(key, holder).cleaned(cleanedPart(index.of(), key));
        } else if (expression instanceof Invocation call) {
            return calling.of(call, holding);
        } else if (expression instanceof Expression.Template template) {
            return filled(template.parts(), scope, holding);
        } else if (expression instanceof Expression.Operation operation) {
            return operation(operation, scope, holding);
        } else if (expression instanceof Expression.Display display) {
            return display(display, scope, holding);
        } else if (expression instanceof Expression.Choice choice) {
            return choice(choice, scope, holding);
        } else if (expression instanceof Expression.Scoped scoped) {
            return scoped(scoped, holding);
        } else if (expression instanceof Expression.Cast cast) {
            Held held = of(cast.of(), scope, holding);
            return follower.isHarmless(cast.type(), scope) && held.constant() == null ? Held.CLEAN : held;
        }
        Held all = joined(Expression.children(expression), scope, holding);
        // What two values are to each other says little of either.
        return expression instanceof Expression.Relation ? Held.CLEAN : all;
    }

    /** For which sinks the part of what a call gives is harmless. */
    private int cleanedPart(Expression of, Expression.@Nullable Constant key) {
        boolean split = of instanceof Invocation call && key != null && key.kind() == Value.Kind.NUMBER && call.arguments.size() <= 2;
        if (!split) {
            return 0;
        }
        Invocation call = (Invocation) of;
        String separator = call.argument(0) instanceof Expression.Constant constant ? constant.text() : "";
        return Trace.bits(table.cleansPart(resolver().calleeName(call), call.name(), separator, call.arguments.size() == 2, key.text()));
    }

    private Held joined(List<Expression> expressions, Scope scope, Holding holding) {
        Held all = Held.CLEAN;
        for (Expression each : expressions) {
            all = all.join(of(each, scope, holding).whole());
        }
        return new Held(all.traces(), null, Map.of(), "");
    }

    private Held filled(List<Expression> parts, Scope scope, Holding holding) {
        List<Held> pieces = new ArrayList<>(parts.size());
        for (Expression part : parts) {
            pieces.add(of(part, scope, holding));
        }
        return put(Addresses.joined(pieces));
    }

    private Held put(Held all) {
        return new Held(all.traces(), null, Map.of(), "").step(at, "put into a string");
    }

    private static Held joined(List<Held> operands) {
        Held all = Held.CLEAN;
        for (Held operand : operands) {
            all = all.join(operand.whole());
        }
        return all;
    }

    /** A sign before something: a number, or it would fail. */
    private Held number(Expression operand, Scope scope, Holding holding) {
        Held held = of(operand, scope, holding);
        return held.constant() == null ? Held.CLEAN : held;
    }

    /** Operands put together: a text, or a number. */
    private Held filled(Expression.Operation operation, Scope scope, Holding holding) {
        List<Held> operands = new ArrayList<>(operation.operands().size());
        boolean constant = true;
        for (Expression operand : operation.operands()) {
            Held held = of(operand, scope, holding);
            operands.add(held);
            constant &= held.constant() != null;
        }
        Expression.Constant folded = constant ? Constants.operation(operation.operator(), operands) : null;
        return folded != null ? Held.constant(folded) : put(operation.operator().equals("+") ? Addresses.joined(operands) : joined(operands));
    }

    private Held operation(Expression.Operation operation, Scope scope, Holding holding) {
        List<Expression> operands = operation.operands();
        return switch (operation.operator()) {
            case ":=" -> {
                Held held = of(operands.get(1), scope, holding);
                variables.assign(operands.get(0), held, scope, at, holding);
                yield held;
            }
            case "+=" -> {
                Held before = of(operands.get(0), scope, holding);
                Held held = Addresses.appended(before, of(operands.get(1), scope, holding)).step(at, "put into a string");
                variables.assign(operands.get(0), new Held(held.traces(), null, Map.of(), before.type()), scope, at, holding);
                yield held;
            }
            case "++", "-=" -> {
                // A number that changes.
                joined(operands, scope, holding);
                variables.assign(operands.get(0), Held.CLEAN, scope, at, holding);
                yield Held.CLEAN;
            }
            case "+", "%" -> operands.size() > 1 ? filled(operation, scope, holding) : number(operands.get(0), scope, holding);
            case "and", "or" -> shortCircuit(operation, scope, holding);
            case "yield" -> {
                followed.returns(joined(operands, scope, holding));
                yield Held.UNKNOWN;
            }
            case "*", "/", "|", "??" -> {
                Expression.Constant folded = tests.constant(operation, scope, holding);
                Held held = joined(operands, scope, holding);
                yield folded == null ? held : Held.constant(folded);
            }
            default -> {
                // Arithmetic on numbers: text would fail.
                joined(operands, scope, holding);
                Expression.Constant folded = tests.constant(operation, scope, holding);
                yield folded == null ? Held.CLEAN : Held.constant(folded);
            }
        };
    }

    /** Each operand is read only when those before it came out one way. */
    private Held shortCircuit(Expression.Operation operation, Scope scope, Holding holding) {
        boolean holds = operation.operator().equals("and");
        Held all = Held.CLEAN;
        Holding way = holding;
        for (Expression operand : operation.operands()) {
            Held held = of(operand, scope, way);
            all = all.join(held.whole());
            if (way == holding) {
                way = holding.branch();
            }
            tests.assume(operand, scope, holds, way);
        }
        return all;
    }

    private Held display(Expression.Display display, Scope scope, Holding holding) {
        Held whole = Held.CLEAN;
        Map<String, Held> members = new LinkedHashMap<>();
        boolean list = true;
        for (Expression.Part part : display.parts()) {
            Span outer = at;
            at = part.span();
            Held held = of(part.value(), scope, holding);
            at = outer;
            String key = part.position() >= 0 ? Integer.toString(part.position()) : part.name();
            if (part.position() == -2 || key.isEmpty() || members.size() >= 32) {
                whole = whole.join(held.whole());
                list = false;
            } else {
                list &= part.position() >= 0;
                boolean attribute = display.type().isEmpty() && part.position() < 0;
                members.put(attribute ? "." + key : "[" + key + "]", held.constant() == null ? held : Held.CLEAN);
            }
        }
        boolean empty = display.parts().isEmpty() && !follower.resolver.meaning(display, scope).is(Meaning.Kind.UNKNOWN);
        boolean ordered = list && (!members.isEmpty() || empty);
        return ordered ? Held.list(whole.traces(), members, members.size()) : new Held(whole.traces(), null, members, "");
    }

    private Held choice(Expression.Choice choice, Scope scope, Holding holding) {
        of(choice.test(), scope, holding);
        Boolean truth = tests.truth(choice.test(), scope, holding);
        if (truth != null) {
            return of(truth ? choice.yes() : choice.no(), scope, holding);
        }
        Holding yes = holding.branch();
        tests.assume(choice.test(), scope, true, yes);
        Held held = of(choice.yes(), scope, yes);
        Holding no = holding.branch();
        tests.assume(choice.test(), scope, false, no);
        return held.join(of(choice.no(), scope, no));
    }

    /** A comprehension: its names hold elements of what it goes over; what it yields stands last. */
    private Held scoped(Expression.Scoped scoped, Holding holding) {
        Holding inner = holding.branch();
        Scope scope = scoped.scope();
        List<Expression> parts = scoped.parts();
        for (String name : scope.names()) {
            inner.put(Variables.inner(name), piece(name, scope, parts));
        }
        Held over = Held.CLEAN;
        for (int i = 0; i < parts.size() - 1; i++) {
            Held held = of(parts.get(i), scope, inner);
            over = over.join(element(held));
            for (String name : scope.names()) {
                List<Binding> bindings = scope.bindings(name);
                Binding first = bindings.get(0);
                if (first.kind() != Binding.Kind.PARAMETER && (first.value() == null || first.value() == parts.get(i))) {
                    inner.put(Variables.inner(name), first.value() == null ? over : element(held));
                }
            }
            tests.assume(parts.get(i), scope, true, inner);
        }
        return parts.isEmpty() ? Held.CLEAN : Held.of(of(parts.get(parts.size() - 1), scope, inner).all());
    }

    /** What a name holds at first: an element of what the call that gets the function is called on, or anything. */
    private Held piece(String name, Scope scope, List<Expression> parts) {
        List<Binding> bindings = scope.bindings(name);
        Binding first = bindings.isEmpty() ? null : bindings.get(0);
        if (first == null) {
            return Held.UNKNOWN;
        }
        boolean handed = first.kind() == Binding.Kind.PARAMETER;
        if (pieces != null && (handed ? piecewise : first.kind() == Binding.Kind.ELEMENT && !parts.contains(first.value()))) {
            return element(pieces);
        }
        String type = handed && first.type() == null ? table.parameter(name, follower.modules(function.unit)) : "";
        return type.isEmpty() ? Held.UNKNOWN : Held.CLEAN.typed(type);
    }

    /** Reads an argument of a call that is made on {@code of}, the pieces of which a function among the arguments may get. */
    Held argument(Expression.Part part, Invocation call, Held of, Holding holding) {
        Held outer = pieces;
        boolean before = piecewise;
        pieces = of;
        piecewise = table.hands(call.name());
        at = part.span();
        Held held = of(part.value(), call.scope, holding);
        pieces = outer;
        piecewise = before;
        return held;
    }

    /** What the elements of a collection hold. */
    Held element(Held collection) {
        return collection.whole();
    }

    void assign(Statement.Assign assign, Holding holding) {
        at = assign.span();
        Held held = of(assign.value(), assign.scope(), holding);
        at = assign.span();
        if (follower.isHarmless(assign.type(), assign.scope()) && assign.value() instanceof Expression.Index) {
            held = Held.CLEAN;
        }
        bind(assign, held, holding);
    }

    /** Puts what an assignment, a loop or {@code with} gives into its target. */
    void bind(Statement.Assign assign, Held held, Holding holding) {
        at = assign.span();
        Held given = held;
        if (assign.how() == Binding.Kind.CHANGED) {
            Held before = of(assign.target(), assign.scope(), holding);
            given = new Held(Addresses.appended(before, held).traces(), null, Map.of(), before.type());
        }
        variables.assign(assign.target(), given, assign.scope(), assign.span(), holding);
    }

    /** What an expression holds as far as it can be told without reading it again: a variable, or a part of one. */
    @Nullable Held seen(Expression expression, Scope scope, Holding holding) {
        return variables.isPath(expression) ? of(expression, scope, holding) : null;
    }
}
