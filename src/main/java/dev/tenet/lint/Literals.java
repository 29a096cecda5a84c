package dev.tenet.lint;

import dev.tenet.policy.Nearest;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Expression.Literal;
import dev.tenet.policy.rule.Expression.Operation;
import dev.tenet.policy.rule.RuleSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds texts that no extractor has produced in any example: misspelt keys, names and callees. No page shows all of a list, so that where some of it was seen
 * only slips of a letter count, and not beside the text that they would stand for.
 */
final class Literals {
    /** From this length on, a text one slip away from one that was seen is a slip. */
    private static final int LONG = 6;

    private final RuleFile file;
    private final Found found;
    private final Corpus corpus;

    Literals(RuleFile file, Found found, Corpus corpus) {
        this.file = file;
        this.found = found;
        this.corpus = corpus;
    }

    void check(RuleSource source) {
        source.rules().forEach(rule -> Conditions.patterns(rule.conditions()).stream()
                .filter(pattern -> pattern.source().isEmpty() && !pattern.type().equals("Setting") && !pattern.type().equals("Row"))
                .forEach(this::pattern));
    }

    private void pattern(Pattern pattern) {
        for (Constraint constraint : pattern.constraints()) {
            expression(pattern.type(), constraint.expression());
        }
    }

    private void expression(String type, Expression expression) {
        expression.parts().forEach(part -> expression(type, part));
        if (expression instanceof Operation operation && (operation.operator().equals("==") || operation.operator().equals("in"))
                && operation.left().orElse(null) instanceof Expression.Name component) {
            corpus.of(type, component.name()).ifPresent(seen -> compare(type + "." + component.name(), operation, seen));
        }
    }

    private void compare(String component, Operation operation, Set<String> seen) {
        List<Literal> literals = operation.right().stream().filter(Literal.class::isInstance).map(Literal.class::cast)
                .filter(literal -> literal.kind() == Literal.Kind.TEXT && !literal.value().isEmpty()).toList();
        List<String> written = literals.stream().map(Literal::value).toList();
        boolean untried = written.stream().noneMatch(seen::contains);
        for (Literal literal : literals) {
            if (seen.contains(literal.value())) {
                continue;
            }
            Optional<String> slip = seen.stream().filter(known -> !written.contains(known) && Slips.isSlip(literal.value(), known, LONG)).findFirst();
            String near = slip.map(known -> "Maybe \"" + known + "\" is meant.").orElseGet(() -> untried ? Nearest.hint(literal.value(), seen, "") : "");
            if (untried || !near.isEmpty()) {
                found.add(Check.UNKNOWN_LITERAL, file.path(), literal.place(), "no extractor has produced the text \"%s\" for %s".formatted(literal.value(), component),
                        near.isEmpty() ? "If it is right, write an example that has it." : near + " If not, write an example that has it.");
            }
        }
    }
}
