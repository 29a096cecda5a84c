package dev.tenet.extract.code;

import dev.tenet.extract.code.Meaning.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the method that a call means where methods are named apart from fields and may share a name among themselves. */
final class Methods {
    private final Resolver resolver;

    Methods(Resolver resolver) {
        this.resolver = resolver;
    }

    Meaning called(Invocation call) {
        if (call.callee instanceof Expression.Name name) {
            return bare(name.id(), call);
        }
        if (call.callee instanceof Expression.Member member) {
            return of(resolver.meaning(member.of(), call.scope), member.name(), call);
        }
        return Meaning.UNKNOWN;
    }

    /** The method of what {@code holder} stands for; {@code call} says which of several, null any. */
    Meaning of(Meaning holder, String name, @Nullable Invocation call) {
        return switch (holder.kind()) {
            case NAMED -> Meaning.named(holder.name() + "." + name);
            case CLASS, INSTANCE -> holder.type() == null
                    ? Meaning.named(holder.name() + "." + name)
                    : ofClass(holder.type(), 0, name, call);
            case PARENT -> ofClass(holder.type(), 1, name, call);
            case UNKNOWN, NOTHING, MODULE, FUNCTION -> Meaning.UNKNOWN;
        };
    }

    private Meaning ofClass(ClassDecl type, int skip, String name, @Nullable Invocation call) {
        FunctionDecl method = method(type, skip, name, call);
        if (method != null) {
            return Meaning.function(resolver.project.qualified(method), method);
        }
        String library = library(type);
        return library.isEmpty() ? Meaning.UNKNOWN : Meaning.named(library + "." + name);
    }

    /** The only class outside of the project from which the type inherits; empty when there is none, or there may be others. */
    private String library(ClassDecl type) {
        Members.Lineage lineage = resolver.members.lineage(type);
        return lineage.library().size() == 1 && !lineage.open() ? lineage.library().get(0) : "";
    }

    /** The method that {@code call} runs on an instance of {@code type}, when the project declares it. */
    @Nullable FunctionDecl method(ClassDecl type, int skip, String name, @Nullable Invocation call) {
        List<ClassDecl> lineage = resolver.members.lineage(type).project();
        if (call != null) {
            for (ClassDecl declared : lineage.subList(Math.min(skip, lineage.size()), lineage.size())) {
                List<FunctionDecl> fitting = declared.methods(name, call.arguments.size());
                if (!fitting.isEmpty()) {
                    return closest(fitting, call);
                }
            }
        }
        for (ClassDecl declared : lineage.subList(Math.min(skip, lineage.size()), lineage.size())) {
            for (FunctionDecl method : declared.methods) {
                if (method.name.equals(name)) {
                    return method;
                }
            }
        }
        return null;
    }

    /** Of methods with as many parameters the one whose types are known to agree most with the arguments. */
    private FunctionDecl closest(List<FunctionDecl> fitting, Invocation call) {
        FunctionDecl closest = fitting.get(0);
        int most = -1;
        for (FunctionDecl method : fitting.size() == 1 ? List.<FunctionDecl>of() : fitting) {
            int agreeing = 0;
            for (int i = 0; i < Math.min(method.parameters.size(), call.arguments.size()); i++) {
                Meaning given = resolver.meaning(call.arguments.get(i).value(), call.scope);
                boolean same = given.is(Kind.INSTANCE)
                        && given.name().equals(resolver.types().text(method.parameters.get(i).type(), method.scope));
                agreeing += same ? 1 : 0;
            }
            if (agreeing > most) {
                most = agreeing;
                closest = method;
            }
        }
        return closest;
    }

    /** A call without a receiver: a method of a class around it, or one that the file imports. */
    private Meaning bare(String name, Invocation call) {
        String inherited = "";
        boolean open = false;
        for (Scope scope = call.scope; scope != null; scope = scope.outer) {
            if (scope.kind == Scope.Kind.CLASS && scope.owner != null) {
                FunctionDecl method = method(scope.owner, 0, name, call);
                if (method != null) {
                    return Meaning.function(resolver.project.qualified(method), method);
                }
                String library = library(scope.owner);
                inherited = inherited.isEmpty() ? library : inherited;
                Members.Lineage lineage = resolver.members.lineage(scope.owner);
                open |= lineage.open() || lineage.library().size() > 1;
            }
        }
        Meaning imported = imported(name, call, inherited.isEmpty() && !open);
        if (!imported.is(Kind.UNKNOWN)) {
            return imported;
        }
        return inherited.isEmpty() || open ? Meaning.UNKNOWN : Meaning.named(inherited + "." + name);
    }

    private Meaning imported(String name, Invocation call, boolean alone) {
        Scope module = call.scope.module();
        for (Binding binding : module.bindings(name)) {
            if (binding.kind() == Binding.Kind.IMPORT) {
                return of(resolver.module(resolver.absolute(binding), module.unit), name, call);
            }
        }
        String library = "";
        boolean several = false;
        for (Binding wildcard : module.wildcards()) {
            Meaning holder = resolver.module(resolver.absolute(wildcard), module.unit);
            if (holder.is(Kind.CLASS) && method(holder.type(), 0, name, call) != null) {
                return of(holder, name, call);
            }
            if (holder.is(Kind.NAMED) && module.unit.language.makesInstance(holder.name())) {
                if (module.unit.language.declares(holder.name(), name)) {
                    return Meaning.named(holder.name() + "." + name);
                }
                several |= !library.isEmpty();
                library = module.unit.language.declares(holder.name(), "") ? library : holder.name();
            }
        }
        return library.isEmpty() || several || !alone ? Meaning.UNKNOWN : Meaning.named(library + "." + name);
    }
}
