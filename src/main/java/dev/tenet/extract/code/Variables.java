package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and assigns variables, their attributes and their items. */
final class Variables {
    private static final String OF_CLASS = "@class";
    private static final String OF_INNER = "@inner";
    private static final int DEEPEST = 20;
    private static final int LONGEST_CHAIN = 200;

    private final Evaluating values;
    private final FunctionDecl function;
    private final Followed followed;

    Variables(Evaluating values, FunctionDecl function, Followed followed) {
        this.values = values;
        this.function = function;
        this.followed = followed;
    }

    /** How a name of a comprehension is kept. */
    static String inner(String name) {
        return name + OF_INNER;
    }

    /** How a variable is kept that is the function's own; null for any other. */
    private @Nullable String own(String name, @Nullable Scope binder) {
        if (binder == null) {
            return null;
        }
        if (binder == function.scope) {
            return name;
        }
        return switch (binder.kind) {
            case INNER -> isInside(binder, function.scope) ? inner(name) : null;
            case CLASS -> name + OF_CLASS;
            case BLOCK, FUNCTION -> isInside(binder, function.scope) ? name + "@" + depth(binder) : null;
            case MODULE -> null;
        };
    }

    /** Whether the names of {@code inner} are among those that what has the names of {@code outer} holds. */
    static boolean isInside(Scope inner, Scope outer) {
        for (Scope scope = inner; scope != null; scope = scope.outer) {
            if (scope == outer) {
                return true;
            }
        }
        return false;
    }

    private static int depth(Scope scope) {
        int depth = 0;
        for (Scope at = scope.outer; at != null; at = at.outer) {
            depth++;
        }
        return depth;
    }

    /** Whether a bare name is that of a field. */
    private static boolean isField(String name, @Nullable Scope binder) {
        return binder != null && binder.kind == Scope.Kind.CLASS && binder.owner != null && binder.unit.language.seesMembers()
                && !name.equals(binder.unit.language.receiver()) && !name.equals(binder.unit.language.parent());
    }

    /** A field that is called by its bare name, as a member of the instance; null when it belongs to a class farther out. */
    private static Expression.@Nullable Member field(String name, Scope binder, Scope scope) {
        String receiver = binder.unit.language.receiver();
        return scope.binder(receiver) == binder ? new Expression.Member(new Expression.Name(receiver), name) : null;
    }

    Held name(Expression.Name name, Scope scope, Holding holding) {
        Scope binder = scope.binder(name.id());
        if (binder == null) {
            boolean known = scope.unit.language.isBuiltin(name.id()) || values.resolver().meaning(name, scope).isStatic();
            return known ? Held.CLEAN : Held.UNKNOWN;
        }
        if (isField(name.id(), binder)) {
            Expression.Member field = field(name.id(), binder, scope);
            return field == null ? kept(binder.owner, name.id()) : member(field, name((Expression.Name) field.of(), scope, holding), scope);
        }
        String own = own(name.id(), binder);
        Held held = holding.get(own == null ? name.id() + "@" + binder.kind : own);
        return held != null ? held : declared(name, binder, scope, own != null);
    }

    /** A name that is not assigned before: declared, imported, or a variable of somebody else. */
    private Held declared(Expression.Name name, Scope binder, Scope scope, boolean own) {
        List<Binding> bindings = binder.bindings(name.id());
        boolean kept = false;
        for (Binding binding : bindings) {
            switch (binding.kind()) {
                case IMPORT -> {
                    return imported(name, binding, scope);
                }
                case FUNCTION, CLASS, RECEIVER, RECEIVER_CLASS -> { }
                case PARAMETER, VALUE, ELEMENT, CONTEXT, DECLARED, CHANGED, UNKNOWN -> kept = true;
            }
        }
        if (!kept || own) {
            return Held.CLEAN;
        }
        Expression only = bindings.size() == 1 && bindings.get(0).kind() == Binding.Kind.VALUE ? bindings.get(0).value() : null;
        return only instanceof Expression.Constant constant && constant.kind() != Value.Kind.NONE
                ? Held.constant(constant)
                : Held.of(new Trace(new Origin.Kept(binder, name.id()), 0, null));
    }

