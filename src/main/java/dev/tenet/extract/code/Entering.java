package dev.tenet.extract.code;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a function's parameters hold when it is called. */
final class Entering {
    /** A part of an address with what it is made of. */
    private static final Pattern WRITTEN = Pattern.compile("\\{(\\w+)\\s*:\\s*((?:[^{}\\s]|\\{[\\d,]+\\})+)\\s*\\}");

    private static final int LONGEST = 500;

    private final Evaluating values;
    private final FunctionDecl function;
    private final Followed followed;
    private final FlowTable table;

    Entering(Evaluating values, FunctionDecl function, Followed followed) {
        this.values = values;
        this.function = function;
        this.followed = followed;
        this.table = function.unit.language.flows();
    }

    void into(Holding start) {
        Scope around = function.scope.outer == null ? function.scope : function.scope.outer;
        String registered = "";
        String text = "";
        for (Expression decorator : function.decorators) {
            String name = decorator instanceof Invocation call
                    ? values.resolver().calleeName(call)
                    : values.resolver().meaning(decorator, around).name();
            String kind = name.isEmpty() ? "" : table.registered(name);
            if (!kind.isEmpty()) {
                registered = kind;
                text = decorator instanceof Invocation call && call.argument(0) instanceof Expression.Constant constant ? constant.text() : "";
            }
        }
        if (function.is(FunctionDecl.Trait.ENTRY) && function.is(FunctionDecl.Trait.STATIC) && registered.isEmpty()) {
            registered = table.started(function.name);
        }
        Set<String> modules = values.follower().modules(function.unit);
        for (int i = 0; i < function.parameters.size(); i++) {
            ParameterDecl parameter = function.parameters.get(i);
            Held held = held(parameter, i, registered, text, modules, around);
            start.put(parameter.name(), held);
            followed.assigns(parameter.name(), held);
        }
    }

    private Held held(ParameterDecl parameter, int index, String registered, String text, Set<String> modules, Scope around) {
        if (values.follower().isHarmless(parameter.type(), around) || table.converts(text, parameter.name())) {
            return Held.CLEAN;
        }
        String filled = "";
        boolean kept = !registered.isEmpty() && isMade(parameter, around);
        for (Expression decorator : parameter.decorators()) {
            String name = decorator instanceof Invocation call ? values.resolver().calleeName(call) : values.resolver().meaning(decorator, around).name();
            filled = filled.isEmpty() && !name.isEmpty() ? table.given(name) : filled;
            kept |= table.keepsOut(name);
        }
        if (!filled.isEmpty()) {
            return source(filled, "parameter ", parameter, around).cleaned(asWritten(parameter));
        }
        if (kept) {
            return Held.UNKNOWN;
        }
        String type = parameter.type() == null ? untyped(parameter, index, modules) : "";
        if (!type.isEmpty()) {
            // What comes in is read from it: the object itself is no text.
            return Held.CLEAN.typed(type);
        }
        if (parameter.value() instanceof Invocation given && !registered.isEmpty() && isGiven(given)) {
            return Held.UNKNOWN;
        }
        if (!registered.isEmpty() && parameter.type() != null && parameter.type().name() != null) {
            Meaning declared = values.resolver().meaning(parameter.type().name(), around);
            if (declared.is(Meaning.Kind.NAMED) && !table.isText(declared.name())) {
                return Held.UNKNOWN;
            }
        }
        if (!registered.isEmpty()) {
            return source(registered, table.isSegment(text, parameter.name()) ? "segment " : "parameter ", parameter, around);
        }
        return Held.of(new Trace(new Origin.Parameter(function, index), 0, null));
    }

    /** For which sinks a parameter is harmless because the address says of which characters it is: {@code @Path("{id: [a-z0-9-]+}")}. */
    private int asWritten(ParameterDecl parameter) {
        Set<String> called = new HashSet<>(Set.of(parameter.name()));
        parameter.decorators().forEach(decorator -> constants(decorator, called));
        Set<String> addresses = new HashSet<>();
        function.decorators.forEach(decorator -> constants(decorator, addresses));
        int harmless = 0;
        for (String address : addresses) {
            Matcher written = WRITTEN.matcher(address);
            while (written.find()) {
                harmless |= called.contains(written.group(1)) ? Trace.bits(Replaced.leaving(written.group(2))) : 0;
            }
        }
        return harmless;
    }

    private static void constants(Expression decorator, Set<String> into) {
        if (decorator instanceof Invocation call) {
            call.arguments.forEach(part -> {
                if (part.value() instanceof Expression.Constant constant && constant.text().length() < LONGEST) {
                    into.add(constant.text());
                }
            });
        }
    }

    /** Whether a class of the project makes parameters of this one's type from what a request brings. */
    private boolean isMade(ParameterDecl parameter, Scope around) {
        TypeRef type = parameter.type();
        Meaning declared = type == null || type.name() == null ? Meaning.UNKNOWN : values.resolver().meaning(type.name(), around);
        return declared.is(Meaning.Kind.CLASS) && values.follower().made().contains(declared.type());
    }

    private Held source(String kind, String how, ParameterDecl parameter, Scope around) {
        Origin source = new Origin.Source(kind, parameter.name(), function.unit, parameter.span());
        Held held = Held.of(new Trace(source, 0, Trail.of(parameter.span(), how + parameter.name() + " of " + function.name)));
        TypeRef type = parameter.type();
        Meaning declared = type == null || type.name() == null ? Meaning.UNKNOWN : values.resolver().meaning(type.name(), around);
        if (declared.is(Meaning.Kind.CLASS) && function.unit.language.seesMembers()) {
            // Whoever makes the instance fills its fields with what came in.
            followed.writes(declared.type(), Calling.ALL_FIELDS, held);
        }
        return held;
    }

    /** The library type of a parameter without a declared one, by the call that gets the function, or by its name. */
    private String untyped(ParameterDecl parameter, int index, Set<String> modules) {
        for (Invocation call : values.follower().calls.to(function)) {
            String type = table.handed(values.resolver().calleeName(call), index);
            if (!type.isEmpty()) {
                return type;
            }
        }
        return table.parameter(parameter.name(), modules);
    }

    /** Whether the framework fills the parameter with what a function of the project gives. */
    private boolean isGiven(Invocation value) {
        return table.isGiven(values.resolver().calleeName(value));
    }
}
