package dev.tenet.explain;

import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Expression;
import java.util.Optional;

/** What a constraint looks at, read from a fact: {@code asyncio.sleep} for {@code callee == "time.sleep"}. */
final class Actual {
    private static final int WIDTH = 80;

    private Actual() {}

    /** {@code component is value}; empty when the constraint looks at more than a component. */
    static String of(Constraint constraint, Object fact) {
        Expression at = constraint.expression();
        if (!(at instanceof Expression.Operation operation) || operation.left().isEmpty()) {
            return "";
        }
        return value(operation.left().get(), fact).map(value -> name(operation.left().get()) + " is " + shown(value)).orElse("");
    }

    private static Optional<Object> value(Expression path, Object fact) {
        if (path instanceof Expression.Name name && !name.isVariable()) {
            return name.name().equals("this") ? Optional.of(fact) : component(fact, name.name());
        }
        if (path instanceof Expression.Access access) {
            return value(access.of(), fact).flatMap(inner -> component(inner, access.name()));
        }
        if (path instanceof Expression.Call call && call.arguments().isEmpty()) {
            return call.of().isEmpty() ? component(fact, call.name()) : value(call.of().get(), fact).flatMap(inner -> component(inner, call.name()));
        }
        return Optional.empty();
    }

    private static Optional<Object> component(Object of, String name) {
        try {
            return Optional.ofNullable(of.getClass().getMethod(name).invoke(of));
        } catch (ReflectiveOperationException | RuntimeException notReadable) {
            return Optional.empty();
        }
    }

    private static String name(Expression path) {
        return path instanceof Expression.Name name ? name.name()
                : path instanceof Expression.Access access ? name(access.of()) + "." + access.name()
                : path instanceof Expression.Call call ? call.of().map(of -> name(of) + ".").orElse("") + call.name() + "()" : "";
    }

    private static String shown(Object value) {
        String text = value instanceof String string ? '"' + string + '"' : String.valueOf(value);
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }
}
