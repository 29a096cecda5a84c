package dev.tenet.extract.terraform;

import dev.tenet.fact.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Operators on values that are known. */
final class Operators {
    private static final int LONGEST = 30;

    private Operators() {}

    static Value of(String operator, List<Value> operands) {
        Value left = operands.get(0);
        if (operands.size() == 1) {
            if (operator.equals("!") && (left.isTrue() || left.isFalse())) {
                return left.isTrue() ? Value.FALSE : Value.TRUE;
            }
            return operator.equals("-") && left.isNumber() ? Value.number(left.text().startsWith("-") ? left.text().substring(1) : "-" + left.text()) : Evaluation.unknown(operands);
        }
        Value right = operands.get(1);
        if (operator.equals("&&") && (left.isFalse() || right.isFalse())) {
            return Value.FALSE;
        }
        if (operator.equals("||") && (left.isTrue() || right.isTrue())) {
            return Value.TRUE;
        }
        if (!left.isConstant() || !right.isConstant()) {
            return Evaluation.unknown(operands);
        }
        return switch (operator) {
            case "==" -> truth(left.text().equals(right.text()) && left.isNone() == right.isNone());
            case "!=" -> truth(!left.text().equals(right.text()) || left.isNone() != right.isNone());
            case "&&" -> truth(left.isTrue() && right.isTrue());
            case "||" -> truth(left.isTrue() || right.isTrue());
            default -> arithmetic(operator, operands);
        };
    }

    private static Value truth(boolean holds) {
        return holds ? Value.TRUE : Value.FALSE;
    }

    private static Value arithmetic(String operator, List<Value> operands) {
        try {
            for (Value operand : operands) {
                if (!operand.isNumber() || operand.text().length() > LONGEST || operand.text().toLowerCase(java.util.Locale.ROOT).indexOf('e') >= 0) {
                    return Evaluation.unknown(operands);
                }
            }
            BigDecimal left = new BigDecimal(operands.get(0).text());
            BigDecimal right = new BigDecimal(operands.get(1).text());
            return switch (operator) {
                case "+" -> number(left.add(right));
                case "-" -> number(left.subtract(right));
                case "*" -> number(left.multiply(right));
                case "/" -> number(left.divide(right, MathContext.DECIMAL64));
                case "%" -> number(left.remainder(right));
                case "<" -> truth(left.compareTo(right) < 0);
                case ">" -> truth(left.compareTo(right) > 0);
                case "<=" -> truth(left.compareTo(right) <= 0);
                case ">=" -> truth(left.compareTo(right) >= 0);
                default -> Evaluation.unknown(operands);
            };
        } catch (ArithmeticException | NumberFormatException notANumber) {
            return Evaluation.unknown(operands);
        }
    }

    private static Value number(BigDecimal number) {
        return Value.number(number.stripTrailingZeros().toPlainString());
    }
}
