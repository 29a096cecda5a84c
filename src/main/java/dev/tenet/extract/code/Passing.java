package dev.tenet.extract.code;

import java.util.List;

/** Says which parameter of a function an argument is for. */
final class Passing {
    private Passing() {}

    /** The index of the parameter that takes the argument, or -1. */
    static int parameter(Invocation call, Expression.Part argument, FunctionDecl target, Resolver resolver) {
        List<ParameterDecl> parameters = target.parameters;
        if (!argument.name().isEmpty()) {
            int spread = -1;
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).name().equals(argument.name())) {
                    return i;
                }
                spread = parameters.get(i).spread() ? i : spread;
            }
            return spread;
        }
        int position = argument.position() - (passesInstance(call, target, resolver) ? 1 : 0);
        if (argument.position() < 0 || position < 0) {
            return -1;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (i == position || parameters.get(i).spread()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the first argument is the instance: {@code Base.method(self, x)}. */
    private static boolean passesInstance(Invocation call, FunctionDecl target, Resolver resolver) {
        return target.owner() != null
                && !target.is(FunctionDecl.Trait.STATIC)
                && call.callee instanceof Expression.Member member
                && target.scope.bindings(target.receiver()).stream().anyMatch(binding -> binding.kind() == Binding.Kind.RECEIVER)
                && resolver.meaning(member.of(), call.scope).is(Meaning.Kind.CLASS)
                && !resolver.callee(call).is(Meaning.Kind.CLASS);
    }
}
