package dev.tenet.extract.terraform;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Functions that are worked out when what they are called with is known; all others stay calls. */
final class Functions {
    private Functions() {}

    static Value call(String name, List<Value> arguments) {
        Value first = arguments.isEmpty() ? Value.ABSENT : arguments.get(0);
        return switch (name) {
            // A text that holds JSON is as good as what it holds: policies ask for that.
            case "jsonencode", "jsondecode", "yamlencode", "tolist", "toset", "tomap", "tostring", "tonumber", "tobool", "sensitive", "nonsensitive", "trimspace" ->
                arguments.size() == 1 && (first.isConstant() || first.kind() == Value.Kind.COLLECTION) ? first : unfolded(name, arguments);
            case "lower" -> first.isString() ? Value.string(first.text().toLowerCase(Locale.ROOT)) : unfolded(name, arguments);
            case "upper" -> first.isString() ? Value.string(first.text().toUpperCase(Locale.ROOT)) : unfolded(name, arguments);
            case "length" -> first.kind() == Value.Kind.COLLECTION ? Value.number(String.valueOf(first.parts().size())) : unfolded(name, arguments);
            case "join" -> join(arguments);
            case "format" -> format(arguments);
            case "concat", "flatten" -> concat(name, arguments);
            case "merge" -> merge(arguments);
            case "coalesce", "try" -> arguments.stream().allMatch(Value::isConstant)
                    ? arguments.stream().filter(value -> !value.isNone() && !(name.equals("coalesce") && value.text().isEmpty())).findFirst().orElse(Value.NONE)
                    : unfolded(name, arguments);
            case "lookup" -> lookup(arguments);
            default -> unfolded(name, arguments);
        };
    }

    private static Value unfolded(String name, List<Value> arguments) {
        List<Argument> parts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Value argument : arguments) {
            parts.add(new Argument("", parts.size(), argument));
            names.addAll(argument.names());
        }
        return new Value(Value.Kind.CALL, name, List.copyOf(names), parts);
    }

    private static Value join(List<Value> arguments) {
        boolean known = arguments.size() == 2 && arguments.get(0).isString() && arguments.get(1).isListOfConstants();
        return known
                ? Value.string(String.join(arguments.get(0).text(), arguments.get(1).parts().stream().map(part -> part.value().text()).toList()))
                : unfolded("join", arguments);
    }

    /** Only {@code %s} and {@code %d}. */
    private static Value format(List<Value> arguments) {
        if (arguments.isEmpty() || !arguments.stream().allMatch(Value::isConstant)) {
            return unfolded("format", arguments);
        }
        StringBuilder out = new StringBuilder();
        String pattern = arguments.get(0).text();
        int next = 1;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            char verb = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (verb == '%') {
                out.append('%');
            } else if ((verb == 's' || verb == 'd') && next < arguments.size()) {
                out.append(arguments.get(next++).text());
            } else {
                return unfolded("format", arguments);
            }
            i++;
        }
        return Value.string(out.toString());
    }

    private static Value concat(String name, List<Value> arguments) {
        if (!arguments.stream().allMatch(value -> value.kind() == Value.Kind.COLLECTION)) {
            return unfolded(name, arguments);
        }
        List<Value> all = new ArrayList<>();
        arguments.forEach(list -> list.parts().forEach(part -> {
            if (name.equals("flatten") && part.value().kind() == Value.Kind.COLLECTION) {
                part.value().parts().forEach(inner -> all.add(inner.value()));
            } else {
                all.add(part.value());
            }
        }));
        return Evaluation.collection(all.subList(0, Math.min(10_000, all.size())));
    }

    private static Value merge(List<Value> arguments) {
        if (!arguments.stream().allMatch(value -> value.kind() == Value.Kind.COLLECTION)) {
            return unfolded("merge", arguments);
        }
        Map<String, Value> merged = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        arguments.forEach(map -> {
            names.addAll(map.names());
            map.parts().forEach(part -> merged.put(part.name(), part.value()));
        });
        List<Argument> parts = new ArrayList<>();
        merged.forEach((key, value) -> parts.add(new Argument(key, -1, value)));
        return new Value(Value.Kind.COLLECTION, "", List.copyOf(names), parts);
    }

    private static Value lookup(List<Value> arguments) {
        boolean known = arguments.size() > 1 && arguments.get(0).kind() == Value.Kind.COLLECTION && arguments.get(1).isString();
        if (!known) {
            return unfolded("lookup", arguments);
        }
        Value found = arguments.get(0).part(arguments.get(1).text());
        return !found.isAbsent() ? found : arguments.size() > 2 ? arguments.get(2) : unfolded("lookup", arguments);
    }
}
