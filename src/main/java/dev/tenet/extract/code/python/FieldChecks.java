package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pydantic, annotated-types and attrs check of a field, written as comparisons of {@link TypeRef#SUBJECT}. */
final class FieldChecks {
    private static final Map<String, String> BOUNDS = Map.of(
            "gt", ">", "ge", ">=", "lt", "<", "le", "<=", "Gt", ">", "Ge", ">=", "Lt", "<", "Le", "<=");

    /** Keywords that check something else than an order. */
    private static final Set<String> OTHER = Set.of(
            "pattern", "regex", "min_length", "max_length", "min_items", "max_items", "multiple_of", "allow_inf_nan", "max_digits");

    private static final Map<String, String> SIGNED = Map.of("Positive", ">", "NonNegative", ">=", "Negative", "<", "NonPositive", "<=");
    private static final Set<String> NUMBERS = Set.of("Int", "Float", "Decimal");
    private static final Expression ZERO = new Expression.Constant(Value.Kind.NUMBER, "0");

    private FieldChecks() {}

    /** What a type checks by its name: {@code PositiveInt}. */
    static List<Expression> ofType(String name) {
        for (Map.Entry<String, String> sign : SIGNED.entrySet()) {
            if (name.startsWith(sign.getKey()) && NUMBERS.contains(name.substring(sign.getKey().length()))) {
                return List.of(compare(sign.getValue(), ZERO));
            }
        }
        return name.equals("FiniteFloat") ? List.of(mention("isfinite")) : List.of();
    }

    /** What {@code Field(gt=0)}, {@code conint(le=5)}, {@code Gt(0)} or an attrs validator checks. */
    static List<Expression> of(Expression expression) {
        List<Expression> checks = new ArrayList<>(2);
        collect(expression, checks);
        return checks;
    }

    private static void collect(Expression expression, List<Expression> checks) {
        if (expression instanceof Expression.Display display) {
            display.parts().forEach(part -> collect(part.value(), checks));
        } else if (expression instanceof Invocation call) {
            String name = AnnotationReader.last(call.callee());
            String bound = BOUNDS.get(name);
            List<Expression.Part> arguments = call.arguments();
            if (bound != null && arguments.size() == 1) {
                checks.add(compare(bound, arguments.get(0).value()));
            } else if (name.equals("in_") && arguments.size() == 1) {
                checks.add(compare("in", arguments.get(0).value()));
            } else if (name.equals("and_") || name.equals("optional")) {
                arguments.forEach(part -> collect(part.value(), checks));
            } else {
                keywords(arguments, checks);
            }
        }
    }

    private static void keywords(List<Expression.Part> arguments, List<Expression> checks) {
        for (Expression.Part argument : arguments) {
            String bound = BOUNDS.get(argument.name());
            if (bound != null) {
                checks.add(compare(bound, argument.value()));
            } else if (OTHER.contains(argument.name())) {
                checks.add(mention(argument.name()));
            } else if (argument.name().equals("validator")) {
                collect(argument.value(), checks);
            }
        }
    }

    /** One of some constants. */
    static Expression oneOf(List<Expression> constants) {
        List<Expression.Part> parts = new ArrayList<>(constants.size());
        for (Expression constant : constants) {
            parts.add(new Expression.Part("", parts.size(), constant, new dev.tenet.extract.code.Span(1, 1, 1)));
        }
        return compare("in", new Expression.Display("set", parts));
    }

    private static Expression compare(String operator, Expression bound) {
        return new Expression.Relation(List.of(TypeRef.SUBJECT, bound), List.of(operator));
    }

    private static Expression mention(String check) {
        return new Expression.Other(List.of(TypeRef.SUBJECT, new Expression.Name(check)));
    }
}
