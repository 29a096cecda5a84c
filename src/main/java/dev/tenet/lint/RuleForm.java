package dev.tenet.lint;

import dev.tenet.lint.regex.Backtracking;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.rule.Condition;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Rule;
import dev.tenet.policy.rule.RuleSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What has no place in a policy: rules that order each other, change facts or run Java; and expressions that do not come to an end. */
final class RuleForm {
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "salience", "Rules do not depend on an order: let one deduce a concept that the other matches.",
            "no-loop", "A rule that reports or deduces does not fire itself: take it out.",
            "lock-on-active", "Rules do not depend on an order: take it out.",
            "agenda-group", "Every rule of a pack judges: take it out.",
            "enabled", "People switch policies off in tenet.yaml: policies: { <pack>/<policy>: { enabled: false } }.");
    private static final Map<String, String> STATEMENTS = Map.of(
            "global", "Take values from parameters of the page: Setting( policy == \"<pack>/<policy>\", name == \"...\" ).",
            "query", "Write a rule in concepts.drl that deduces a fact.",
            "function", "Logic longer than a line belongs to a fact or a concept.",
            "import", "Fact types, List, Set, Map and report are there without imports.",
            "package", "A file's package is its folder: take the line out.");
    private static final Map<String, String> ACTIONS = Map.of(
            "insert", "Deduce facts in concepts.drl with insertLogical: they go when their cause goes.",
            "insertLogical", "A policy reports: report( drools, $fact, \"message\" ); concepts are deduced in concepts.drl.",
            "modify", "Facts are what was seen, and never change.",
            "update", "Facts are what was seen, and never change.",
            "retract", "Facts are what was seen, and are never taken back.",
            "delete", "Facts are what was seen, and are never taken back.");
    private static final String ONE_THING = "A consequence does one thing: report( drools, $fact, \"message with %s\", $value );";
    private static final Pattern WORD = Pattern.compile("^\\s*(insertLogical|insert|modify|update|retract|delete)\\b");

    private final RuleFile file;
    private final Found found;

    RuleForm(RuleFile file, Found found) {
        this.file = file;
        this.found = found;
    }

    void check(RuleSource source) {
        for (RuleSource.Statement statement : source.statements()) {
            found.add(Check.FORBIDDEN, file.path(), statement.place(), "%s has no place in a policy: %s".formatted(statement.kind(), statement.name()),
                    STATEMENTS.getOrDefault(statement.kind(), "Take it out."));
        }
        for (Rule rule : source.rules()) {
            for (Rule.Attribute attribute : rule.attributes()) {
                found.add(Check.FORBIDDEN, file.path(), attribute.place(), attribute.name() + " has no place in a policy",
                        ATTRIBUTES.getOrDefault(attribute.name(), "Take it out."));
            }
            rule.conditions().forEach(this::condition);
            consequence(rule);
            Conditions.expressions(rule).forEach(this::regexes);
            Conditions.expressions(rule).forEach(this::texts);
        }
    }

    /** What a list or a fact reads like as text is no question about it: it changes with every component that the fact gets. */
    private void texts(Expression expression) {
        expression.parts().forEach(this::texts);
        if (expression instanceof Expression.Call call && call.name().equals("toString") && call.arguments().isEmpty()) {
            found.add(Check.FORBIDDEN, file.path(), call.place(), "toString() has no place in a condition",
                    "Ask the fact itself, an element of it (String( ... ) from $fact.words()), or give the fact type a method that answers.");
        }
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.Other other) {
            found.add(Check.FORBIDDEN, file.path(), other.place(), other.word() + " has no place in a policy",
                    "Ask in the pattern itself: constraints are compared, joined and explained, code is not.");
        } else if (condition instanceof Condition.Group group) {
            group.members().forEach(this::condition);
        } else if (condition instanceof Condition.Pattern pattern) {
            pattern.source().ifPresent(source -> {
                if (source.kind() == Condition.Source.Kind.OTHER) {
                    found.add(Check.FORBIDDEN, file.path(), pattern.place(), "this source of facts has no place in a policy",
                            "Facts come from the tree, from a fact's components, from accumulate with its functions, or from collect.");
                }
                source.members().forEach(this::condition);
            });
        }
    }

    private void consequence(Rule rule) {
        String wanted = file.isConcepts() ? "insertLogical" : "report";
        boolean right = false;
        for (int i = 0; i < rule.actions().size(); i++) {
            Expression action = rule.actions().get(i);
            Optional<String> verb = verb(action);
            if (verb.isPresent() && verb.get().equals(wanted)) {
                if (right && !file.isConcepts()) {
                    found.add(Check.CONSEQUENCE_FORM, file.path(), action.place(), "this rule reports twice", "Write a rule for each: \"%s/<case>\".".formatted(rule.name()));
                }
                right = true;
            } else {
                String word = verb.orElseGet(() -> "this code");
                found.add(Check.CONSEQUENCE_FORM, file.path(), action.place(),
                        ACTIONS.containsKey(word) ? word + " has no place in a policy" : "a consequence runs no Java beside %s".formatted(wanted),
                        file.isConcepts() ? "A concept's consequence does one thing: insertLogical( new Concept( ... ) );" : ACTIONS.getOrDefault(word, ONE_THING));
            }
        }
        if (rule.actions().isEmpty()) {
            found.add(Check.CONSEQUENCE_FORM, file.path(), rule.place(), "rule \"" + rule.name() + "\" does nothing",
                    file.isConcepts() ? "Write behind then: insertLogical( new Concept( ... ) );" : "Write behind then: report( drools, $fact, \"message\" );");
        }
    }

    private static Optional<String> verb(Expression action) {
        if (action instanceof Expression.Call call && (call.of().isEmpty() || call.of().get() instanceof Expression.Name name && name.name().equals("drools"))) {
            return Optional.of(call.name());
        }
        var word = action instanceof Expression.Other other ? WORD.matcher(other.text()) : WORD.matcher("");
        return word.find() ? Optional.of(word.group(1)) : Optional.empty();
    }

    private void regexes(Expression expression) {
        expression.parts().forEach(this::regexes);
        if (expression instanceof Expression.Operation operation && operation.operator().equals("matches")) {
            for (Expression right : operation.right()) {
                if (right instanceof Expression.Literal literal && literal.kind() == Expression.Literal.Kind.TEXT && isRegex(literal.value())) {
                    Backtracking.unbounded(literal.value()).ifPresent(part -> found.add(Check.SLOW_REGEX, file.path(), literal.place(),
                            "%s reads the same text in many ways: a text of 30 characters that does not match takes minutes".formatted(part),
                            "Let its alternatives begin differently, take the inner repetition out, or keep what it has matched: *+ or ++ instead of * or +."));
                }
            }
        }
    }

    private static boolean isRegex(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException saidElsewhere) {
            return false;
        }
    }

}
