package dev.tenet.trial;

import dev.tenet.engine.RuleReader;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.rule.Condition;
import dev.tenet.policy.rule.Condition.Group;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Place;
import dev.tenet.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every condition of a rule file that can be taken away by itself. Patterns of {@code Setting} name a parameter, and the
 * {@code table} of a {@code Row} names a table: they decide nothing. A pattern whose
 * variables are used elsewhere cannot go alone, its constraints can.
 */
final class RuleCuts {
    private static final String SETTING = "Setting";
    private static final java.util.regex.Pattern VARIABLE = java.util.regex.Pattern.compile("\\$\\w+");

    private final RuleFile file;
    private final List<Cut> cuts = new ArrayList<>();

    private RuleCuts(RuleFile file) {
        this.file = file;
    }

    /** In the order of the file. */
    static List<Cut> of(RuleFile file) {
        RuleCuts cuts = new RuleCuts(file);
        for (Rule rule : RuleReader.read(file).source().rules()) {
            RuleBody body = new RuleBody(file.text(), rule);
            for (Condition condition : rule.conditions()) {
                cuts.whole(rule, body, condition);
                cuts.constraints(rule, body, condition);
            }
        }
        return List.copyOf(cuts.cuts);
    }

    private void whole(Rule rule, RuleBody body, Condition condition) {
        boolean alone = rule.conditions().stream().filter(other -> !isSetting(other)).count() < 2;
        if (isSetting(condition) || alone) {
            return;
        }
        String left = body.conditionsWith(condition.place(), "");
        Set<String> used = variables(left + " " + rule.consequence());
        if (bound(condition).stream().noneMatch(used::contains)) {
            add(rule, body, Cut.Kind.PATTERN, condition.place(), left);
        }
    }

    private void constraints(Rule rule, RuleBody body, Condition condition) {
        if (condition instanceof Group group) {
            group.members().forEach(member -> constraints(rule, body, member));
        } else if (condition instanceof Pattern pattern && !isSetting(pattern)) {
            pattern.constraints().stream().filter(constraint -> !constraint.onlyBinds() && !namesTable(pattern, constraint)).forEach(constraint -> constraint(rule, body, constraint));
            pattern.source().ifPresent(source -> source.members().forEach(member -> constraints(rule, body, member)));
        }
    }

    private void constraint(Rule rule, RuleBody body, Constraint constraint) {
        if (!constraint.place().in(file.text()).equals(constraint.text()) && !squeezed(constraint.place().in(file.text())).equals(squeezed(constraint.text()))) {
            return;
        }
        String left = constraint.variable().isEmpty()
                ? body.conditionsWithout(constraint.place())
                : body.conditionsWith(constraint.place(), constraint.variable() + " : " + tested(constraint.expression()));
        add(rule, body, Cut.Kind.CONSTRAINT, constraint.place(), left);
    }

    /** What a constraint that binds and tests looks at: {@code name} of {@code $x : name == "run"}. */
    private String tested(Expression expression) {
        Expression at = expression;
        while (at instanceof Expression.Binding || at instanceof Expression.Operation) {
            at = at instanceof Expression.Binding binding ? binding.expression() : at.parts().get(0);
        }
        return at.place().in(file.text());
    }

    private void add(Rule rule, RuleBody body, Cut.Kind kind, Place place, String conditions) {
        String name = baseOf(rule.name()) + "/cut " + cuts.size();
        cuts.add(new Cut(name, rule.name(), kind, place.in(file.text()).strip().replaceAll("\\s+", " "), place, body.rule(name, conditions)));
    }

    private static String baseOf(String rule) {
        int slash = rule.indexOf('/');
        return slash < 0 ? rule : rule.substring(0, slash);
    }

    private static boolean namesTable(Pattern pattern, Constraint constraint) {
        return pattern.type().equals("Row") && constraint.text().startsWith("table ");
    }

    private static boolean isSetting(Condition condition) {
        return condition instanceof Pattern pattern && pattern.type().equals(SETTING);
    }

    /** Variables that are seen outside of the condition. */
    private static Set<String> bound(Condition condition) {
        Set<String> variables = new TreeSet<>();
        if (condition instanceof Pattern pattern) {
            variables.add(pattern.variable());
            pattern.constraints().forEach(constraint -> variables.add(constraint.variable()));
            pattern.source().ifPresent(source -> source.functions().forEach(function -> variables.add(function.variable())));
        } else if (condition instanceof Group group && (group.kind() == Group.Kind.AND || group.kind() == Group.Kind.OR)) {
            group.members().forEach(member -> variables.addAll(bound(member)));
        }
        variables.remove("");
        return variables;
    }

    private static Set<String> variables(String text) {
        Set<String> variables = new TreeSet<>();
        VARIABLE.matcher(text).results().forEach(match -> variables.add(match.group()));
        return variables;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