    private Held imported(Expression.Name name, Binding binding, Scope scope) {
        Meaning meaning = values.resolver().meaning(name, scope);
        if (meaning.is(Meaning.Kind.NAMED)) {
            String kind = values.table().read(meaning.name());
            return kind.isEmpty() ? Held.CLEAN : values.source(kind, meaning.name());
        }
        if (binding.imported().isEmpty() || meaning.is(Meaning.Kind.FUNCTION) || meaning.is(Meaning.Kind.CLASS) || meaning.is(Meaning.Kind.MODULE)) {
            return Held.CLEAN;
        }
        CodeUnit unit = values.resolver().project.find(values.resolver().absolute(binding), binding.scope().unit);
        return unit == null ? Held.UNKNOWN : Held.of(new Trace(new Origin.Kept(unit.scope, binding.imported()), 0, null));
    }

    /** What the attribute of something that holds {@code of} holds. */
    Held member(Expression.Member member, Held of, Scope scope) {
        if (member.name().equals("length") && values.table().asks(member.name())) {
            return Held.CLEAN;
        }
        Held known = of.member("." + member.name());
        if (known != null) {
            return known;
        }
        // What is kept in other attributes is not in this one.
        Held whole = Held.of(of.traces()).cleaned(Addresses.own(member));
        FlowTable table = values.table();
        Meaning holder = values.resolver().meaning(member.of(), scope);
        String dotted = of.type().isEmpty() ? library(holder, member.name()) : of.type() + "." + member.name();
        if (dotted.isEmpty() && values.resolver().meaning(member.of(), scope).kind() != Meaning.Kind.MODULE) {
            // A view's own request, of a class that a framework calls.
            String type = table.parameter(member.name(), values.follower().modules(function.unit));
            if (!type.isEmpty() && of.all().isEmpty()) {
                return Held.CLEAN.typed(type);
            }
        }
        if (!dotted.isEmpty()) {
            String kind = table.read(dotted);
            if (!kind.isEmpty()) {
                return values.source(kind, dotted);
            }
            int harmless = Trace.bits(table.cleans(dotted));
            return whole.cleaned(harmless);
        }
        return switch (holder.kind()) {
            case MODULE -> holder.module() != null && !holder.module().scope.bindings(member.name()).isEmpty()
                    ? Held.of(new Trace(new Origin.Kept(holder.module().scope, member.name()), 0, null))
                    : Held.CLEAN;
            case CLASS, INSTANCE, PARENT -> ofClass(holder, member.name(), whole);
            case NAMED, FUNCTION -> whole;
            case UNKNOWN, NOTHING -> of.traces().isEmpty() ? Held.UNKNOWN : whole;
        };
    }

    /** The dotted name of a member of a library's module, class or instance; empty for the project's own. */
    private static String library(Meaning holder, String name) {
        boolean library = holder.is(Meaning.Kind.NAMED) || (holder.is(Meaning.Kind.INSTANCE) && holder.type() == null);
        return library ? holder.name() + "." + name : "";
    }

    private Held ofClass(Meaning holder, String name, Held of) {
        ClassDecl type = holder.type();
        if (type == null) {
            return of;
        }
        FunctionDecl method = values.resolver().members.method(type, name);
        if (method != null && !type.unit.language.seesMembers()) {
            return method.is(FunctionDecl.Trait.PROPERTY) ? Held.of(new Trace(new Origin.Result(method, null), 0, null)) : Held.CLEAN;
        }
        if (values.resolver().members.isEnumeration(type) || isHarmlessField(type, name)) {
            return Held.CLEAN;
        }
        return of.traces().isEmpty() ? kept(type, name) : of.join(Held.of(new Trace(new Origin.Kept(type, name), 0, null)));
    }

