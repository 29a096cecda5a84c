package dev.tenet.policy.check;

import dev.tenet.policy.Nearest;
import dev.tenet.policy.check.ValueType.Kind;
import dev.tenet.policy.rule.Expression;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what an expression's value is, and reports names that nothing has. */
final class ExpressionTypes {
    private static final List<String> OPERATORS = List.of("==", "!=", "<", ">", "<=", ">=", "in", "not in", "matches", "contains", "memberOf", "str[startsWith]", "str[endsWith]", "str[length]");
    private static final String NEW = "new ";
    private static final Set<String> TESTS = Set.of("==", "!=", "<", ">", "<=", ">=", "&&", "||", "in", "matches", "contains", "memberOf", "excludes", "soundslike", "instanceof");

    private final TypeScope scope;
    private final Faults faults;
    private final ValueType fact;
    private final Variables variables;
    private final Comparisons comparisons;

    ExpressionTypes(TypeScope scope, Faults faults, ValueType fact, Variables variables) {
        this.scope = scope;
        this.faults = faults;
        this.fact = fact;
        this.variables = variables;
        this.comparisons = new Comparisons(faults);
    }

    /** A whole constraint: something that is true or false, or a binding. */
    void constraint(Expression expression) {
        if (expression instanceof Expression.Other other && other.parts().isEmpty()) {
            Unread.say(other, faults);
            return;
        }
        if (expression instanceof Expression.Binding binding && !(binding.expression() instanceof Expression.Operation)) {
            bind(binding);
            return;
        }
        test(expression);
    }

    /** An expression that decides. */
    void test(Expression expression) {
        comparisons.decides(expression, of(expression));
    }

