package dev.tenet.extract.terraform;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a module that have a value: what it is called with, the defaults of its variables, its locals. */
final class Module {
    private static final int MOST = 5_000;

    private final Map<String, Hcl.Expression> expressions = new HashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Evaluation evaluation = new Evaluation(this::named);

    /** {@code inputs} are what it is called with; a root is given the values of its {@code terraform.tfvars}. */
    Module(List<TerraformUnit> files, Map<String, Value> inputs, boolean root) {
        for (TerraformUnit file : files) {
            for (Hcl.Block block : file.body().blocks()) {
                if (block.kind().equals("variable") && !block.labels().isEmpty()) {
                    block.body().attributes().stream().filter(attribute -> attribute.name().equals("default"))
                            .forEach(attribute -> expressions.put("var." + block.labels().get(0), attribute.value()));
                } else if (block.kind().equals("locals")) {
                    block.body().attributes().forEach(attribute -> expressions.put("local." + attribute.name(), attribute.value()));
                }
            }
        }
        for (TerraformUnit file : files) {
            if (root && (file.name().equals("terraform.tfvars") || file.name().endsWith(".auto.tfvars"))) {
                file.body().attributes().forEach(attribute -> expressions.put("var." + attribute.name(), attribute.value()));
            }
        }
        inputs.forEach((name, value) -> values.put("var." + name, value));
    }

    Value value(Hcl.Expression expression) {
        return bounded(evaluation.of(expression));
    }

    /** Names that stand for each other many times may come to millions of values. */
    private static Value bounded(Value value) {
        return weight(value, 0) > MOST ? new Value(Value.Kind.OTHER, "", value.names().stream().limit(100).toList(), List.of()) : value;
    }

    private static int weight(Value value, int before) {
        int weight = before + 1 + value.text().length() / 100;
        for (Argument part : value.parts()) {
            if (weight > MOST) {
                return weight;
            }
            weight = weight(part.value(), weight);
        }
        return weight;
    }

    private @Nullable Value named(String name) {
        Value known = values.get(name);
        if (known != null) {
            return known;
        }
        Hcl.Expression expression = expressions.get(name);
        if (expression == null || !open.add(name)) {
            return null;
        }
        Value value = bounded(evaluation.of(expression));
        open.remove(name);
        if (value.isNone() && name.startsWith("var.")) {
            // A default of null only says that the variable need not be given.
            return null;
        }
        values.put(name, value);
        return value;
    }
}
