package dev.tenet.explain;

import dev.tenet.policy.rule.Condition;
import dev.tenet.policy.rule.Condition.Group;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Rule;
import dev.tenet.trial.RuleBody;
import java.util.ArrayList;
import java.util.List;

/** Makes the probes of one rule. */
final class Probes {
    private static final String CONSEQUENCE = "report( drools, dev.tenet.fact.Location.of( \"\" ), \"probe\" );";

    private final Rule rule;
    private final RuleBody body;
    private final String prefix;
    private final List<Probe> probes = new ArrayList<>();

    private Probes(String file, Rule rule, String prefix) {
        this.rule = rule;
        this.body = new RuleBody(file, rule);
        this.prefix = prefix;
    }

    /** Of a rule in {@code file}; their names begin with {@code prefix}. */
    static List<Probe> of(String file, Rule rule, String prefix) {
        Probes probes = new Probes(file, rule, prefix);
        for (int i = 0; i < rule.conditions().size(); i++) {
            probes.condition(i);
        }
        return List.copyOf(probes.probes);
    }

    private void condition(int index) {
        Condition condition = rule.conditions().get(index);
        int end = index + 1 < rule.conditions().size() ? rule.conditions().get(index + 1).place().start() : Integer.MAX_VALUE;
        String before = body.between(0, condition.place().start()).conditions();
        add(index, Probe.Kind.REACHES, null, body.between(0, end).conditions());
        if (condition instanceof Pattern pattern) {
            butFor(index, before, pattern, body.between(condition.place().start(), end));
            alone(index, pattern);
        } else if (condition instanceof Group group && group.members().size() == 1 && group.members().get(0) instanceof Pattern member) {
            RuleBody inner = body.between(member.place().start(), member.place().end());
            if (group.kind() == Group.Kind.NOT) {
                add(index, Probe.Kind.FORBIDDEN, null, before + inner.conditions());
            } else if (group.kind() == Group.Kind.EXISTS) {
                butFor(index, before, member, inner);
                alone(index, member);
            }
        }
    }

    private void butFor(int index, String before, Pattern pattern, RuleBody text) {
        for (Constraint constraint : pattern.constraints()) {
            // Without its only constraint a pattern is about every fact of its type: no near miss.
            boolean only = pattern.source().isEmpty() && pattern.constraints().stream().filter(other -> !other.onlyBinds()).count() < 2;
            if (!only && !constraint.onlyBinds() && constraint.variable().isEmpty()) {
                add(index, Probe.Kind.BUT_FOR, constraint, before + text.conditionsWithout(constraint.place()));
            }
        }
    }

    private void alone(int index, Pattern pattern) {
        for (Constraint constraint : pattern.constraints()) {
            if (pattern.source().isEmpty() && !constraint.onlyBinds() && constraint.variable().isEmpty() && constraint.text().indexOf('$') < 0) {
                add(index, Probe.Kind.ALONE, constraint, pattern.type() + "( " + constraint.text() + " )");
            }
        }
    }

    private void add(int index, Probe.Kind kind, @org.jspecify.annotations.Nullable Constraint constraint, String conditions) {
        String name = prefix + "/probe " + rule.place().line() + " " + probes.size();
        probes.add(new Probe(name, index + 1, kind, constraint, body.rule(name, conditions, CONSEQUENCE)));
    }
}
