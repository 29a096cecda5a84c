package dev.tenet.lint;

import dev.tenet.policy.rule.Condition;
import dev.tenet.policy.rule.Condition.Group;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Walks the conditions of a rule. */
final class Conditions {
    private Conditions() {}

    /** Every pattern, also inside groups and sources. */
    static List<Pattern> patterns(List<Condition> conditions) {
        List<Pattern> patterns = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Pattern pattern) {
                patterns.add(pattern);
                pattern.source().ifPresent(source -> patterns.addAll(patterns(source.members())));
            } else if (condition instanceof Group group) {
                patterns.addAll(patterns(group.members()));
            }
        }
        return patterns;
    }

    /** Every expression of a rule's conditions. */
    static Stream<Expression> expressions(Rule rule) {
        return patterns(rule.conditions()).stream().flatMap(Conditions::expressions);
    }

    static Stream<Expression> expressions(Pattern pattern) {
        return Stream.concat(pattern.constraints().stream().map(Constraint::expression), pattern.source().stream().flatMap(source -> source.expression().stream()));
    }

    /** The variables that stand in an expression; not those that it binds. */
    static Set<String> uses(Expression expression) {
        Set<String> names = new TreeSet<>();
        collect(expression, names);
        return names;
    }

    /** The variables that conditions use, also inside groups and sources. */
    static Set<String> uses(Condition condition) {
        Set<String> names = new TreeSet<>();
        for (Pattern pattern : patterns(List.of(condition))) {
            expressions(pattern).forEach(expression -> collect(expression, names));
            pattern.source().ifPresent(source -> source.functions().forEach(function -> function.arguments().forEach(argument -> addWords(argument, names))));
        }
        return names;
    }

    /** The variables that a condition binds for what follows. */
    static Set<String> binds(Condition condition) {
        Set<String> names = new TreeSet<>();
        if (condition instanceof Pattern pattern) {
            if (!pattern.variable().isEmpty()) {
                names.add(pattern.variable());
            }
            pattern.constraints().forEach(constraint -> bound(constraint.expression(), names));
            pattern.source().ifPresent(source -> source.functions().forEach(function -> names.add(function.variable())));
        } else if (condition instanceof Group group && (group.kind() == Group.Kind.AND || group.kind() == Group.Kind.OR)) {
            group.members().forEach(member -> names.addAll(binds(member)));
        }
        return names;
    }

    private static void bound(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Binding binding) {
            names.add(binding.variable());
        }
        expression.parts().forEach(part -> bound(part, names));
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Name name && name.isVariable()) {
            names.add(name.name());
        } else if (expression instanceof Expression.Other other) {
            addWords(other.text(), names);
        }
        expression.parts().forEach(part -> collect(part, names));
    }

    private static void addWords(String text, Set<String> names) {
        java.util.regex.Pattern.compile("\\$\\w+").matcher(text).results().forEach(match -> names.add(match.group()));
    }
}
