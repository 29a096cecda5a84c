package dev.tenet.lint;

import dev.tenet.fact.Call;
import dev.tenet.fact.DockerInstruction;
import dev.tenet.fact.Fact;
import dev.tenet.fact.KubernetesFields;
import dev.tenet.fact.Placed;
import dev.tenet.fact.TerraformBody;
import dev.tenet.fact.Value;
import dev.tenet.fact.WorkflowStep;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Expression.Literal;
import dev.tenet.policy.rule.Rule;
import dev.tenet.policy.rule.RuleSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds names and paths that rules ask facts for, that no example has: {@code argument( "shel", 0 )}, {@code lacks( "spec.replcas" )}. Such a question
 * has an answer all the same, always the same one, so nothing else would tell that it is misspelt.
 */
final class AskedNames {
    private static final Set<String> PATHS = Set.of(
            "text", "texts", "has", "lacks", "isTrue", "isFalse", "number", "map", "selects", "isWritten", "at", "value", "values", "blocks", "covers", "statements");

    /** Shorter names are one letter away from too many others. */
    private static final int SHORTEST = 4;

    private final RuleFile file;
    private final Found found;
    private final Corpus corpus;
    private final Map<String, Optional<Class<?>>> types = new HashMap<>();

    AskedNames(RuleFile file, Found found, Corpus corpus) {
        this.file = file;
        this.found = found;
        this.corpus = corpus;
    }

    void check(RuleSource source) {
        source.rules().forEach(this::rule);
    }

    private void rule(Rule rule) {
        List<Pattern> patterns = Conditions.patterns(rule.conditions());
        Map<String, String> variables = new HashMap<>();
        patterns.stream().filter(pattern -> !pattern.variable().isEmpty()).forEach(pattern -> variables.put(pattern.variable(), pattern.type()));
        patterns.forEach(pattern -> Conditions.expressions(pattern).forEach(expression -> look(expression, pattern.type(), variables)));
    }

    private void look(Expression expression, String type, Map<String, String> variables) {
        expression.parts().forEach(part -> look(part, type, variables));
        if (expression instanceof Expression.Call call && !call.arguments().isEmpty()) {
            String asked = call.of().isEmpty() ? type : call.of().get() instanceof Expression.Name name ? variables.getOrDefault(name.name(), "") : "";
            compare(asked, call.name(), call.arguments().get(0), call.arguments().size() > 1);
        } else if (expression instanceof Expression.Index index && index.of() instanceof Expression.Name name && name.name().equals("keyword")) {
            compare(type, "argument", index.index(), false);
        }
    }

    /** @param placed whether its place is asked for as well, by which examples may show it: its name then counts only when it is a slip away */
    private void compare(String type, String method, Expression asked, boolean placed) {
        if (!(asked instanceof Literal literal) || literal.kind() != Literal.Kind.TEXT) {
            return;
        }
        Class<?> fact = types.computeIfAbsent(type, AskedNames::named).orElse(null);
        if (fact == null) {
            return;
        }
        if (TerraformBody.class.isAssignableFrom(fact) && PATHS.contains(method)) {
            Set<String> names = corpus.union("BlockAttribute.name", "TerraformBlock.kind", "Argument.name");
            for (String name : literal.value().split("\\.")) {
                say(name, names, literal, false);
            }
            return;
        }
        say(literal.value().replaceAll("\\[\\d+]", "[0]"), known(fact, method), literal, placed);
    }

    /** What may be asked for; nothing where the method takes no name. */
    private Set<String> known(Class<?> fact, String method) {
        if (fact == Call.class && method.equals("argument") || fact == Value.class && method.equals("part")) {
            return corpus.union("Argument.name");
        } else if (fact == DockerInstruction.class && method.equals("flag")) {
            return corpus.union("DockerInstruction.flags");
        } else if (fact == WorkflowStep.class && method.equals("input")) {
            return corpus.union("WorkflowStep.inputs");
        } else if (KubernetesFields.class.isAssignableFrom(fact) && PATHS.contains(method)) {
            Set<String> paths = new TreeSet<>();
            corpus.union(fact.getSimpleName() + ".fields", fact.getSimpleName() + ".places").forEach(path -> withAbove(path.replaceAll("\\[\\d+]", "[0]"), paths));
            return paths;
        } else if (Placed.class.isAssignableFrom(fact) && (method.equals("isWritten") || method.equals("at"))) {
            return corpus.union(fact.getSimpleName() + ".places");
        }
        return Set.of();
    }

    /** What stands at a path stands in all that is above it. */
    private static void withAbove(String path, Set<String> paths) {
        paths.add(path);
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '.' || path.charAt(i) == '[') {
                paths.add(path.substring(0, i));
            } else if (path.charAt(i) == ']') {
                paths.add(path.substring(0, i + 1));
            }
        }
    }

    private void say(String name, Set<String> known, Literal literal, boolean placed) {
        if (known.isEmpty() || known.contains(name)) {
            return;
        }
        Optional<String> slip = known.stream().filter(other -> Slips.isSlip(name, other, SHORTEST)).findFirst();
        if (slip.isEmpty() && placed) {
            return;
        }
        found.add(Check.UNKNOWN_LITERAL, file.path(), literal.place(), "no extractor has produced the name \"%s\"".formatted(name),
                slip.map(other -> "Maybe \"" + other + "\" is meant. If not, write an example that has it.").orElse("If it is right, write an example that has it."));
    }

    private static Optional<Class<?>> named(String type) {
        try {
            return Optional.of(Class.forName(Fact.class.getPackageName() + "." + type));
        } catch (ClassNotFoundException | NoClassDefFoundError declaredOrNone) {
            return Optional.empty();
        }
    }
}
