package dev.tenet.policy.check;

import dev.tenet.policy.Nearest;
import dev.tenet.policy.check.ValueType.Kind;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Expression.Literal;
import dev.tenet.policy.rule.Expression.Operation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tells comparisons that can never be true, or that the engine refuses. */
final class Comparisons {
    private static final Set<String> ORDER = Set.of("<", ">", "<=", ">=");
    private static final Set<String> TEXT_PARTS = Set.of("str[startsWith]", "str[endsWith]", "str[length]");
    private static final Check CHECK = Check.WRONG_TYPE;

    private final Faults faults;

    Comparisons(Faults faults) {
        this.faults = faults;
    }

    /** What stands alone must be true or false. */
    void decides(Expression expression, ValueType type) {
        if (type.kind() != Kind.TRUTH && type.kind() != Kind.UNKNOWN) {
            faults.add(CHECK, expression.place(), "%s is %s, and decides nothing by itself".formatted(words(expression), type.words()),
                    "Compare it: %s == %s".formatted(words(expression), type.kind() == Kind.NUMBER ? "0" : "\"...\""));
        }
    }

    void check(Operation operation, String left, ValueType type, List<ValueType> right) {
        for (int i = 0; i < right.size(); i++) {
            Expression value = operation.right().get(i);
            ValueType other = right.get(i);
            switch (operation.operator()) {
                case "==", "!=", "in" -> equal(left, type, value, other);
                case "<", ">", "<=", ">=" -> ordered(operation, left, type, value, other);
                case "matches" -> matches(operation, left, type, value, other);
                case "contains", "excludes" -> contains(operation, left, type, value, other);
                case "memberOf" -> memberOf(operation, left, type, value, other);
                default -> part(operation, left, type, value, other);
            }
        }
    }

    private void equal(String left, ValueType type, Expression value, ValueType other) {
        if (!type.isKnown() || !other.isKnown() || type.kind() == Kind.TYPE || other.kind() == Kind.TYPE) {
            return;
        }
        if (other.kind() == Kind.NOTHING || type.kind() == Kind.NOTHING) {
            faults.add(CHECK, value.place(), left + " is never null", absent(type, left));
        } else if (type.kind() == Kind.ENUM && other.kind() == Kind.TEXT) {
            List<String> constants = type.constants();
            String constant = value instanceof Literal literal && constants.contains(literal.value()) ? literal.value() : constants.get(0);
            String written = value instanceof Literal literal ? literal.value() : "";
            faults.add(CHECK, value.place(), "%s is %s, %s is text".formatted(left, type.words(), words(value)),
                    constants.contains(written) ? "Write: %s == %s.%s".formatted(left, type.name(), constant)
                            : Nearest.hint(written, constants, "Constants are: " + String.join(", ", constants) + ".") + " Write: %s.CONSTANT".formatted(type.name()));
        } else if (type.kind() != other.kind()) {
            faults.add(CHECK, value.place(), "%s is %s, %s is %s: they are never equal".formatted(left, type.words(), words(value), other.words()), hint(left, type, other));
        } else if ((type.kind() == Kind.ENUM || type.kind() == Kind.OBJECT) && unrelated(type, other)) {
            faults.add(CHECK, value.place(), "%s is %s, %s is %s: they are never equal".formatted(left, type.words(), words(value), other.words()),
                    "Compare it with " + type.words() + ".");
        }
    }

    private static boolean unrelated(ValueType type, ValueType other) {
        Class<?> a = type.raw();
        Class<?> b = other.raw();
        if (a == null || b == null) {
            return type.declared() != null && other.declared() != null && !type.declared().name().equals(other.declared().name());
        }
        return !a.isInterface() && !b.isInterface() && !a.isAssignableFrom(b) && !b.isAssignableFrom(a);
    }

    private void ordered(Operation operation, String left, ValueType type, Expression value, ValueType other) {
        boolean known = type.isKnown() && other.isKnown();
        if (known && (type.kind() != other.kind() || !Set.of(Kind.NUMBER, Kind.TEXT, Kind.OBJECT, Kind.ENUM).contains(type.kind()))) {
            faults.add(CHECK, value.place(), "%s is %s: %s cannot compare it with %s".formatted(left, type.words(), operation.operator(), named(value, other)),
                    type.kind() == Kind.LIST || type.kind() == Kind.MAP ? "Compare its size: %s.size() %s ...".formatted(left, operation.operator()) : hint(left, type, other));
        }
    }

    private void matches(Operation operation, String left, ValueType type, Expression value, ValueType other) {
        text(operation, left, type);
        if (other.isKnown() && other.kind() != Kind.TEXT) {
            faults.add(CHECK, value.place(), "matches takes a regular expression in quotes, not " + named(value, other), "Write: %s matches \"...\"".formatted(left));
        } else if (value instanceof Literal literal) {
            try {
                Pattern.compile(literal.value());
            } catch (PatternSyntaxException e) {
                String reason = e.getDescription() + (e.getIndex() >= 0 ? " at character " + (e.getIndex() + 1) : "");
                faults.add(Check.BAD_REGEX, value.place(), "this is not a regular expression: " + reason, "Write \\\\ before a character that is meant as it is: \\\\. for a dot, \\\\( for a bracket.");
            }
        }
    }

