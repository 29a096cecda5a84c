package dev.tenet.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a block of Terraform. A path leads through nested blocks and maps: {@code versioning.enabled}; where a block is repeated, it
 * leads into each. Values are folded where they are constant, through variables with defaults, locals and modules of the tree; a reference that is
 * not known stays a NAME.
 */
public interface TerraformBody extends Fact {
    List<BlockAttribute> attributes();

    List<TerraformBlock> blocks();

    /** The first value at {@code path}; ABSENT when there is none. */
    default Value value(String path) {
        List<Value> values = values(path);
        return values.isEmpty() ? Value.ABSENT : values.get(0);
    }

    /** All values at {@code path}. */
    default List<Value> values(String path) {
        List<Value> out = new ArrayList<>();
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        for (BlockAttribute attribute : attributes()) {
            if (attribute.name().equals(first)) {
                List<Value> at = List.of(attribute.value());
                for (String name : dot < 0 ? new String[0] : path.substring(dot + 1).split("\\.")) {
                    at = at.stream().flatMap(value -> within(value, name).stream()).toList();
                }
                out.addAll(at);
            }
        }
        if (dot >= 0) {
            blocks(first).forEach(block -> out.addAll(block.values(path.substring(dot + 1))));
        }
        return List.copyOf(out);
    }

    /** What {@code name} is in a map, or in each map of a list. */
    private static List<Value> within(Value value, String name) {
        Value part = value.part(name);
        if (!part.isAbsent()) {
            return List.of(part);
        }
        return value.parts().stream().filter(item -> item.name().isEmpty()).flatMap(item -> item.value().parts().stream())
                .filter(entry -> entry.name().equals(name)).map(Argument::value).toList();
    }

    /** The constant text, number or boolean at {@code path}; empty when there is none or it is not known. */
    default String text(String path) {
        Value value = value(path);
        return value.isConstant() ? value.text() : "";
    }

    /** The constant texts at {@code path}, those in a list one by one. */
    default List<String> texts(String path) {
        List<String> out = new ArrayList<>();
        for (Value value : values(path)) {
            if (value.isConstant()) {
                out.add(value.text());
            }
            value.parts().stream().map(Argument::value).filter(Value::isConstant).map(Value::text).forEach(out::add);
        }
        return List.copyOf(out);
    }

    /** Whether true is written at {@code path}. */
    default boolean isTrue(String path) {
        return text(path).equals("true");
    }

    /** Whether false is written at {@code path}. */
    default boolean isFalse(String path) {
        return text(path).equals("false");
    }

    /** Whether an attribute or block stands at {@code path}, whatever its value. */
    default boolean has(String path) {
        return !values(path).isEmpty() || !blocks(path).isEmpty();
    }

    /** Whether neither an attribute nor a block, a dynamic one included, stands at {@code path}. */
    default boolean lacks(String path) {
        return !has(path);
    }

    /** The nested blocks at {@code path}, those of {@code dynamic} ones included. */
    default List<TerraformBlock> blocks(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        List<TerraformBlock> here = blocks().stream().filter(block -> block.kind().equals(first)).toList();
        return dot < 0 ? here : here.stream().flatMap(block -> block.blocks(path.substring(dot + 1)).stream()).toList();
    }

    /** Where the attribute or block at {@code path} stands; the place of the whole when there is none. */
    default Location at(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        for (BlockAttribute attribute : attributes()) {
            if (attribute.name().equals(first)) {
                return attribute.location();
            }
        }
        for (TerraformBlock block : blocks(first)) {
            return dot < 0 ? block.location() : block.at(path.substring(dot + 1));
        }
        return location();
    }

    /** Whether {@code port} is among those at {@code path}: {@code 22}, {@code 20-25}, {@code *}, or a list of them. */
    default boolean covers(String path, String port) {
        int wanted = Integer.parseInt(port);
        return texts(path).stream().anyMatch(range -> {
            int dash = range.indexOf('-');
            double from = Numbers.parse(dash < 0 ? range.strip() : range.substring(0, dash).strip());
            double to = dash < 0 ? from : Numbers.parse(range.substring(dash + 1).strip());
            return range.strip().equals("*") || from <= wanted && wanted <= to;
        });
    }

    /** Whether {@code port} lies between the numbers at {@code from} and {@code to}, both included; an unknown number covers nothing. */
    default boolean spans(String from, String to, String port) {
        int wanted = Integer.parseInt(port);
        return Numbers.parse(text(from)) <= wanted && wanted <= Numbers.parse(text(to));
    }

    /** The statements of the policy document of AWS at {@code path}: one that stands alone, or those of a list. */
    default List<Value> statements(String path) {
        Value statement = value(path).part("Statement");
        boolean list = statement.parts().stream().allMatch(part -> part.name().isEmpty());
        return list ? statement.parts().stream().map(Argument::value).toList() : List.of(statement);
    }
}
