package dev.tenet.extract.terraform;

import dev.tenet.extract.config.Budget;
import dev.tenet.fact.Argument;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What expressions come to, as far as it is known before anything is made. */
final class Evaluation {
    private static final int DEEPEST = 60;
    private static final int MOST = 200_000;
    private static final int LONGEST = 100_000;

    private final Function<String, @Nullable Value> names;
    private final Budget budget = new Budget(MOST);
    private int depth;

    /** {@code names} gives what {@code var.x} and {@code local.x} come to; null for a name that is not known. */
    Evaluation(Function<String, @Nullable Value> names) {
        this.names = names;
    }

    Value of(Hcl.Expression expression) {
        if (depth > DEEPEST || !budget.take()) {
            return Value.OTHER;
        }
        depth++;
        Value value = evaluated(expression);
        depth--;
        return value;
    }

    private Value evaluated(Hcl.Expression expression) {
        if (expression instanceof Hcl.Text text) {
            return JsonText.value(text.text());
        } else if (expression instanceof Hcl.Number number) {
            return Value.number(number.text());
        } else if (expression instanceof Hcl.Keyword keyword) {
            return keyword.text().equals("true") ? Value.TRUE : keyword.text().equals("false") ? Value.FALSE : Value.NONE;
        } else if (expression instanceof Hcl.Template template) {
            return template(template);
        } else if (expression instanceof Hcl.Reference reference) {
            return reference(reference.name());
        } else if (expression instanceof Hcl.Selection selection) {
            return selection(of(selection.of()), of(selection.key()));
        } else if (expression instanceof Hcl.Call call) {
            return Functions.call(call.function(), all(call.arguments()));
        } else if (expression instanceof Hcl.Tuple tuple) {
            return collection(all(tuple.items()));
        } else if (expression instanceof Hcl.Mapping mapping) {
            return mapping(mapping);
        } else if (expression instanceof Hcl.Operation operation) {
            return Operators.of(operation.operator(), all(operation.operands()));
        } else if (expression instanceof Hcl.Conditional conditional) {
            return conditional(conditional);
        } else if (expression instanceof Hcl.Comprehension comprehension) {
            return unknown(all(comprehension.parts()));
        }
        return Value.OTHER;
    }

    private List<Value> all(List<Hcl.Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    /** A value that is not known, with the names that it is made of. */
    static Value unknown(List<Value> of) {
        Set<String> names = new LinkedHashSet<>();
        of.forEach(value -> names.addAll(value.names()));
        return new Value(Value.Kind.OTHER, "", names.stream().limit(100).toList(), List.of());
    }

    static Value collection(List<Value> items) {
        List<Argument> parts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Value item : items) {
            parts.add(new Argument("", parts.size(), item));
            names.addAll(item.names());
        }
        return new Value(Value.Kind.COLLECTION, "", List.copyOf(names), parts);
    }

    private Value mapping(Hcl.Mapping mapping) {
        List<Argument> parts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Hcl.Item item : mapping.items()) {
            boolean name = item.key() instanceof Hcl.Reference reference && reference.name().indexOf('.') < 0;
            Value key = name ? Value.string(((Hcl.Reference) item.key()).name()) : of(item.key());
            Value value = of(item.value());
            names.addAll(value.names());
            parts.add(new Argument(key.isConstant() ? key.text() : "?", -1, value));
        }
        return new Value(Value.Kind.COLLECTION, "", List.copyOf(names), parts);
    }

    private Value template(Hcl.Template template) {
        StringBuilder text = new StringBuilder();
        List<Argument> holes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Hcl.Expression part : template.parts()) {
            Value value = of(part);
            if (part instanceof Hcl.Text plain) {
                text.append(plain.text());
            } else if (value.isConstant() && !value.isNone()) {
                text.append(value.text());
            } else {
                text.append("{}");
                holes.add(new Argument("", holes.size(), value));
                names.addAll(value.names());
            }
            if (text.length() > LONGEST) {
                return Value.OTHER;
            }
        }
        return holes.isEmpty() ? JsonText.value(text.toString()) : new Value(Value.Kind.FORMATTED, text.toString(), List.copyOf(names), holes);
    }

    private Value reference(String dotted) {
        String[] parts = dotted.split("\\.", 3);
        if (parts.length > 1 && (parts[0].equals("var") || parts[0].equals("local"))) {
            Value known = names.apply(parts[0] + "." + parts[1]);
            if (known != null) {
                Value at = known;
                for (String key : parts.length > 2 ? parts[2].split("\\.") : new String[0]) {
                    at = selection(at, Value.string(key));
                }
                return at;
            }
        }
        return Value.name(dotted);
    }

    private static Value selection(Value of, Value key) {
        if (of.kind() == Value.Kind.NAME && key.isConstant()) {
            return Value.name(of.text() + (key.isNumber() ? "[" + key.text() + "]" : "." + key.text()));
        }
        if (of.kind() == Value.Kind.COLLECTION && key.isConstant()) {
            for (Argument part : of.parts()) {
                if (part.name().isEmpty() ? String.valueOf(part.position()).equals(key.text()) : part.name().equals(key.text())) {
                    return part.value();
                }
            }
        }
        return unknown(List.of(of, key));
    }

    private Value conditional(Hcl.Conditional conditional) {
        Value test = of(conditional.test());
        Value then = of(conditional.then());
        Value otherwise = of(conditional.otherwise());
        if (test.isTrue() || test.isFalse()) {
            return test.isTrue() ? then : otherwise;
        }
        return then.isConstant() && then.equals(otherwise) ? then : unknown(List.of(test, then, otherwise));
    }
}