    private void contains(Operation operation, String left, ValueType type, Expression value, ValueType other) {
        if (type.isKnown() && !Set.of(Kind.LIST, Kind.MAP, Kind.TEXT).contains(type.kind())) {
            faults.add(CHECK, operation.place(), "%s is %s: it contains nothing".formatted(left, type.words()), "%s takes a list or text on its left.".formatted(operation.operator()));
        } else if (type.kind() == Kind.TEXT && other.isKnown() && other.kind() != Kind.TEXT) {
            faults.add(CHECK, value.place(), "%s is text: it cannot contain %s".formatted(left, named(value, other)), "Write what it must contain in quotes.");
        } else if (type.kind() == Kind.LIST && type.element().isKnown() && other.isKnown() && type.element().kind() != other.kind()) {
            faults.add(CHECK, value.place(), "%s holds %s: it cannot contain %s".formatted(left, type.element().words(), named(value, other)), hint(left, type.element(), other));
        }
    }

    private void memberOf(Operation operation, String left, ValueType type, Expression value, ValueType other) {
        if (other.isKnown() && other.kind() != Kind.LIST && other.kind() != Kind.MAP) {
            faults.add(CHECK, value.place(), "memberOf takes a list on its right, not " + named(value, other), "Write: %s == ..., or %s in ( ... )".formatted(left, left));
        } else if (other.kind() == Kind.LIST && other.element().isKnown() && type.isKnown() && other.element().kind() != type.kind()) {
            faults.add(CHECK, value.place(), "%s is %s, %s holds %s: it is never a member".formatted(left, type.words(), words(value), other.element().words()), hint(left, type, other.element()));
        }
    }

    private void part(Operation operation, String left, ValueType type, Expression value, ValueType other) {
        if (operation.operator().startsWith("str[") && !TEXT_PARTS.contains(operation.operator())) {
            String word = operation.operator().substring(4, operation.operator().length() - 1);
            faults.add(Check.UNKNOWN_OPERATOR, operation.place(), "str[" + word + "] is not known", Nearest.hint(word, List.of("startsWith", "endsWith", "length"), "Known are: startsWith, endsWith, length."));
        }
        text(operation, left, type);
        Kind wanted = operation.operator().equals("str[length]") ? Kind.NUMBER : Kind.TEXT;
        if (other.isKnown() && other.kind() != wanted) {
            faults.add(CHECK, value.place(), "%s takes %s, not %s".formatted(operation.operator(), wanted.words, named(value, other)), "");
        }
    }

    private void text(Operation operation, String left, ValueType type) {
        if (type.isKnown() && type.kind() != Kind.TEXT) {
            faults.add(CHECK, operation.place(), "%s is %s: %s takes text on its left".formatted(left, type.words(), operation.operator()), hint(left, type, ValueType.TEXT));
        }
    }

    private static String hint(String left, ValueType type, ValueType other) {
        return switch (type.kind()) {
            case NUMBER -> "Write the number without quotes.";
            case TRUTH -> "Write: %s == true".formatted(left);
            case TEXT -> other.kind() == Kind.LIST ? "Write: %s memberOf ...".formatted(left) : "Write the text in quotes: %s == \"...\"".formatted(left);
            case LIST -> "Ask whether it holds a value: %s contains ...".formatted(left);
            case ENUM -> "Constants are: " + String.join(", ", type.constants()) + ".";
            default -> "Compare one of its components: %s.%s".formatted(left, TypeMembers.all(type).stream().findFirst().orElse("name"));
        };
    }

    private static String absent(ValueType type, String left) {
        return switch (type.kind()) {
            case TEXT -> "What is not there is empty: %s == \"\"".formatted(left);
            case LIST, MAP -> "What is not there is empty: %s.isEmpty()".formatted(left);
            case NUMBER, TRUTH -> "Facts hold no nulls: take the comparison out.";
            default -> "Facts hold no nulls: values say isAbsent().";
        };
    }

    private static String named(Expression value, ValueType type) {
        return type.kind() == Kind.NUMBER && value instanceof Literal ? "the number " + words(value)
                : value instanceof Literal literal && literal.kind() == Literal.Kind.TEXT ? "the text " + words(value) : words(value) + ", " + type.words();
    }

    /** The expression as an author would name it. */
    static String words(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.kind() == Literal.Kind.TEXT ? '"' + literal.value() + '"' : literal.value();
        }
        if (expression instanceof Expression.Name name) {
            return name.name();
        }
        if (expression instanceof Expression.Access access) {
            return words(access.of()) + "." + access.name();
        }
        if (expression instanceof Expression.Call call) {
            return call.of().map(of -> words(of) + ".").orElse("") + call.name() + (call.arguments().isEmpty() ? "()" : "( ... )");
        }
        if (expression instanceof Expression.Unary unary) {
            return unary.operator() + words(unary.operand());
        }
        return expression instanceof Expression.Binding binding ? words(binding.expression()) : "this";
    }
}