    /** What a field holds, whoever put it there. */
    private static Held kept(ClassDecl type, String name) {
        List<Binding> bindings = type.scope.bindings(name);
        boolean constant = bindings.size() == 1 && bindings.get(0).kind() == Binding.Kind.VALUE && type.unit.language.seesMembers();
        return constant && bindings.get(0).value() instanceof Expression.Constant value && value.kind() != Value.Kind.NONE
                ? Held.constant(value)
                : Held.of(new Trace(new Origin.Kept(type, name), 0, null));
    }

    /** Whether a field's declared type, or what its class checks, leaves nothing that somebody chose. */
    private boolean isHarmlessField(ClassDecl type, String name) {
        for (ClassDecl declared : values.resolver().members.lineage(type).project()) {
            for (FieldDecl field : declared.fields) {
                if (field.name().equals(name)) {
                    return !field.constraints().isEmpty() || values.follower().isHarmless(field.type(), declared.scope);
                }
            }
        }
        return false;
    }

    /** @param at the constant at which it is read; null when it is none */
    Held item(Expression.@Nullable Constant at, Held of) {
        if (at != null) {
            Held known = of.member("[" + at.text() + "]");
            if (known != null) {
                return known;
            }
            return of.type().isEmpty() ? Held.of(of.traces()) : of.whole();
        }
        return of.whole();
    }

    void assign(Expression target, Held held, Scope scope, Span span, Holding holding) {
        if (target instanceof Expression.Name name) {
            assign(name, held.step(span, "assigned to " + name.id()), scope, holding);
        } else if (target instanceof Expression.Display display) {
            for (Expression.Part part : display.parts()) {
                Held element = part.position() < 0 ? named(part.name(), held) : held.member(Held.key(part.position()));
                assign(part.value(), element == null ? held.whole() : element, scope, part.span(), holding);
            }
        } else if (target instanceof Expression.Member member) {
            Held stepped = held.step(span, "kept in " + member.name());
            put(target, any -> stepped, scope, holding);
            Meaning holder = values.resolver().meaning(member.of(), scope);
            if (holder.type() != null) {
                followed.writes(holder.type(), member.name(), stepped);
            } else if (holder.is(Meaning.Kind.MODULE) && holder.module() != null) {
                followed.writes(holder.module().scope, member.name(), stepped);
            }
        } else if (target instanceof Expression.Index index) {
            Held stepped = held.step(span, "put into a collection");
            if (index.at() instanceof Expression.Constant) {
                put(target, any -> stepped, scope, holding);
            } else {
                put(index.of(), before -> before.join(stepped.whole()), scope, holding);
            }
            keepItem(index.of(), stepped, scope);
        }
    }

    /** Whether what the variable is declared as, or is known to be, holds no text. */
    private boolean isNumber(Expression.Name name, Scope scope) {
        if (!values.table().isTyped()) {
            return false;
        }
        Meaning meaning = values.resolver().meaning(name, scope);
        return meaning.is(Meaning.Kind.INSTANCE) && meaning.type() == null && values.table().isHarmless(meaning.name());
    }

    /** What a member holds that is taken out by its name; null when it is not known apart. */
    private @Nullable Held named(String name, Held held) {
        if (name.isEmpty()) {
            return null;
        }
        String kind = held.type().isEmpty() ? "" : values.table().read(held.type() + "." + name);
        if (!kind.isEmpty()) {
            return values.source(kind, held.type() + "." + name);
        }
        Held known = held.member("." + name);
        return known != null || held.members().isEmpty() ? known : Held.of(held.traces());
    }

    private void assign(Expression.Name name, Held given, Scope scope, Holding holding) {
        Scope binder = scope.binder(name.id());
        if (binder == null) {
            return;
        }
        Held held = given.constant() == null && !given.all().isEmpty() && isNumber(name, scope) ? Held.CLEAN : given;
        if (isField(name.id(), binder)) {
            Expression.Member field = field(name.id(), binder, scope);
            if (field == null) {
                followed.writes(binder.owner, name.id(), held);
            } else {
                assign(field, held, scope, values.at(), holding);
            }
            return;
        }
        String own = own(name.id(), binder);
        Held kept = binder.isShared(name.id()) && held.constant() != null ? Held.of(held.traces()) : held;
        holding.put(own == null ? name.id() + "@" + binder.kind : own, kept);
        if (own == null || binder.kind == Scope.Kind.MODULE) {
            followed.writes(binder, name.id(), held);
        } else if (binder.kind == Scope.Kind.CLASS && binder.owner != null) {
            followed.writes(binder.owner, name.id(), held);
        } else {
            followed.assigns(name.id(), held);
        }
    }

