package dev.tenet.policy.check;

import dev.tenet.policy.Nearest;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.RuleSource.Component;
import dev.tenet.policy.rule.RuleSource.DeclaredType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks facts that a consequence makes: {@code new OrderSink( $call, "ccxt" )}. */
final class Constructions {
    private static final String NEW = "new ";

    private final TypeScope scope;
    private final Faults faults;

    Constructions(TypeScope scope, Faults faults) {
        this.scope = scope;
        this.faults = faults;
    }

    void check(Expression.Other creation, List<ValueType> arguments) {
        String name = creation.text().substring(NEW.length());
        Optional<ValueType> type = scope.type(name);
        if (type.isEmpty()) {
            faults.add(Check.UNKNOWN_TYPE, creation.place(), "there is no type " + name, Nearest.hint(name, scope.known(), "Declare it at the top of concepts.drl: declare " + name + " ... end"));
            return;
        }
        DeclaredType declared = type.get().declared();
        Class<?> raw = type.get().raw();
        if (declared != null) {
            declared(creation, declared, arguments);
        } else if (raw != null && Arrays.stream(raw.getConstructors()).noneMatch(constructor -> constructor.getParameterCount() == arguments.size())) {
            String takes = String.join(" or ", Arrays.stream(raw.getConstructors()).map(constructor -> Integer.toString(constructor.getParameterCount())).sorted().toList());
            faults.add(Check.WRONG_ARGUMENTS, creation.place(), "%s does not take %d arguments".formatted(name, arguments.size()), "It takes " + takes + "; tenet facts --types lists them.");
        }
    }

    private void declared(Expression.Other creation, DeclaredType type, List<ValueType> arguments) {
        List<Component> components = type.components();
        String takes = String.join(", ", components.stream().map(component -> component.name() + " : " + component.type()).toList());
        if (components.size() != arguments.size()) {
            faults.add(Check.WRONG_ARGUMENTS, creation.place(), "%s does not take %d arguments".formatted(type.name(), arguments.size()), "It takes: " + takes + ".");
            return;
        }
        for (int i = 0; i < components.size(); i++) {
            ValueType wanted = scope.valueOf(components.get(i).type());
            ValueType given = arguments.get(i);
            boolean classes = wanted.raw() != null && given.raw() != null && wanted.kind() == ValueType.Kind.OBJECT && !wanted.raw().isAssignableFrom(given.raw());
            if (wanted.isKnown() && given.isKnown() && (wanted.kind() != given.kind() || classes)) {
                faults.add(Check.WRONG_TYPE, creation.parts().get(i).place(), "%s of %s is %s, not %s".formatted(components.get(i).name(), type.name(), wanted.words(), given.words()), "It takes: " + takes + ".");
            }
        }
    }
}
