package dev.tenet.extract.code;

import dev.tenet.extract.code.Meaning.Kind;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads declared types, and says what instances of them hold. */
final class Types {
    private final Resolver resolver;

    Types(Resolver resolver) {
        this.resolver = resolver;
    }

    /** An instance of the declared type. */
    Meaning instance(TypeRef type, Scope scope) {
        if (type.name() == null) {
            return Meaning.UNKNOWN;
        }
        List<Meaning> arguments = new ArrayList<>(type.arguments().size());
        for (TypeRef argument : type.arguments()) {
            arguments.add(instance(argument, scope));
        }
        Meaning named = resolver.meaning(type.name(), scope);
        return named.isStatic() && scope.unit.language.saysNothing(named.name()) ? Meaning.UNKNOWN : named.made(arguments);
    }

    /** An instance of a type of the library whose names are resolved, and whose numbers stand for {@code arguments}. */
    Meaning filled(TypeRef type, List<Meaning> arguments) {
        String name = type.name() == null ? "" : Expression.written(type.name());
        if (name.startsWith("$")) {
            int at = Integer.parseInt(name.substring(1));
            return at < arguments.size() ? arguments.get(at) : Meaning.UNKNOWN;
        }
        return name.isEmpty() ? Meaning.UNKNOWN : Meaning.named(name).made(type.arguments().stream().map(each -> filled(each, arguments)).toList());
    }

    /** The declared type as facts name it; empty when there is none. */
    String text(@Nullable TypeRef type, Scope scope) {
        if (type == null) {
            return "";
        }
        if (type.name() == null) {
            return String.join(" | ", type.arguments().stream().map(each -> text(each, scope)).toList());
        }
        if (type.name() == TypeRef.ARRAY) {
            return text(type.arguments().get(0), scope) + "[]";
        }
        Meaning meaning = resolver.meaning(type.name(), scope);
        if (meaning.is(Kind.NAMED) && meaning.name().equals(scope.unit.language.tuple())) {
            return "(" + String.join(", ", type.arguments().stream().map(each -> text(each, scope)).toList()) + ")";
        }
        if (meaning.isStatic()) {
            return meaning.name();
        }
        return Expression.written(type.name());
    }

    /** What {@code holder[at]} is. */
    Meaning item(Meaning holder, Expression at, Language language) {
        if (holder.is(Kind.CLASS) || holder.is(Kind.NAMED)) {
            // A generic class with its arguments; or an entry of something that is not known.
            return holder.is(Kind.CLASS) || language.makesInstance(holder.name()) ? holder : Meaning.UNKNOWN;
        }
        if (holder.is(Kind.FUNCTION)) {
            // A generic function with its arguments.
            return holder;
        }
        if (!holder.is(Kind.INSTANCE)) {
            return Meaning.UNKNOWN;
        }
        List<Meaning> arguments = holder.arguments();
        if (language.isMapping(holder.name())) {
            return arguments.size() == 2 ? arguments.get(1) : Meaning.UNKNOWN;
        }
        if (!language.isSequence(holder.name()) || arguments.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        if (arguments.size() == 1) {
            return arguments.get(0);
        }
        if (at instanceof Expression.Constant constant && constant.kind() == Value.Kind.NUMBER) {
            double position = Value.number(constant.text()).number();
            return position >= 0 && position < arguments.size() ? arguments.get((int) position) : Meaning.UNKNOWN;
        }
        return Meaning.agreed(arguments);
    }

    /** What iterating over {@code holder} gives. */
    Meaning element(Meaning holder, Language language) {
        boolean known = holder.is(Kind.INSTANCE)
                && (language.isSequence(holder.name()) || language.isMapping(holder.name()))
                && !holder.arguments().isEmpty();
        return known ? holder.arguments().get(0) : Meaning.UNKNOWN;
    }

    /** What entering {@code value} gives. */
    Meaning entered(Expression value, Scope scope) {
        if (value instanceof Invocation call) {
            FunctionDecl function = resolver.callee(call).function();
            if (function != null && function.is(FunctionDecl.Trait.CONTEXT)) {
                boolean declared = function.returnType != null && !function.returnType.arguments().isEmpty();
                return declared ? instance(function.returnType.arguments().get(0), function.scope) : Meaning.UNKNOWN;
            }
        }
        Meaning meaning = resolver.meaning(value, scope);
        if (!meaning.is(Kind.INSTANCE) || meaning.type() == null) {
            return meaning;
        }
        for (String method : scope.unit.language.entering()) {
            FunctionDecl entering = resolver.members.method(meaning.type(), method);
            if (entering != null) {
                return resolver.returned(entering);
            }
        }
        return meaning;
    }
}
