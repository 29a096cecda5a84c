package dev.tenet.extract.code;

import dev.tenet.extract.code.Meaning.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what names and expressions stand for. Where the code leaves a doubt it says so: it never guesses. */
final class Resolver {
    /** How far one question may lead to others. */
    private static final int FUEL = 80;

    final Project project;
    final Members members;
    private final Types types;
    final Methods methods;
    final Packages packages;
    final Resolved resolved;
    private int depth;

    Resolver(Project project) {
        this(project, new Resolved(project.calls()));
    }

    private Resolver(Project project, Resolved resolved) {
        this.project = project;
        this.resolved = resolved;
        this.members = new Members(this);
        this.types = new Types(this);
        this.methods = new Methods(this);
        this.packages = new Packages(this);
    }

    /** One that knows what this one has found out, and finds out the rest by itself: another thread may ask it at the same time. */
    Resolver copy() {
        return new Resolver(project, new Resolved(resolved));
    }

    Meaning meaning(Expression expression, Scope scope) {
        if (depth >= FUEL) {
            return Meaning.UNKNOWN;
        }
        depth++;
        try {
            return read(expression, scope);
        } finally {
            depth--;
        }
    }

    private Meaning read(Expression expression, Scope scope) {
        if (expression instanceof Expression.Name name) {
            return symbol(name.id(), scope);
        } else if (expression instanceof Expression.Command command) {
            Meaning function = symbol(Expression.Command.key(command.id()), scope);
            return function.is(Kind.FUNCTION) ? function : Meaning.named(command.id());
        } else if (expression instanceof Expression.Member member) {
            Meaning of = meaning(member.of(), scope);
            return of.is(Kind.UNKNOWN) ? entry(member, scope) : members.of(of, member.name(), scope.unit);
        } else if (expression instanceof Invocation call) {
            return result(call);
        } else if (expression instanceof Expression.Constant constant) {
            return switch (constant.kind()) {
                case STRING -> Meaning.instance(scope.unit.language.text());
                case NONE -> Meaning.NOTHING;
                case NUMBER, BOOLEAN, ABSENT, NAME, CALL, FORMATTED, COLLECTION, OTHER -> Meaning.UNKNOWN;
            };
        } else if (expression instanceof Expression.Template) {
            return Meaning.instance(scope.unit.language.text());
        } else if (expression instanceof Expression.FunctionValue value) {
            return Meaning.function(project.qualified(value.function()), value.function());
        } else if (expression instanceof Expression.ClassValue value) {
            return Meaning.type(project.qualified(value.type()), value.type());
        } else if (expression instanceof Expression.Display display) {
            return display.type().isEmpty() ? Meaning.UNKNOWN : Meaning.instance(display.type());
        } else if (expression instanceof Expression.Index index) {
            return types.item(meaning(index.of(), scope), index.at(), scope.unit.language);
        } else if (expression instanceof Expression.Cast cast) {
            return types.instance(cast.type(), scope);
        } else if (expression instanceof Expression.Reference reference) {
            return methods.of(meaning(reference.of(), scope), reference.name(), null);
        } else if (expression instanceof Expression.Choice choice) {
            return Meaning.agreed(List.of(meaning(choice.yes(), scope), meaning(choice.no(), scope)));
        } else if (expression instanceof Expression.Operation operation) {
            List<Expression> operands = operation.operands();
            return switch (operation.operator()) {
                case "or" -> Meaning.agreed(operands.stream().map(operand -> meaning(operand, scope)).toList());
                case "/" -> {
                    Meaning left = meaning(operands.get(0), scope);
                    yield left.is(Kind.INSTANCE) && scope.unit.language.extendsBySlash(left.name()) ? left : Meaning.UNKNOWN;
                }
                case "and" -> meaning(operands.get(operands.size() - 1), scope);
                default -> Meaning.UNKNOWN;
            };
        }
        return Meaning.UNKNOWN;
    }

    /** What an entry of an object that is written out once stands for. */
    private Meaning entry(Expression.Member member, Scope scope) {
        Scope binder = member.of() instanceof Expression.Name name ? scope.binder(name.id()) : null;
        List<Binding> bindings = binder == null ? List.of() : binder.bindings(((Expression.Name) member.of()).id());
        if (bindings.size() != 1 || !(bindings.get(0).value() instanceof Expression.Display display) || !display.type().isEmpty()) {
            return Meaning.UNKNOWN;
        }
        Meaning found = Meaning.UNKNOWN;
        for (Expression.Part part : display.parts()) {
            if (part.name().equals(member.name())) {
                found = meaning(part.value(), bindings.get(0).scope());
            }
        }
        return found.isStatic() ? found : Meaning.UNKNOWN;
    }

    /** What the call's callee stands for. */
    Meaning callee(Invocation call) {
        Meaning known = resolved.callees.get(call);
        if (known == null) {
            boolean apart = call.scope.unit.language.seesMembers() && !call.creates();
            known = apart ? methods.called(call) : meaning(call.callee, call.scope);
            if (depth == 0) {
                resolved.callees.put(call, known);
            }
        }
        return known;
    }

