package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which identifiers an expression mentions: resolved where possible, else as written. */
final class Names {
    private static final int MOST = 64;
    private static final int DEEPEST = 40;
    /** How often a local variable is followed to what it was assigned. */
    private static final int STEPS = 2;

    /** The same in a comparison; negative steps leave out arguments. */
    private static final int FEW_STEPS = -2;

    private static final int LONGEST_KEY = 80;

    private final Resolver resolver;

    Names(Resolver resolver) {
        this.resolver = resolver;
    }

    List<String> of(Expression expression, Frame frame) {
        Set<String> names = new LinkedHashSet<>();
        collect(expression, frame, names, STEPS, 0);
        return List.copyOf(names);
    }

    /**
     * What a side of a comparison is about: a variable stands for what it was assigned, but not inside the arguments of a call, and not for the
     * arguments of calls in there. {@code keys = projected(order.expiry)} makes neither {@code keys} nor {@code len(keys)} an expiry.
     */
    List<String> compared(Expression expression, Frame frame) {
        Set<String> names = new LinkedHashSet<>();
        collect(expression, frame, names, FEW_STEPS, 0);
        return List.copyOf(names);
    }

    private void collect(Expression expression, Frame frame, Set<String> names, int steps, int depth) {
        if (depth > DEEPEST || names.size() >= MOST || expression instanceof Expression.Constant) {
            return;
        }
        String dotted = dotted(expression, frame);
        if (!dotted.isEmpty()) {
            names.add(dotted);
            if (expression instanceof Expression.Name name) {
                follow(name.id(), frame, names, steps, depth);
            }
        } else if (expression instanceof Expression.Member member) {
            collect(member.of(), frame, names, steps, depth + 1);
            add(names, member.name());
        } else if (expression instanceof Expression.Reference reference) {
            collect(reference.of(), frame, names, steps, depth + 1);
            Meaning meaning = resolver.meaning(reference, frame.scope());
            add(names, meaning.isStatic() ? meaning.name() : reference.name());
        } else if (expression instanceof Invocation call) {
            called(call, frame, names, steps, depth);
        } else {
            Frame inner = expression instanceof Expression.Scoped scoped ? frame.in(scoped.scope()) : frame;
            for (Expression child : Expression.children(expression)) {
                collect(child, inner, names, steps, depth + 1);
            }
        }
    }

    private void called(Invocation call, Frame frame, Set<String> names, int steps, int depth) {
        if (call.callee instanceof Expression.Member member && !resolver.meaning(member.of(), frame.scope()).isStatic()) {
            collect(member.of(), frame, names, steps, depth + 1);
        }
        String callee = resolver.calleeName(call);
        if (callee.startsWith("?.")) {
            String written = dotted(call.callee, frame);
            add(names, written.isEmpty() ? call.name() : written);
        } else {
            add(names, callee);
        }
        String entry = entry(call, frame);
        if (!entry.isEmpty()) {
            add(names, entry);
        }
        if (steps < 0 && steps != FEW_STEPS) {
            return;
        }
        for (Expression.Part part : call.arguments) {
            collect(part.value(), frame, names, Math.max(0, steps), depth + 1);
        }
    }

    private static void add(Set<String> names, String name) {
        if (!name.isEmpty() && names.size() < MOST) {
            names.add(name);
        }
    }

    /** A variable that is assigned once in its function stands for what it was assigned. */
    private void follow(String name, Frame frame, Set<String> names, int steps, int depth) {
        Binding only = steps == 0 || frame.renamed().containsKey(name) ? null : local(name, frame.scope());
        if (only != null && only.value() != null) {
            collect(only.value(), frame.in(only.scope()), names, steps < 0 ? steps + 1 : steps - 1, depth + 1);
        }
    }

    /** The only assignment to the local variable {@code name}, or null. */
    static @Nullable Binding local(String name, Scope scope) {
        Scope binder = scope.binder(name);
        if (binder == null || (binder.kind != Scope.Kind.FUNCTION && binder.kind != Scope.Kind.BLOCK)) {
            return null;
        }
        List<Binding> bindings = binder.bindings(name);
        boolean once = bindings.size() == 1 && bindings.get(0).kind() == Binding.Kind.VALUE;
        return once ? bindings.get(0) : null;
    }