    ValueType of(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return switch (literal.kind()) {
                case TEXT -> ValueType.TEXT;
                case NUMBER -> ValueType.NUMBER;
                case TRUTH -> ValueType.TRUTH;
                case NULL -> ValueType.NOTHING;
            };
        }
        if (expression instanceof Expression.Name name) {
            return name(name);
        }
        if (expression instanceof Expression.Access access) {
            return member(of(access.of()), access);
        }
        if (expression instanceof Expression.Call call) {
            return call(call);
        }
        if (expression instanceof Expression.Binding binding) {
            return bind(binding);
        }
        if (expression instanceof Expression.Unary unary) {
            if (unary.operator().equals("!")) {
                test(unary.operand());
                return ValueType.TRUTH;
            }
            return of(unary.operand());
        }
        if (expression instanceof Expression.Operation operation) {
            return operation(operation, ValueType.UNKNOWN, "");
        }
        if (expression instanceof Expression.Index index) {
            of(index.index());
            return of(index.of()).element();
        }
        if (expression instanceof Expression.Other other && other.text().startsWith(Expression.Other.UNREAD)) {
            String rest = other.text().substring(Expression.Other.UNREAD.length());
            String word = rest.split("[\\s(]", 2)[0];
            faults.add(Check.UNKNOWN_OPERATOR, other.place(), "\"%s\" is not understood here".formatted(word), Nearest.hint(word, OPERATORS, "Operators are: " + String.join(", ", OPERATORS) + "."));
        }
        List<ValueType> parts = expression.parts().stream().map(this::of).toList();
        if (expression instanceof Expression.Other other && other.text().startsWith(NEW)) {
            new Constructions(scope, faults).check(other, parts);
        }
        return ValueType.UNKNOWN;
    }

    private ValueType bind(Expression.Binding binding) {
        ValueType type = of(binding.expression());
        Optional<Variables.Bound> before = variables.find(binding.variable());
        if (before.isPresent()) {
            duplicate(faults, binding.variable(), before.get(), binding.at());
        } else {
            variables.bind(binding.variable(), type, binding.at());
        }
        return type;
    }

    static void duplicate(Faults faults, String variable, Variables.Bound before, dev.tenet.policy.rule.Place at) {
        faults.add(Check.DUPLICATE_BINDING, at, "%s is bound already, on line %d".formatted(variable, before.place().line()),
                "Give it another name; to ask for the same value, write: component == %s".formatted(variable));
    }

    private ValueType name(Expression.Name name) {
        if (name.name().equals("this")) {
            return fact;
        }
        Optional<Variables.Bound> variable = variables.find(name.name());
        if (variable.isPresent()) {
            return variable.get().type();
        }
        if (name.isVariable()) {
            List<String> bound = variables.names().stream().distinct().sorted().toList();
            faults.add(Check.UNKNOWN_VARIABLE, name.place(), "no variable %s is bound here".formatted(name.name()),
                    Nearest.hint(name.name(), bound, bound.isEmpty() ? "Bind it first: %s : component".formatted(name.name()) : "Bound are: " + String.join(", ", bound) + "."));
            return ValueType.UNKNOWN;
        }
        Optional<ValueType> component = fact.isKnown() ? TypeMembers.component(fact, name.name(), scope) : Optional.of(ValueType.UNKNOWN);
        if (component.isPresent()) {
            return component.get();
        }
        if (Character.isUpperCase(name.name().charAt(0))) {
            return scope.named(name.name()).orElseGet(() -> {
                faults.add(Check.UNKNOWN_TYPE, name.place(), "there is no type " + name.name(), Nearest.hint(name.name(), scope.known(), "The fact types are listed by: tenet facts --types"));
                return ValueType.UNKNOWN;
            });
        }
        String truth = Nearest.hint(name.name(), List.of("true", "false"), "");
        if (!truth.isEmpty() && Nearest.hint(name.name(), TypeMembers.all(fact), "").isEmpty()) {
            faults.add(Check.UNKNOWN_COMPONENT, name.place(), "%s has no component \"%s\"".formatted(fact.name(), name.name()), truth);
        } else {
            unknown(fact, name.name(), name.place());
        }
        return ValueType.UNKNOWN;
    }

    private ValueType member(ValueType of, Expression.Access access) {
        if (!of.isKnown() || of.kind() == Kind.NOTHING) {
            return ValueType.UNKNOWN;
        }
        Optional<ValueType> member = of.kind() == Kind.TYPE ? TypeMembers.constant(of, access.name()) : TypeMembers.component(of, access.name(), scope);
        if (member.isEmpty()) {
            unknown(of, access.name(), access.at());
        }
        return member.orElse(ValueType.UNKNOWN);
    }

    private ValueType call(Expression.Call call) {
        ValueType of = call.of().map(this::of).orElse(fact);
        call.arguments().forEach(this::of);
        if (!of.isKnown() || of.kind() == Kind.NOTHING || TypeMembers.isOfObject(call.name())) {
            return call.name().equals("toString") ? ValueType.TEXT : ValueType.UNKNOWN;
        }
        if (of.declared() != null) {
            return getter(of, call);
        }
        List<Method> methods = TypeMembers.methods(of, call.name());
        if (methods.isEmpty()) {
            unknown(of, call.name(), call.at());
            return ValueType.UNKNOWN;
        }
        List<Method> fitting = methods.stream().filter(method -> TypeMembers.takes(method, call.arguments().size())).toList();
        if (fitting.isEmpty()) {
            String takes = String.join(" or ", methods.stream().map(method -> Integer.toString(method.getParameterCount())).distinct().sorted().toList());
            faults.add(Check.WRONG_ARGUMENTS, call.at(), "\"%s\" of %s does not take %d arguments".formatted(call.name(), of.name(), call.arguments().size()), "It takes " + takes + ".");
            return ValueType.UNKNOWN;
        }
        ValueType result = ValueType.of(fitting.get(0).getGenericReturnType());
        return fitting.stream().allMatch(method -> ValueType.of(method.getGenericReturnType()).kind() == result.kind()) ? result : ValueType.UNKNOWN;
    }

    /** Types that rules declare have getters only. */
    private ValueType getter(ValueType of, Expression.Call call) {
        Optional<ValueType> component = call.arguments().isEmpty() ? TypeMembers.component(of, call.name(), scope) : Optional.empty();
        if (component.isEmpty()) {
            unknown(of, call.name(), call.at());
        } else if (TypeMembers.all(of).contains(call.name())) {
            String getter = (component.get().kind() == Kind.TRUTH ? "is" : "get") + call.name().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + call.name().substring(1);
            faults.add(Check.UNKNOWN_COMPONENT, call.at(), "%s is declared in rules and has no method \"%s\"".formatted(of.name(), call.name()), "Write: %s()".formatted(getter));
        }
        return component.orElse(ValueType.UNKNOWN);
    }

    /** {@code before} and {@code beforeWords}: the left side of the operation before, for {@code line > 5 && < 7}. */
    private ValueType operation(Expression.Operation operation, ValueType before, String beforeWords) {
        if (operation.operator().equals("&&") || operation.operator().equals("||")) {
            Expression left = operation.left().orElseThrow();
            Expression right = operation.right().get(0);
            ValueType carried = carried(left);
            test(left);
            if (right instanceof Expression.Operation half && half.left().isEmpty()) {
                operation(half, carried, words(left));
            } else {
                test(right);
            }
            return ValueType.TRUTH;
        }
        ValueType left = operation.left().map(this::of).orElse(before);
        List<ValueType> right = operation.right().stream().map(this::of).toList();
        if (TESTS.contains(operation.operator()) || operation.operator().startsWith("str[")) {
            comparisons.check(operation, operation.left().map(Comparisons::words).orElse(beforeWords), left, right);
            return ValueType.TRUTH;
        }
        boolean text = left.kind() == Kind.TEXT || right.stream().anyMatch(type -> type.kind() == Kind.TEXT);
        if (operation.operator().equals("+") && text) {
            return ValueType.TEXT;
        }
        return operation.operator().matches("[-+*/%]") && left.kind() == Kind.NUMBER ? ValueType.NUMBER : ValueType.UNKNOWN;
    }

    private ValueType carried(Expression left) {
        Expression at = left;
        while (at instanceof Expression.Operation operation && operation.operator().matches("&&|\\|\\|")) {
            at = operation.right().get(0) instanceof Expression.Operation half && half.left().isEmpty() ? operation.left().orElseThrow() : operation.right().get(0);
        }
        return at instanceof Expression.Operation operation && operation.left().isPresent()
                ? new ExpressionTypes(scope, new Faults(""), fact, variables).of(operation.left().get()) : ValueType.UNKNOWN;
    }

    private static String words(Expression left) {
        Expression at = left;
        while (at instanceof Expression.Operation operation && operation.left().isPresent()) {
            at = operation.left().get();
        }
        return Comparisons.words(at);
    }

    private void unknown(ValueType of, String name, dev.tenet.policy.rule.Place place) {
        Set<String> known = TypeMembers.all(of);
        String what = of.kind() == Kind.TYPE ? "constant or method" : "component";
        faults.add(of.kind() == Kind.TYPE ? Check.UNKNOWN_CONSTANT : Check.UNKNOWN_COMPONENT, place, "%s has no %s \"%s\"".formatted(of.name(), what, name),
                Nearest.hint(name, known, "It has: " + String.join(", ", known) + "."));
    }
}
