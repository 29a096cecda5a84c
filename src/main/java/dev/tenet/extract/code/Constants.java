package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes with constants where control stands: operators, comparisons, what is cut out of a text. */
final class Constants {
    private static final int LONGEST = 1_000;

    private Constants() {}

    /** What an operator makes of constants; null when that is no constant. */
    static Expression.@Nullable Constant operation(String operator, List<Held> operands) {
        List<Value> values = new ArrayList<>(operands.size());
        for (Held operand : operands) {
            Value value = operand.constant() == null ? null : value(operand.constant());
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        if (values.size() == 1) {
            return constant(Folding.unary(operator, values.get(0)));
        }
        if (operator.equals("+")) {
            return constant(Folding.sum(values));
        }
        boolean negative = values.stream().anyMatch(value -> value.text().startsWith("-"));
        // Languages differ in what is left of a negative number.
        return values.size() != 2 || (operator.equals("%") && negative) ? null : constant(Folding.binary(values.get(0), operator, values.get(1)));
    }

    private static @Nullable Value value(Expression.Constant constant) {
        return switch (constant.kind()) {
            case STRING -> Value.string(constant.text());
            case NUMBER -> Value.number(constant.text());
            case BOOLEAN -> constant.text().equals("true") ? Value.TRUE : Value.FALSE;
            case ABSENT, NONE, NAME, CALL, FORMATTED, COLLECTION, OTHER -> null;
        };
    }

    private static Expression.@Nullable Constant constant(Value value) {
        boolean known = value.isString() || value.isNumber() || value.kind() == Value.Kind.BOOLEAN;
        return known && value.text().length() <= LONGEST ? new Expression.Constant(value.kind(), value.text()) : null;
    }

    /** How a comparison of two constants comes out; null when that cannot be told. */
    static @Nullable Boolean relation(Expression.Constant left, String operator, Expression.Constant right) {
        boolean numbers = left.kind() == Value.Kind.NUMBER && right.kind() == Value.Kind.NUMBER;
        double a = numbers ? Value.number(left.text()).number() : Double.NaN;
        double b = numbers ? Value.number(right.text()).number() : Double.NaN;
        boolean known = !Double.isNaN(a) && !Double.isNaN(b);
        return switch (operator) {
            case "==", "is" -> known ? a == b : left.text().equals(right.text());
            case "!=", "is-not", "is not" -> known ? a != b : !left.text().equals(right.text());
            case "<" -> known ? a < b : null;
            case "<=" -> known ? a <= b : null;
            case ">" -> known ? a > b : null;
            case ">=" -> known ? a >= b : null;
            default -> null;
        };
    }

    /** The character of {@code text} at {@code at}; null when there is none. */
    static Expression.@Nullable Constant character(Expression.@Nullable Constant text, Expression.@Nullable Constant at) {
        if (text == null || at == null || text.kind() != Value.Kind.STRING || at.kind() != Value.Kind.NUMBER) {
            return null;
        }
        double position = Value.number(at.text()).number();
        boolean inside = position >= 0 && position < text.text().length() && position == Math.rint(position);
        return inside ? new Expression.Constant(Value.Kind.STRING, text.text().substring((int) position, (int) position + 1)) : null;
    }
}