    /** The callee as facts name it. */
    String calleeName(Invocation call) {
        Meaning callee = callee(call);
        if (callee.isStatic()) {
            return callee.name();
        }
        FunctionDecl caller = members.caller(callee, call);
        return caller == null ? resolved.unresolved.computeIfAbsent(call.name(), "?."::concat) : project.qualified(caller);
    }

    private Meaning result(Invocation call) {
        Meaning known = resolved.results.get(call);
        if (known != null) {
            return known;
        }
        resolved.results.put(call, Meaning.UNKNOWN);
        Meaning result = made(call);
        resolved.results.put(call, result);
        return result;
    }

    private Meaning made(Invocation call) {
        Meaning callee = callee(call);
        Language language = call.scope.unit.language;
        if (call.creates()) {
            return callee.made(List.of());
        }
        return switch (callee.kind()) {
            case CLASS -> callee.made(List.of());
            case FUNCTION -> returned(callee.function());
            case NAMED -> {
                ClassDecl owner = call.scope.owner;
                if (callee.name().equals(language.parent())) {
                    yield owner == null ? Meaning.UNKNOWN : Meaning.parent(project.qualified(owner), owner);
                }
                if (call.creates() || language.makesInstance(callee.name())) {
                    yield callee.made(List.of());
                }
                if (language.passesOn(callee.name()) && call.argument(0) != null) {
                    yield meaning(call.argument(0), call.scope);
                }
                if (language.givesOwner(callee.name()) && call.callee instanceof Expression.Member member) {
                    Meaning holder = meaning(member.of(), call.scope);
                    yield holder.is(Kind.CLASS) ? holder.made(List.of()) : holder;
                }
                List<String> several = language.results(callee.name());
                if (!several.isEmpty()) {
                    yield Meaning.named(language.tuple()).made(several.stream().map(Meaning::instance).toList());
                }
                String type = language.returns(callee.name());
                yield type.isEmpty() ? fromLibrary(callee.name(), call) : Meaning.instance(type);
            }
            case INSTANCE -> returned(members.caller(callee, call));
            case UNKNOWN, NOTHING, MODULE, PARENT -> Meaning.UNKNOWN;
        };
    }

    private Meaning fromLibrary(String callee, Invocation call) {
        TypeRef type = call.scope.unit.language.returned(callee, call.arguments.size());
        if (type == null) {
            return Meaning.UNKNOWN;
        }
        Meaning holder = call.callee instanceof Expression.Member member ? meaning(member.of(), call.scope) : Meaning.UNKNOWN;
        return types.filled(type, holder.is(Kind.INSTANCE) ? holder.arguments() : List.of());
    }

    /** What a call of {@code function} gives. */
    Meaning returned(@Nullable FunctionDecl function) {
        if (function == null || depth >= FUEL) {
            return Meaning.UNKNOWN;
        }
        Meaning known = resolved.returned.get(function);
        if (known != null) {
            return known;
        }
        resolved.returned.put(function, Meaning.UNKNOWN);
        depth++;
        Meaning meaning = function.returnType != null
                ? types.instance(function.returnType, function.scope)
                : Meaning.agreed(function.returns.stream().map(each -> meaning(each.value(), each.scope())).toList());
        depth--;
        resolved.returned.put(function, meaning);
        return meaning;
    }

    Meaning symbol(String name, Scope scope) {
        Scope binder = scope.binder(name);
        Language language = scope.unit.language;
        Meaning inherited = language.seesMembers() ? members.inherited(name, scope, binder) : null;
        if (inherited != null) {
            return inherited;
        }
        if (binder != null) {
            return bound(name, binder);
        }
        if (language.sharing() == Sharing.DECLARATIONS) {
            return packages.of(name, scope.unit);
        }
        Meaning spread = spread(name, scope.module());
        if (!spread.is(Kind.UNKNOWN)) {
            return spread;
        }
        return scope.unit.language.isBuiltin(name) ? Meaning.named(name) : Meaning.UNKNOWN;
    }

    /** What {@code name} stands for in {@code unit}, as others import it; null when nothing there is called so. */
    @Nullable Meaning exported(String name, CodeUnit unit) {
        if (!unit.exports(name).isEmpty()) {
            return exported(unit, name);
        }
        Scope binder = unit.scope.binder(name);
        if (binder != null) {
            return bound(name, binder);
        }
        Meaning spread = spread(name, unit.scope);
        return spread.is(Kind.UNKNOWN) ? null : spread;
    }

    private Meaning exported(CodeUnit unit, String name) {
        Map<String, Meaning> of = resolved.exports.computeIfAbsent(unit, any -> new HashMap<>());
        Meaning meaning = of.get(name);
        if (meaning == null) {
            // Two modules may give each other's.
            of.put(name, Meaning.UNKNOWN);
            meaning = combined(unit.exports(name));
            of.put(name, meaning);
        }
        return meaning;
    }