    /** Replaces a part; where it cannot be told which, the variable as a whole may hold it. */
    void put(Expression target, UnaryOperator<Held> change, Scope scope, Holding holding) {
        if (isPath(target)) {
            replace(target, change, scope, holding, 0);
            return;
        }
        Expression root = target;
        for (int i = 0; i < LONGEST_CHAIN && !isPath(root); i++) {
            if (root instanceof Expression.Member member) {
                root = member.of();
            } else if (root instanceof Expression.Index index) {
                root = index.of();
            } else if (root instanceof Expression.Cast cast) {
                root = cast.of();
            } else if (root instanceof Invocation call && call.callee instanceof Expression.Member method && values.table().fills(method.name())) {
                // text.append(a).append(b)
                root = method.of();
            } else {
                return;
            }
        }
        replace(root, before -> before.join(change.apply(Held.CLEAN).whole()), scope, holding, 0);
    }

    /** An item of something that others see as well: the whole of it may hold it. */
    void keepItem(Expression of, Held held, Scope scope) {
        if (of instanceof Expression.Member member) {
            Meaning holder = values.resolver().meaning(member.of(), scope);
            if (holder.type() != null) {
                followed.writes(holder.type(), member.name(), held);
            }
        } else if (of instanceof Expression.Name name) {
            Scope binder = scope.binder(name.id());
            if (isField(name.id(), binder)) {
                followed.writes(binder.owner, name.id(), held);
            } else if (binder != null && (binder.kind == Scope.Kind.MODULE || own(name.id(), binder) == null)) {
                followed.writes(binder, name.id(), held);
            } else if (binder != null) {
                followed.assigns(name.id(), held);
            }
        }
    }

    /** Whether the expression is a variable, or a part of one. */
    boolean isPath(Expression expression) {
        Expression at = expression;
        for (int i = 0; i < DEEPEST; i++) {
            if (at instanceof Expression.Name) {
                return true;
            } else if (at instanceof Expression.Member member) {
                at = member.of();
            } else if (at instanceof Expression.Index index && index.at() instanceof Expression.Constant) {
                at = index.of();
            } else {
                return false;
            }
        }
        return false;
    }

    /** Replaces what a variable, or a part of one, holds. */
    void replace(Expression path, UnaryOperator<Held> change, Scope scope, Holding holding, int depth) {
        if (path instanceof Expression.Name name) {
            Scope binder = scope.binder(name.id());
            if (isField(name.id(), binder)) {
                Expression.Member field = field(name.id(), binder, scope);
                if (field != null && depth < DEEPEST) {
                    replace(field, change, scope, holding, depth + 1);
                }
            } else if (binder != null) {
                String own = own(name.id(), binder);
                holding.put(own == null ? name.id() + "@" + binder.kind : own, change.apply(name(name, scope, holding)));
            }
        } else if (depth < DEEPEST && path instanceof Expression.Member member) {
            part(member.of(), "." + member.name(), path, change, scope, holding, depth);
        } else if (depth < DEEPEST && path instanceof Expression.Index index && index.at() instanceof Expression.Constant constant) {
            part(index.of(), "[" + constant.text() + "]", path, change, scope, holding, depth);
        }
    }

    private void part(Expression of, String key, Expression path, UnaryOperator<Held> change, Scope scope, Holding holding, int depth) {
        if (!isPath(of)) {
            return;
        }
        Held part = change.apply(values.of(path, scope, holding));
        replace(of, whole -> whole.with(key, part), scope, holding, depth + 1);
    }
}
