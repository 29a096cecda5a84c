package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Tells what holds constant text only, however often: {@code "?" * n}, {@code ["?"] * n}, a list that nothing else is added to. */
final class ConstantText {
    private static final int DEEPEST = 6;
    private static final int MOST = 500;

    private final Resolver resolver;
    private final Values values;
    private final Set<Invocation> open = Collections.newSetFromMap(new IdentityHashMap<>());

    ConstantText(Resolver resolver, Values values) {
        this.resolver = resolver;
        this.values = values;
    }

    /** Whether that is all an argument of {@code call} holds. */
    boolean isAll(Expression expression, Invocation call) {
        // What is put into a variable may be made of the variable: asked about while it is being found out, it is anything.
        if (!open.add(call)) {
            return false;
        }
        try {
            return isAll(expression, call.scope, call, 0);
        } finally {
            open.remove(call);
        }
    }

    private boolean isAll(Expression expression, Scope scope, Invocation call, int depth) {
        if (depth > DEEPEST) {
            return false;
        } else if (expression instanceof Expression.Constant constant) {
            return constant.kind() == Value.Kind.STRING || constant.kind() == Value.Kind.NONE;
        } else if (expression instanceof Expression.Display display) {
            return display.parts().stream().allMatch(part -> isAll(part.value(), scope, call, depth + 1));
        } else if (expression instanceof Expression.Operation operation && operation.operator().equals("*")) {
            return operation.operands().stream().anyMatch(operand -> isAll(operand, scope, call, depth + 1));
        } else if (expression instanceof Expression.Scoped scoped && !scoped.parts().isEmpty()) {
            // What a comprehension yields stands last.
            return isAll(scoped.parts().get(scoped.parts().size() - 1), scoped.scope(), call, depth + 1);
        } else if (expression instanceof Expression.Cast cast) {
            return isAll(cast.of(), scope, call, depth + 1);
        } else if (expression instanceof Expression.Name name) {
            return isVariable(name.id(), scope, call, depth);
        } else if (expression instanceof Invocation made && collects(made)) {
            return made.arguments.stream().allMatch(part -> isAll(part.value(), made.scope, call, depth + 1));
        } else if (expression instanceof Invocation made && made.scope.unit.language.makesEmpty(resolver.calleeName(made))) {
            return true;
        } else if (expression instanceof Invocation made && made.callee instanceof Expression.Member member && isOfReceiver(made, member)) {
            Expression part = made.scope.unit.language.yields(member.name()) ? made.argument(0) : member.of();
            return isAll(part, made.scope, call, depth + 1);
        } else if (expression instanceof Invocation made && repeats(made) != Language.Texting.NONE) {
            return repeated(made, call, depth);
        }
        Value value = values.of(expression, scope);
        return value.isString() || (value.isFormatted() && value.parts().isEmpty());
    }

    /** Whether the call gives its receiver, or what its argument gives for each part of it, some number of times. */
    private static boolean isOfReceiver(Invocation made, Expression.Member member) {
        Language language = made.scope.unit.language;
        return language.repeats(member.name()) || (language.yields(member.name()) && made.argument(0) != null);
    }

    private Language.Texting repeats(Invocation made) {
        Language.Texting texting = made.scope.unit.language.texting(resolver.calleeName(made));
        return texting == Language.Texting.REPEATS || texting == Language.Texting.REPLACES ? texting : Language.Texting.NONE;
    }

    /** Receiver and arguments of what repeats text; classes and numbers among them are none. */
    private boolean repeated(Invocation made, Invocation call, int depth) {
        List<Expression> parts = new ArrayList<>(made.arguments.stream().map(Expression.Part::value).toList());
        if (repeats(made) == Language.Texting.REPEATS && made.callee instanceof Expression.Member member) {
            parts.add(member.of());
        }
        for (Expression part : parts) {
            Meaning meaning = resolver.meaning(part, made.scope);
            boolean none = meaning.isStatic()
                    || (part instanceof Expression.Constant constant && constant.kind() == Value.Kind.NUMBER)
                    || (meaning.is(Meaning.Kind.INSTANCE) && made.scope.unit.language.isPlain(meaning.name()));
            if (!none && !isAll(part, made.scope, call, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean collects(Invocation made) {
        return made.scope.unit.language.collects(resolver.calleeName(made));
    }

    /** A variable of the function is constant text when everything is that is assigned to it, put into it or added to it. */
    private boolean isVariable(String name, Scope scope, Invocation call, int depth) {
        Scope binder = scope.binder(name);
        if (binder == null) {
            return false;
        }
        if (binder.kind == Scope.Kind.MODULE) {
            Value value = values.of(new Expression.Name(name), scope);
            return value.isString() || (value.kind() == Value.Kind.COLLECTION && value.isListOfConstants());
        }
        List<Binding> bindings = binder.bindings(name);
        List<AssignmentDecl> assignments = call.function.assignments;
        if (bindings.size() > MOST || assignments.size() > MOST) {
            return false;
        }
        return bindings.stream().allMatch(binding -> gives(binding, name, call, depth))
                && assignments.stream()
                        .filter(each -> each.target().startsWith(name + "["))
                        .allMatch(each -> isAll(each.value(), each.scope(), call, depth + 1));
    }

    private boolean gives(Binding binding, String name, Invocation call, int depth) {
        return switch (binding.kind()) {
            case DECLARED -> true;
            case VALUE, CHANGED -> binding.value() != null
                    && (isOneMore(binding.value(), name, call, depth) || isAll(binding.value(), binding.scope(), call, depth + 1));
            case IMPORT, FUNCTION, CLASS, PARAMETER, RECEIVER, RECEIVER_CLASS, RECEIVER_PARENT, ELEMENT, CONTEXT, UNKNOWN -> false;
        };
    }

    /** {@code x = append(x, "?")}: what is already in the variable is looked at elsewhere. */
    private boolean isOneMore(Expression value, String name, Invocation call, int depth) {
        return value instanceof Invocation made
                && collects(made)
                && made.argument(0) instanceof Expression.Name of
                && of.id().equals(name)
                && made.arguments.stream().skip(1).allMatch(part -> isAll(part.value(), made.scope, call, depth + 1));
    }
}