    /** What {@code name} stands for when a module of the project was imported with all its names. */
    private Meaning spread(String name, Scope module) {
        if (depth >= FUEL || module.wildcards().isEmpty()) {
            return Meaning.UNKNOWN;
        }
        Map<String, Meaning> known = resolved.spreads.computeIfAbsent(module, any -> new HashMap<>());
        Meaning before = known.putIfAbsent(name, Meaning.UNKNOWN);
        if (before != null) {
            return before;
        }
        depth++;
        try {
            List<Meaning> found = new ArrayList<>(1);
            for (Binding wildcard : module.wildcards()) {
                CodeUnit unit = unit(wildcard);
                Meaning meaning = unit == null || unit == module.unit ? null : exported(name, unit);
                if (meaning != null) {
                    found.add(meaning);
                }
            }
            Meaning meaning = found.isEmpty() ? Meaning.UNKNOWN : Meaning.agreed(found);
            known.put(name, meaning);
            return meaning;
        } finally {
            depth--;
        }
    }

    private Meaning bound(String name, Scope binder) {
        Map<String, Meaning> known = resolved.symbols.computeIfAbsent(binder, any -> new HashMap<>());
        Meaning meaning = known.get(name);
        if (meaning == null) {
            // While it is being found out, it is unknown: a name that is defined by itself says nothing.
            known.put(name, Meaning.UNKNOWN);
            meaning = combined(binder.bindings(name));
            known.put(name, meaning);
        }
        return meaning;
    }

    /** What bindings of one name agree on; a declared type decides. */
    Meaning combined(List<Binding> bindings) {
        List<Meaning> declared = new ArrayList<>(1);
        List<Meaning> given = new ArrayList<>(bindings.size());
        for (Binding binding : bindings) {
            if (binding.type() != null) {
                declared.add(types.instance(binding.type(), binding.scope()));
            }
            if (binding.kind() != Binding.Kind.CHANGED && binding.kind() != Binding.Kind.DECLARED) {
                given.add(meaning(binding));
            }
        }
        Meaning type = Meaning.agreed(declared);
        return type.is(Kind.UNKNOWN) || type.is(Kind.NOTHING) ? Meaning.agreed(given) : type;
    }

    private Meaning meaning(Binding binding) {
        return switch (binding.kind()) {
            case IMPORT -> imported(binding);
            case FUNCTION -> Meaning.function(project.qualified(binding.function()), binding.function());
            case CLASS, RECEIVER_CLASS -> Meaning.type(project.qualified(binding.declared()), binding.declared());
            case RECEIVER_PARENT -> Meaning.parent(project.qualified(binding.declared()), binding.declared());
            case RECEIVER -> Meaning.type(project.qualified(binding.declared()), binding.declared()).made(List.of());
            case VALUE -> meaning(binding.value(), binding.scope());
            case ELEMENT -> types.element(meaning(binding.value(), binding.scope()), binding.scope().unit.language);
            case CONTEXT -> types.entered(binding.value(), binding.scope());
            case PARAMETER, DECLARED, CHANGED, UNKNOWN -> Meaning.UNKNOWN;
        };
    }

    String absolute(Binding imported) {
        CodeUnit unit = imported.scope().unit;
        return unit.language.absolute(imported.module(), unit.path(), project.module(unit));
    }

    private Meaning imported(Binding binding) {
        CodeUnit from = binding.scope().unit;
        String name = absolute(binding);
        Meaning module = from.language.isLibrary(binding.module()) ? Meaning.named(name) : module(name, from);
        return binding.imported().isEmpty() ? whole(module) : members.of(module, binding.imported(), from);
    }

    /** The module of the project that is imported; null when there is none. */
    @Nullable CodeUnit unit(Binding imported) {
        CodeUnit from = imported.scope().unit;
        return from.language.isLibrary(imported.module()) ? null : project.find(absolute(imported), from);
    }

    Meaning module(String name, CodeUnit from) {
        CodeUnit unit = project.find(name, from);
        if (unit != null) {
            return Meaning.module(project.module(unit), unit);
        }
        Meaning nested = from.language.sharing() == Sharing.DECLARATIONS ? packages.nested(name, from) : null;
        return nested == null ? Meaning.named(name) : nested;
    }

    /** What a module gives as a whole, where that is something else than its names. */
    Meaning whole(Meaning module) {
        if (!module.is(Kind.MODULE) || module.module().exports("").isEmpty()) {
            return module;
        }
        Meaning given = exported(module.module(), "");
        return given.is(Kind.UNKNOWN) || given.is(Kind.NOTHING) ? module : given;
    }

    /** The elements of a collection that a module writes out once under a name; empty when it is none. */
    List<Expression> elements(Expression expression, Scope scope) {
        if (!(expression instanceof Expression.Name name)) {
            return List.of();
        }
        Scope binder = scope.binder(name.id());
        List<Binding> bindings = binder == null || binder != scope.module() ? List.of() : binder.bindings(name.id());
        boolean once = bindings.size() == 1
                && bindings.get(0).kind() == Binding.Kind.VALUE
                && bindings.get(0).value() instanceof Expression.Display;
        return once ? Expression.children(bindings.get(0).value()) : List.of();
    }

    Types types() {
        return types;
    }
}
