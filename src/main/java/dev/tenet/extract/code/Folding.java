package dev.tenet.extract.code;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Value;
import java.util.List;

/** Computes with constants as the audited program would: strings that are put together, arithmetic on numbers. */
final class Folding {
    private static final int LONGEST = 4_000;
    private static final double EXACT = 1L << 53;
    /** Constant text, so often as nobody knows: a hole, but nothing comes in through it. */
    static final Value REPEATED = new Value(Value.Kind.FORMATTED, "{}", List.of(), List.of());

    private Folding() {}

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Parts of a string with holes. */
    static Value template(List<Value> parts) {
        FilledText text = new FilledText();
        parts.forEach(text::add);
        return text.value();
    }

    /** Operands of {@code +}. */
    static Value sum(List<Value> parts) {
        if (parts.stream().anyMatch(part -> part.isString() || part.isFormatted())) {
            return template(parts);
        }
        Value sum = parts.get(0);
        for (Value part : parts.subList(1, parts.size())) {
            sum = binary(sum, "+", part);
        }
        return sum;
    }

    static Value unary(String operator, Value operand) {
        if (operator.equals("-") && operand.isNumber()) {
            return Value.number(operand.text().startsWith("-") ? operand.text().substring(1) : "-" + operand.text());
        }
        if (operator.equals("+") && operand.isNumber()) {
            return operand;
        }
        if (operator.equals("not") && operand.kind() == Value.Kind.BOOLEAN) {
            return operand.isTrue() ? Value.FALSE : Value.TRUE;
        }
        return Value.OTHER;
    }

    static Value binary(Value left, String operator, Value right) {
        if (operator.equals("%") && (left.isString() || left.isFormatted())) {
            return percent(left, right);
        }
        if (operator.equals("*") && (left.isString() || right.isString())) {
            return REPEATED;
        }
        double a = left.number();
        double b = right.number();
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Value.OTHER;
        }
        if (operator.equals("quotient")) {
            boolean whole = isWhole(left.text()) && isWhole(right.text());
            return b == 0 ? Value.OTHER : whole ? Value.number(Long.toString((long) (a / b))) : binary(left, "/", right);
        }
        double result = switch (operator) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> b == 0 ? Double.NaN : a / b;
            case "//" -> b == 0 ? Double.NaN : Math.floor(a / b);
            case "%" -> b == 0 ? Double.NaN : a - b * Math.floor(a / b);
            case "**" -> Math.pow(a, b);
            default -> Double.NaN;
        };
        if (Double.isNaN(result) || Double.isInfinite(result)) {
            return Value.OTHER;
        }
        boolean whole = !operator.equals("/") && isWhole(left.text()) && isWhole(right.text()) && result == Math.rint(result);
        return Value.number(whole && Math.abs(result) < EXACT ? Long.toString((long) result) : Double.toString(result));
    }

    private static boolean isWhole(String number) {
        return number.indexOf('.') < 0 && (number.contains("x") || number.contains("X") || (number.indexOf('e') < 0 && number.indexOf('E') < 0));
    }

    /**
     * A template of {@code %}: constants are not filled in when there is a hole that is not constant. Text is refused by {@code %d} and the other
     * conversions of numbers.
     */
    private static Value percent(Value left, Value right) {
        return percent(left, right.kind() == Value.Kind.COLLECTION ? right.parts() : List.of(new Argument("", 0, right)), "diuoxXeEfFgG");
    }

    /** {@code format(template, arguments...)}: a conversion to a number lets no text through. */
    static Value fill(Value template, List<Argument> arguments) {
        return percent(template, arguments, "bcdoOxXeEfFgGpt");
    }

    private static Value percent(Value left, List<Argument> arguments, String numeric) {
        FilledText text = new FilledText();
        text.keep(left);
        int next = 0;
        String template = left.text();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c != '%' || i + 1 == template.length()) {
                text.append(c);
            } else if (template.charAt(i + 1) == '%') {
                text.append('%');
                i++;
            } else {
                i = endOfPercent(template, i + 1);
                Value value = next < arguments.size() ? arguments.get(next).value() : Value.OTHER;
                next++;
                text.add(!value.isConstant() && numeric.indexOf(template.charAt(i)) >= 0 ? REPEATED : value);
            }
        }
        return text.value();
    }

    /** Where the conversion that starts after a percent sign ends. */
    private static int endOfPercent(String template, int from) {
        int at = from;
        if (template.charAt(at) == '(') {
            int close = template.indexOf(')', at);
            at = close < 0 ? at : Math.min(close + 1, template.length() - 1);
        }
        while (at < template.length() - 1 && !Character.isLetter(template.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@code template.replace(part, by)}. */
    static Value replace(Value template, String part, Value by) {
        FilledText text = new FilledText();
        text.keep(template);
        int from = 0;
        for (int at = part.isEmpty() ? -1 : template.text().indexOf(part); at >= 0; at = template.text().indexOf(part, from)) {
            template.text().substring(from, at).chars().forEach(c -> text.append((char) c));
            text.add(by);
            from = at + part.length();
        }
        template.text().substring(from).chars().forEach(c -> text.append((char) c));
        return text.value();
    }

    /** {@code template.format(...)}. */
    static Value format(Value template, List<Argument> arguments) {
        FilledText text = new FilledText();
        text.keep(template);
        int next = 0;
        String pattern = template.text();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean twice = i + 1 < pattern.length() && pattern.charAt(i + 1) == c;
            int close = c == '{' && !twice ? pattern.indexOf('}', i) : -1;
            if ((c == '{' || c == '}') && twice) {
                text.append(c);
                i++;
            } else if (close > 0) {
                Value value = filling(pattern.substring(i + 1, close), next, arguments);
                next++;
                text.add(value);
                i = close;
            } else {
                text.append(c);
            }
        }
        return text.value();
    }

    private static Value filling(String hole, int next, List<Argument> arguments) {
        int end = 0;
        while (end < hole.length() && (Character.isLetterOrDigit(hole.charAt(end)) || hole.charAt(end) == '_')) {
            end++;
        }
        String name = hole.substring(0, end);
        boolean plain = end == hole.length() || hole.charAt(end) == ':' || hole.charAt(end) == '!';
        for (Argument argument : arguments) {
            boolean named = !argument.name().isEmpty() && argument.name().equals(name);
            boolean placed = argument.position() >= 0
                    && (name.isEmpty() ? argument.position() == next : name.equals(Integer.toString(argument.position())));
            if (plain && (named || placed)) {
                return argument.value();
            }
        }
        return Value.OTHER;
    }

    /** Parts of a path; an absolute part starts anew. */
    static Value path(List<Argument> parts) {
        StringBuilder path = new StringBuilder();
        for (Argument part : parts) {
            String text = part.value().text();
            if (!part.value().isString()) {
                return Value.OTHER;
            }
            if (text.startsWith("/")) {
                path.setLength(0);
            } else if (!path.isEmpty() && path.charAt(path.length() - 1) != '/') {
                path.append('/');
            }
            path.append(text);
        }
        return Value.string(cut(path.toString()));
    }
}
