package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what calls give, and keeps what they get. */
final class Calling {
    /** The name of a write to all fields of a class. */
    static final String ALL_FIELDS = "*";

    private final Evaluating values;
    private final Followed followed;

    Calling(Evaluating values, Followed followed) {
        this.values = values;
        this.followed = followed;
    }

    Held of(Invocation call, Holding holding) {
        Held receiver = receiver(call, holding);
        List<Held> arguments = new ArrayList<>(call.arguments.size());
        for (Expression.Part part : call.arguments) {
            arguments.add(values.argument(part, call, receiver, holding));
        }
        values.at(call.span);
        followed.passes(call, receiver.whole(), arguments.stream().map(Addresses::passed).toList());
        String callee = callee(call, receiver);
        Held result = result(call, callee, receiver, arguments, holding);
        new Checked(values, values.tests().level()).returned(call, callee, holding);
        fillArgument(call, callee, receiver, arguments, holding);
        return !result.all().isEmpty() && isHarmless(call) ? Held.CLEAN : result;
    }

    /** {@code decoder.Decode(&order)}: what is read goes into an argument. */
    private void fillArgument(Invocation call, String callee, Held receiver, List<Held> arguments, Holding holding) {
        int at = values.table().fillsArgument(callee);
        if (at < 0 || at >= arguments.size()) {
            return;
        }
        String source = values.table().called(callee);
        Held all = source.isEmpty() ? receiver.whole() : values.source(source, callee);
        for (int i = 0; i < arguments.size(); i++) {
            all = i == at ? all : all.join(arguments.get(i).whole());
        }
        Held filled = all.step(call.span, "read into a variable");
        values.variables().put(call.arguments.get(at).value(), before -> before.join(filled.whole()), call.scope, holding);
        values.variables().keepItem(call.arguments.get(at).value(), filled.whole(), call.scope);
    }

    private Held receiver(Invocation call, Holding holding) {
        if (call.callee instanceof Expression.Member member) {
            return values.of(member.of(), call.scope, holding);
        }
        return call.callee instanceof Expression.Name ? Held.CLEAN : values.of(call.callee, call.scope, holding);
    }

    private String callee(Invocation call, Held receiver) {
        boolean typed = !receiver.type().isEmpty() && call.callee instanceof Expression.Member;
        return typed ? receiver.type() + "." + call.name() : values.resolver().calleeName(call);
    }

    private Held result(Invocation call, String callee, Held receiver, List<Held> arguments, Holding holding) {
        FunctionDecl target = values.follower().calls.target(call);
        Meaning meaning = values.resolver().callee(call);
        if (meaning.is(Meaning.Kind.CLASS)) {
            if (target != null) {
                return Held.CLEAN;
            }
            fill(meaning.type(), call, arguments);
            return keepsItself(meaning.type()) ? union(arguments).join(receiver.whole()).join(Held.UNKNOWN) : Held.CLEAN;
        }
        if (values.table().applies(callee) && !call.arguments.isEmpty()) {
            Meaning applied = values.resolver().meaning(call.arguments.get(0).value(), call.scope);
            if (applied.is(Meaning.Kind.NAMED) && values.table().cleans(applied.name()).equals(FlowTable.ALL)) {
                return Held.CLEAN;
            }
        }
        if (values.table().translates(call.name()) && !arguments.isEmpty() && arguments.get(0).constant() != null) {
            return union(arguments);
        }
        if (target != null) {
            int harmless = Trace.bits(values.table().cleansOwn(callee)) | Trace.bits(Promises.of(call.name(), callee));
            return harmless == 0 ? given(target, call, receiver) : harmless == Trace.ALL ? Held.CLEAN : union(arguments).cleaned(harmless);
        }
        FlowTable table = values.table();
        if (call.callee instanceof Expression.Member member && call.scope.unit.language.givesOwner(callee)) {
            Meaning model = values.resolver().meaning(member.of(), call.scope);
            if (model.type() != null) {
                Held all = Held.CLEAN;
                for (Held argument : arguments) {
                    all = all.join(argument.whole());
                }
                followed.writes(model.type(), ALL_FIELDS, all.step(call.span, "parsed as " + model.type().name));
                return Held.CLEAN;
            }
        }
        String source = table.called(callee);
        if (!source.isEmpty()) {
            return values.source(source, callee);
        }
        int harmless = Trace.bits(table.cleans(callee));
        if (harmless == Trace.ALL) {
            return Held.CLEAN;
        }
        if (table.makesList(callee)) {
            return arguments.isEmpty() ? Held.list(List.of(), Map.of(), 0) : elements(arguments);
        }
        if (harmless != 0 || table.handsOn(callee)) {
            if (arguments.size() == 2 && callee.equals("URL")) {
                return arguments.get(0).whole().join(Addresses.onSite(arguments.get(1)));
            }
            // re.sub("[^a-z]", "", name)
            boolean replaces = arguments.size() > 2 && callee.endsWith(".sub") && arguments.get(0).constant() != null && arguments.get(1).constant() != null;
            int replaced = replaces ? Trace.bits(Replaced.of(arguments.get(0).constant().text(), arguments.get(1).constant().text())) : 0;
            return Addresses.formatted(arguments).join(receiver.whole()).cleaned(harmless | replaced);
        }
        if (call.callee instanceof Expression.Member member && table.picks(member.name())) {
            Expression.Constant character = Constants.character(receiver.constant(), arguments.isEmpty() ? null : arguments.get(0).constant());
            return character == null ? Held.CLEAN : Held.constant(character);
        }
        Held unlisted = call.callee instanceof Expression.Member member ? byMethod(member, call, callee, receiver, arguments, holding) : Held.UNKNOWN;
        int promised = Trace.bits(Promises.of(call.name(), callee));
        return promised == 0 ? unlisted : unlisted.cleaned(promised);
    }

