package dev.tenet.lint;

import dev.tenet.policy.RuleFile;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.rule.Condition;
import dev.tenet.policy.rule.Condition.Group;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What makes an audit slower than its facts: patterns that every fact passes, and joins of everything with everything. */
final class RuleCost {
    /** Types of which a file has many. Those of concepts, and of files as a whole, are few. */
    private static final Set<String> MANY = Set.of("Assignment", "Call", "CallEdge", "ClassDef", "ConfigEntry", "ExceptHandler", "Field", "FunctionDef", "Import");
    /** Types of which a rule sees one fact. */
    private static final Set<String> ONE = Set.of("Setting", "CallGraph", "DataFlow", "Repository");

    private final RuleFile file;
    private final Found found;

    RuleCost(RuleFile file, Found found) {
        this.file = file;
        this.found = found;
    }

    void check(Rule rule) {
        for (Pattern pattern : Conditions.patterns(rule.conditions())) {
            if (pattern.source().isEmpty() && MANY.contains(pattern.type()) && pattern.constraints().stream().noneMatch(RuleCost::isConstant)) {
                found.add(Check.NO_CONSTANT, file.path(), pattern.place(), "this pattern holds no constant: every %s of every audited tree is kept and joined".formatted(pattern.type()),
                        "Begin with what is known beforehand: test == false, or a name: name == \"...\".");
            }
        }
        cartesian(rule);
    }

    /** Whether a constraint decides by the fact alone. */
    private static boolean isConstant(Constraint constraint) {
        return !constraint.onlyBinds() && Conditions.uses(constraint.expression()).isEmpty();
    }

    private void cartesian(Rule rule) {
        List<Condition> joined = new ArrayList<>();
        rule.conditions().forEach(condition -> positive(condition, joined));
        int[] group = new int[joined.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < joined.size(); i++) {
            Set<String> uses = Conditions.uses(joined.get(i));
            for (int j = 0; j < joined.size(); j++) {
                if (i != j && Conditions.binds(joined.get(j)).stream().anyMatch(uses::contains)) {
                    merge(group, i, j);
                }
            }
        }
        int first = -1;
        for (int i = 0; i < joined.size(); i++) {
            if (!isOne(joined.get(i)) && !isFirst(joined.get(i), rule)) {
                if (first >= 0 && group[i] != group[first] && group[i] == i) {
                    found.add(Check.CARTESIAN, file.path(), joined.get(i).place(), "%s shares no variable with %s above: every one meets every other".formatted(typeOf(joined.get(i)), typeOf(joined.get(first))),
                            "Join them by a component (function == $function), or write exists before the one that is only asked for.");
                }
                first = first < 0 ? i : first;
            }
        }
    }

    /** The smaller number stands for a group, so that its first condition is named. */
    private static void merge(int[] group, int i, int j) {
        int from = Math.max(group[i], group[j]);
        int to = Math.min(group[i], group[j]);
        for (int k = 0; k < group.length; k++) {
            if (group[k] == from) {
                group[k] = to;
            }
        }
    }

    private static void positive(Condition condition, List<Condition> joined) {
        if (condition instanceof Group group && group.kind() == Group.Kind.AND) {
            group.members().forEach(member -> positive(member, joined));
        } else if (condition instanceof Pattern || condition instanceof Group group && group.kind() == Group.Kind.OR) {
            joined.add(condition);
        }
    }

    /** One fact, or facts of another that stands above: a source without variables is asked once. */
    private static boolean isOne(Condition condition) {
        return condition instanceof Pattern pattern && (ONE.contains(pattern.type())
                || pattern.source().isPresent() && pattern.source().get().kind() != Condition.Source.Kind.FROM);
    }

    /** The first of its type: a {@code not} of the same type refuses it when another comes before. */
    private static boolean isFirst(Condition condition, Rule rule) {
        Set<String> binds = Conditions.binds(condition);
        return condition instanceof Pattern pattern && rule.conditions().stream()
                .filter(other -> other instanceof Group group && group.kind() == Group.Kind.NOT)
                .flatMap(other -> Conditions.patterns(List.of(other)).stream())
                .filter(other -> other.type().equals(pattern.type()))
                .flatMap(Conditions::expressions)
                .anyMatch(expression -> orders(expression) && Conditions.uses(expression).stream().anyMatch(binds::contains));
    }

    private static boolean orders(Expression expression) {
        return expression instanceof Expression.Call call && call.name().equals("compareTo") || expression.parts().stream().anyMatch(RuleCost::orders);
    }

    private static String typeOf(Condition condition) {
        List<Pattern> patterns = Conditions.patterns(List.of(condition));
        return patterns.isEmpty() ? "this" : patterns.get(0).type();
    }

    /** Bound by a constraint and named nowhere else. */
    void unused(Rule rule) {
        for (Pattern pattern : Conditions.patterns(rule.conditions())) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.onlyBinds() && !used(rule, constraint.variable())) {
                    Expression.Binding binding = (Expression.Binding) constraint.expression();
                    found.add(Check.UNUSED_BINDING, file.path(), binding.at(), "%s is bound and never used".formatted(binding.variable()), "Take it out, or use it: in a pattern below, or in the message.");
                }
            }
        }
    }

    private static boolean used(Rule rule, String variable) {
        boolean inConditions = rule.conditions().stream().anyMatch(condition -> Conditions.uses(condition).contains(variable));
        return inConditions || rule.actions().stream().anyMatch(action -> Conditions.uses(action).contains(variable));
    }
}
