package dev.tenet.policy.check;

import dev.tenet.policy.Nearest;
import dev.tenet.policy.rule.Condition;
import dev.tenet.policy.rule.Condition.Group;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Condition.Source;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Rule;
import dev.tenet.policy.rule.RuleSource;
import dev.tenet.policy.rule.RuleSource.DeclaredType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what the rules of a file match: fact types, components, types of comparisons, variables, regular expressions. */
public final class RuleChecks {
    private static final List<String> FUNCTIONS = List.of("average", "collectList", "collectSet", "count", "max", "min", "standardDeviation", "sum", "variance");

    private final TypeScope scope;
    private final Faults faults;

    private RuleChecks(String path, TypeScope scope) {
        this.scope = scope;
        this.faults = new Faults(path);
    }

    /** The faults in the order of the text; {@code path} is how the file is called. */
    public static List<Fault> of(String path, RuleSource source, TypeScope scope) {
        RuleChecks checks = new RuleChecks(path, scope);
        source.types().forEach(checks::declared);
        for (Rule rule : source.rules()) {
            Variables variables = new Variables(null);
            rule.conditions().forEach(condition -> checks.check(condition, variables));
            new Consequences(checks.faults, scope).check(rule, variables);
        }
        return checks.faults.all();
    }

    private void declared(DeclaredType type) {
        for (RuleSource.Component component : type.components()) {
            String name = component.type().replaceAll("<.*|\\[.*", "");
            if (!scope.valueOf(name).isKnown() && !name.equals("Object")) {
                List<String> known = new ArrayList<>(scope.known());
                known.addAll(List.of("String", "boolean", "int", "double", "List"));
                faults.add(Check.UNKNOWN_TYPE, component.place(), "%s of %s is of a type that is nowhere: %s".formatted(component.name(), type.name(), component.type()),
                        Nearest.hint(name, known, "The fact types are listed by: tenet facts --types"));
            }
        }
    }

    private void check(Condition condition, Variables variables) {
        if (condition instanceof Pattern pattern) {
            pattern(pattern, variables);
        } else if (condition instanceof Group group) {
            group(group, variables);
        }
    }

    private void group(Group group, Variables variables) {
        switch (group.kind()) {
            case AND -> group.members().forEach(member -> check(member, variables));
            case OR -> {
                List<Variables> branches = new ArrayList<>();
                for (Condition member : group.members()) {
                    Variables branch = new Variables(variables);
                    check(member, branch);
                    branches.add(branch);
                }
                branches.forEach(variables::take);
            }
            case NOT, EXISTS, FORALL -> {
                Variables inner = new Variables(variables);
                group.members().forEach(member -> check(member, inner));
            }
        }
    }

    private void pattern(Pattern pattern, Variables variables) {
        pattern.source().ifPresent(source -> source(source, variables));
        ValueType type = typeOf(pattern);
        pattern.source().filter(source -> source.kind() == Source.Kind.ACCUMULATE && source.functions().size() == 1 && source.functions().get(0).variable().isEmpty())
                .ifPresent(source -> result(pattern, source.functions().get(0).name(), type));
        if (!pattern.variable().isEmpty()) {
            Optional<Variables.Bound> before = variables.find(pattern.variable());
            if (before.isPresent()) {
                ExpressionTypes.duplicate(faults, pattern.variable(), before.get(), pattern.place());
            }
            variables.bind(pattern.variable(), type, pattern.place());
        }
        ExpressionTypes expressions = new ExpressionTypes(scope, faults, type, variables);
        for (Constraint constraint : pattern.constraints()) {
            expressions.constraint(constraint.expression());
        }
    }

    private ValueType typeOf(Pattern pattern) {
        if (pattern.type().isEmpty()) {
            return ValueType.UNKNOWN;
        }
        Optional<ValueType> type = scope.type(pattern.type());
        if (type.isEmpty()) {
            faults.add(Check.UNKNOWN_FACT_TYPE, pattern.variable().isEmpty() ? pattern.typePlace() : pattern.place(), "unknown fact type " + pattern.type(),
                    Nearest.hint(pattern.type(), scope.known(), "The fact types are listed by: tenet facts --types"));
        }
        return type.orElse(ValueType.UNKNOWN);
    }

    private void source(Source source, Variables variables) {
        source.expression().ifPresent(expression -> new ExpressionTypes(scope, faults, ValueType.UNKNOWN, variables).of(expression));
        Variables inner = new Variables(variables);
        source.members().forEach(member -> check(member, inner));
        for (Condition.Function function : source.functions()) {
            if (!function.variable().isEmpty()) {
                variables.bind(function.variable(), resultOf(function.name()), source.place());
            }
            if (!FUNCTIONS.contains(function.name())) {
                faults.add(Check.UNKNOWN_OPERATOR, source.place(), "accumulate has no function \"%s\"".formatted(function.name()),
                        Nearest.hint(function.name(), FUNCTIONS, "It has: " + String.join(", ", FUNCTIONS) + "."));
            }
        }
    }

    private void result(Pattern pattern, String function, ValueType type) {
        ValueType result = resultOf(function);
        if (result.isKnown() && type.isKnown() && result.kind() != type.kind()) {
            faults.add(Check.WRONG_TYPE, pattern.typePlace(), "%s gives %s, %s is %s".formatted(function, result.words(), pattern.type(), type.words()),
                    result.kind() == ValueType.Kind.NUMBER ? "Write: Number( intValue > 0 )" : "Write: List( size > 0 )");
        }
    }

    private static ValueType resultOf(String function) {
        return switch (function) {
            case "count", "sum", "average", "variance", "standardDeviation" -> ValueType.NUMBER;
            case "collectList", "collectSet" -> ValueType.of(java.util.Collection.class);
            default -> ValueType.UNKNOWN;
        };
    }
}
