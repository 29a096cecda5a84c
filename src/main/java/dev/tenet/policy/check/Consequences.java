package dev.tenet.policy.check;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.policy.check.ValueType.Kind;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Expression.Literal;
import dev.tenet.policy.rule.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the statements behind {@code then}: variables and methods that exist, a place to report at, a message that its arguments fill. */
final class Consequences {
    private static final Pattern SPECIFIER = Pattern.compile("%(\\d+\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?(.)?", Pattern.DOTALL);

    private final Faults faults;
    private final TypeScope scope;

    Consequences(Faults faults, TypeScope scope) {
        this.faults = faults;
        this.scope = scope;
    }

    void check(Rule rule, Variables variables) {
        ExpressionTypes types = new ExpressionTypes(scope, faults, ValueType.UNKNOWN, variables);
        for (Expression action : rule.actions()) {
            java(action);
            types.of(action);
            if (action instanceof Expression.Call call && call.of().isEmpty() && call.name().equals("report")) {
                report(call, types);
            }
        }
    }

    /** Patterns read components by name, Java calls them. */
    private void java(Expression expression) {
        if (expression instanceof Expression.Access access && access.of() instanceof Expression.Name name && name.isVariable()) {
            faults.add(Check.CONSEQUENCE_FORM, access.at(), "a consequence is Java: components are read by methods", "Write: %s.%s()".formatted(name.name(), access.name()));
        }
        expression.parts().forEach(this::java);
    }

    private void report(Expression.Call call, ExpressionTypes types) {
        List<Expression> given = call.arguments();
        if (given.size() < 3 || !(given.get(0) instanceof Expression.Name drools) || !drools.name().equals("drools")) {
            faults.add(Check.CONSEQUENCE_FORM, call.at(), "report takes drools, a place and a message", "Write: report( drools, $fact, \"what is wrong with %s\", $name );");
            return;
        }
        ValueType at = types.of(given.get(1));
        boolean place = at.raw() != null && (Fact.class.isAssignableFrom(at.raw()) || Location.class.isAssignableFrom(at.raw()));
        if (at.isKnown() && !place) {
            String hint = at.declared() != null ? "Write: %s.getLocation()".formatted(Comparisons.words(given.get(1))) : "Give a fact or its location.";
            faults.add(Check.CONSEQUENCE_FORM, given.get(1).place(), "%s is %s: nothing can be reported there".formatted(Comparisons.words(given.get(1)), at.words()), hint);
        }
        if (given.get(2) instanceof Literal message && message.kind() == Literal.Kind.TEXT) {
            message(message, given.subList(3, given.size()), types);
        } else if (types.of(given.get(2)).kind() != Kind.TEXT && types.of(given.get(2)).isKnown()) {
            faults.add(Check.CONSEQUENCE_FORM, given.get(2).place(), "the message is text", "Write it in quotes, with %s for each argument behind it.");
        }
    }

    private void message(Literal message, List<Expression> arguments, ExpressionTypes types) {
        Matcher specifiers = SPECIFIER.matcher(message.value());
        int asked = 0;
        boolean numbered = false;
        while (specifiers.find()) {
            String conversion = specifiers.group(2) == null ? "" : specifiers.group(2);
            if (conversion.equals("%") || conversion.equals("n")) {
                continue;
            }
            numbered |= specifiers.group(1) != null;
            if (!conversion.matches("[sSdfcxbeg]")) {
                if (!arguments.isEmpty()) {
                    faults.add(Check.MESSAGE_ARGUMENTS, message.place(), "\"%s\" in a message stands for nothing".formatted(specifiers.group().strip()), "Write %% for a percent sign, %s for an argument.");
                }
                return;
            }
            if (asked < arguments.size() && !numbered && conversion.matches("[dfxeg]") && types.of(arguments.get(asked)).kind() == Kind.TEXT) {
                faults.add(Check.MESSAGE_ARGUMENTS, arguments.get(asked).place(), "%s is text, %%%s writes a number".formatted(Comparisons.words(arguments.get(asked)), conversion), "Write %s in the message.");
            }
            asked++;
        }
        if (!numbered && asked != arguments.size()) {
            faults.add(Check.MESSAGE_ARGUMENTS, message.place(), "the message asks for %d %s, %d %s given".formatted(asked, asked == 1 ? "argument" : "arguments",
                    arguments.size(), arguments.size() == 1 ? "is" : "are"), "Write one %s in the message for each argument behind it.");
        }
    }
}