    /** What a function of the project gives; what an accessor gives may have come with the instance, where nobody called a setter. */
    private Held given(FunctionDecl target, Invocation call, Held receiver) {
        if (values.table().isTyped() && values.follower().isHarmless(target.returnType, target.scope)) {
            return Held.CLEAN;
        }
        Held result = Held.of(new Trace(new Origin.Result(target, call), 0, null));
        boolean filled = call.arguments.isEmpty() && target.owner() != null
                && receiver.traces().stream().anyMatch(trace -> trace.origin() instanceof Origin.Source);
        return filled ? result.join(Held.of(receiver.traces())) : result;
    }

    /** Whether the library says that the call gives a number or the like. */
    private boolean isHarmless(Invocation call) {
        if (!values.table().isTyped()) {
            return false;
        }
        Meaning made = values.resolver().meaning(call, call.scope);
        return made.is(Meaning.Kind.INSTANCE) && made.type() == null && values.table().isHarmless(made.name());
    }

    /** A list of what a collection holds, or of the arguments themselves. */
    private static Held elements(List<Held> arguments) {
        Held only = arguments.get(0);
        if (arguments.size() == 1 && only.constant() == null) {
            return only;
        }
        if (arguments.size() == 1 && only.constant().kind() == Value.Kind.NUMBER) {
            // How many it is made for.
            return Held.list(List.of(), Map.of(), 0);
        }
        Map<String, Held> members = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            members.put(Held.key(i), arguments.get(i));
        }
        return Held.list(List.of(), members, arguments.size());
    }

    /** Whether a class of a library, which it extends, keeps what an instance is made of: a dictionary, a string. */
    private boolean keepsItself(ClassDecl type) {
        Members.Lineage lineage = values.resolver().members.lineage(type);
        return lineage.open() || lineage.library().stream().anyMatch(base -> !type.unit.language.isModel(base));
    }

    /** What a class without a constructor of its own keeps: its fields in order, or by name. */
    private void fill(ClassDecl type, Invocation call, List<Held> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            Expression.Part part = call.arguments.get(i);
            String field = part.name();
            if (field.isEmpty()) {
                boolean known = part.position() >= 0 && part.position() < type.fields.size();
                field = known ? type.fields.get(part.position()).name() : ALL_FIELDS;
            }
            followed.writes(type, field, arguments.get(i).whole().step(part.span(), "kept in " + (field.equals(ALL_FIELDS) ? type.name : field)));
        }
    }

    private static Held union(List<Held> arguments) {
        Held all = Held.CLEAN;
        for (Held argument : arguments) {
            all = all.join(argument.whole());
        }
        return all;
    }

    private Held byMethod(Expression.Member member, Invocation call, String callee, Held receiver, List<Held> arguments, Holding holding) {
        FlowTable table = values.table();
        String method = member.name();
        receiver = receiver.cleaned(Addresses.own(member));
        FlowTable.Listing listing = table.lists(method);
        if (listing != FlowTable.Listing.NONE && (receiver.length() >= 0 || (listing != FlowTable.Listing.ADDS && !receiver.members().isEmpty()))) {
            return listed(listing, member, call, receiver, arguments, holding);
        }
        if ((table.stores(method) || call.scope.unit.language.setsEntry(method)) && arguments.size() == 2 && arguments.get(0).constant() != null) {
            Held entry = arguments.get(1).step(call.span, "put into a collection").cleaned(Addresses.asked(member.of()));
            String key = arguments.get(0).constant().text();
            values.variables().put(member.of(), before -> before.with("[" + key + "]", entry), call.scope, holding);
            values.variables().keepItem(member.of(), entry, call.scope);
            return Held.CLEAN;
        }
        if (table.fills(method)) {
            Held more = union(arguments).step(call.span, "put into a collection").cleaned(Addresses.asked(member.of()));
            values.variables().put(member.of(), before -> before.join(more), call.scope, holding);
            values.variables().keepItem(member.of(), more, call.scope);
        }
        if (table.asks(method)) {
            return Held.CLEAN;
        }
        Held entry = entry(call, receiver, arguments);
        if (entry != null) {
            return arguments.size() < 2 ? entry : entry.join(arguments.get(1).whole());
        }
        Held held = call.scope.unit.language.readsEntry(method) && arguments.size() > 1
                ? receiver.whole().join(arguments.get(1).whole())
                : receiver.whole();
        if (table.mixes(method)) {
            return held.join(union(arguments).cleaned(Addresses.parameters(method))).whole().step(call.span, "put into a string").cleaned(replaced(member, call, arguments));
        }
        boolean container = callee.startsWith("str.") || callee.startsWith("dict.") || callee.startsWith("list.") || callee.startsWith("tuple.")
                || callee.startsWith("set.") || callee.startsWith("bytes.");
        if (!held.traces().isEmpty() || container) {
            // What a method adds to what is known from outside is not known.
            return arguments.isEmpty() || container ? held : held.join(table.keeps(method) ? Held.CLEAN : Held.UNKNOWN);
        }
        return Held.UNKNOWN;
    }

    /** For which sinks a text is harmless after {@code member} was called on it, or on a pattern that was compiled before. */
    private int replaced(Expression.Member member, Invocation call, List<Held> arguments) {
        List<String> constants = arguments.stream().map(held -> held.constant() == null ? "" : held.constant().text()).toList();
        int harmless = Trace.bits(values.table().cleansMethod(member.name(), constants));
        if (member.name().startsWith("replace")) {
            boolean everywhere = !member.name().equals("replaceFirst") && !constants.isEmpty();
            return everywhere ? harmless | Trace.bits(Replaced.by(constants)) : harmless;
        }
        String compiled = constants.size() == 2 ? compiled(member.of(), call.scope) : "";
        return compiled.isEmpty() ? harmless : harmless | Trace.bits(Replaced.of(compiled, constants.get(1)));
    }

    /** {@code var unsafe = regexp.MustCompile("[^a-z]")}: the pattern; empty where it is another thing. */
    private static String compiled(Expression pattern, Scope scope) {
        Scope binder = pattern instanceof Expression.Name name ? scope.binder(name.id()) : null;
        List<Binding> bindings = binder == null ? List.of() : binder.bindings(((Expression.Name) pattern).id());
        Expression made = bindings.size() == 1 ? bindings.get(0).value() : pattern;
        return made instanceof Invocation call && call.name().toLowerCase(java.util.Locale.ROOT).endsWith("compile")
                && call.argument(0) instanceof Expression.Constant constant ? constant.text() : "";
    }

    /** The entry that a call reads by a constant key, or null. */
    private static @Nullable Held entry(Invocation call, Held receiver, List<Held> arguments) {
        boolean reads = call.scope.unit.language.readsEntry(call.name()) && !arguments.isEmpty();
        Expression.Constant key = reads ? arguments.get(0).constant() : null;
        if (key == null || receiver.members().isEmpty()) {
            return null;
        }
        Held known = receiver.member("[" + key.text() + "]");
        return known != null ? known : Held.of(receiver.traces());
    }

    /** A method that changes a list of which the elements are told apart. */
    private Held listed(
            FlowTable.Listing listing, Expression.Member member, Invocation call, Held receiver, List<Held> arguments, Holding holding) {
        Expression.Constant first = arguments.isEmpty() ? null : arguments.get(0).constant();
        int given = first == null || first.kind() != Value.Kind.NUMBER || !first.text().matches("\\d{1,6}") ? -1 : Integer.parseInt(first.text());
        if (listing == FlowTable.Listing.ADDS) {
            boolean placed = arguments.size() == 2;
            Held added = arguments.isEmpty() ? Held.CLEAN : arguments.get(arguments.size() - 1).step(call.span, "put into a collection");
            int at = placed ? given : receiver.length();
            values.variables().put(member.of(), before -> before.inserted(at, added), call.scope, holding);
            values.variables().keepItem(member.of(), added.whole(), call.scope);
            return Held.CLEAN;
        }
        int at = switch (listing) {
            case REMOVES_FIRST -> 0;
            case REMOVES_LAST -> receiver.length() - 1;
            case REMOVES -> arguments.isEmpty() ? receiver.length() - 1 : given;
            case ADDS, NONE -> -1;
        };
        Held taken = at < 0 ? receiver.whole() : receiver.member(Held.key(at));
        if (receiver.length() >= 0) {
            values.variables().put(member.of(), before -> before.removed(at), call.scope, holding);
        } else if (first != null && first.kind() == Value.Kind.STRING) {
            values.variables().put(member.of(), before -> before.without("[" + first.text() + "]"), call.scope, holding);
        } else {
            values.variables().put(member.of(), Held::whole, call.scope, holding);
        }
        return taken == null ? Held.of(receiver.traces()) : taken;
    }
}