    /** The dictionary entry or attribute that the call reads by a constant name: {@code settings.get("x")} is {@code settings[x]}. */
    String entry(Invocation call, Frame frame) {
        if (call.callee instanceof Expression.Member member && call.scope.unit.language.readsEntry(member.name())) {
            String key = key(call.argument(0));
            String of = key.isEmpty() ? "" : dotted(member.of(), frame);
            return of.isEmpty() ? key : of + "[" + key + "]";
        }
        if (call.callee instanceof Expression.Name name && call.scope.unit.language.readsEntry(name.id())) {
            return key(call.argument(1));
        }
        return "";
    }

    private static String key(@Nullable Expression expression) {
        boolean text = expression instanceof Expression.Constant constant
                && constant.kind() == Value.Kind.STRING
                && constant.text().length() <= LONGEST_KEY
                && constant.text().indexOf('\n') < 0;
        return text ? ((Expression.Constant) expression).text() : "";
    }

    /** The dotted name of a variable, attribute or entry; empty for any other expression. */
    String dotted(Expression expression, Frame frame) {
        return dotted(expression, frame, 0);
    }

    private String dotted(Expression expression, Frame frame, int depth) {
        if (depth > DEEPEST) {
            return "";
        }
        if (expression instanceof Expression.Name name) {
            return variable(name, frame);
        }
        if (expression instanceof Expression.Member member) {
            String of = dotted(member.of(), frame, depth + 1);
            if (of.isEmpty()) {
                return "";
            }
            // What belongs to a module or class has a name of its own; what belongs to an instance is known by the instance.
            Meaning holder = resolver.meaning(member.of(), frame.scope());
            Meaning meaning = holder.isStatic() && holder.name().equals(of) ? resolver.meaning(member, frame.scope()) : holder;
            return meaning != holder && meaning.isStatic() ? meaning.name() : of + "." + member.name();
        }
        if (expression instanceof Expression.Index index) {
            String key = index.at() instanceof Expression.Constant constant && constant.kind() == Value.Kind.NUMBER
                    ? constant.text()
                    : key(index.at());
            String of = key.isEmpty() ? "" : dotted(index.of(), frame, depth + 1);
            return of.isEmpty() ? "" : of + "[" + key + "]";
        }
        return expression instanceof Expression.Cast cast ? dotted(cast.of(), frame, depth + 1) : "";
    }

    private String variable(Expression.Name name, Frame frame) {
        String renamed = frame.renamed().get(name.id());
        if (renamed != null) {
            return renamed;
        }
        Meaning meaning = resolver.meaning(name, frame.scope());
        Scope binder = frame.scope().binder(name.id());
        if (meaning.isStatic()) {
            return binder != null && binder.bindings(name.id()).get(0).kind() == Binding.Kind.RECEIVER_CLASS
                    ? name.id()
                    : meaning.name();
        }
        if (binder == null || binder.kind == Scope.Kind.FUNCTION || binder.kind == Scope.Kind.INNER || binder.kind == Scope.Kind.BLOCK) {
            return name.id();
        }
        if (binder.kind == Scope.Kind.CLASS && binder.owner != null) {
            Binding.Kind kind = binder.bindings(name.id()).get(0).kind();
            if (kind == Binding.Kind.RECEIVER || kind == Binding.Kind.RECEIVER_PARENT) {
                return name.id();
            }
            if (binder.owner.owns(name.id())) {
                return frame.scope().unit.language.receiver() + "." + name.id();
            }
            return resolver.project.qualified(binder.owner) + "." + name.id();
        }
        return declared(name.id(), binder);
    }

    /** A variable of a module by the module that it comes from. */
    private String declared(String name, Scope module) {
        List<Binding> bindings = module.bindings(name);
        Binding first = bindings.get(0);
        if (bindings.size() == 1 && first.kind() == Binding.Kind.IMPORT && !first.imported().isEmpty()) {
            return resolver.absolute(first) + "." + first.imported();
        }
        return Project.join(resolver.project.module(module.unit), name);
    }
}
