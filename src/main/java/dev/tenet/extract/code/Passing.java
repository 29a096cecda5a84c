package dev.tenet.extract.code;

import java.util.List;

/** Says which parameter of a function an argument is for. */
final class Passing {
    private Passing() {}

    /** The index of the parameter that takes the argument, or -1. */
    static int parameter(Invocation call, Expression.Part argument, FunctionDecl target, Resolver resolver) {
        boolean counts = argument.name().isEmpty() && argument.position() >= 0;
        return parameter(argument, target, counts && passesInstance(call, target, resolver));
    }

    /** The same for each of the arguments. */
    static int[] parameters(Invocation call, FunctionDecl target, Resolver resolver) {
        int[] parameters = new int[call.arguments.size()];
        boolean asked = false;
        boolean instance = false;
        for (int i = 0; i < parameters.length; i++) {
            Expression.Part argument = call.arguments.get(i);
            if (!asked && argument.name().isEmpty() && argument.position() >= 0) {
                instance = passesInstance(call, target, resolver);
                asked = true;
            }
            parameters[i] = parameter(argument, target, instance);
        }
        return parameters;
    }

    private static int parameter(Expression.Part argument, FunctionDecl target, boolean instance) {
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
        int position = argument.position() - (instance ? 1 : 0);
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
                && hasReceiver(target)
                && resolver.meaning(member.of(), call.scope).is(Meaning.Kind.CLASS)
                && !resolver.callee(call).is(Meaning.Kind.CLASS);
    }

    private static boolean hasReceiver(FunctionDecl target) {
        for (Binding binding : target.scope.bindings(target.receiver())) {
            if (binding.kind() == Binding.Kind.RECEIVER) {
                return true;
            }
        }
        return false;
    }
}
