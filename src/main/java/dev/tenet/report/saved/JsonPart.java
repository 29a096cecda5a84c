package dev.tenet.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tenet.fact.Location;
import dev.tenet.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of a JSON object; what is not there is empty. */
final class JsonPart {
    private JsonPart() {}

    static <T> List<T> each(JsonNode object, String name, Function<JsonNode, T> part) {
        List<T> parts = new ArrayList<>();
        object.path(name).forEach(node -> parts.add(part.apply(node)));
        return parts;
    }

    static <T> Map<String, T> map(JsonNode object, String name, Function<JsonNode, T> value) {
        Map<String, T> values = new TreeMap<>();
        object.path(name).properties().forEach(entry -> values.put(entry.getKey(), value.apply(entry.getValue())));
        return values;
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    static List<String> texts(JsonNode node, String name) {
        return each(node, name, JsonNode::asText);
    }

    static double number(JsonNode node, String name) {
        return node.path(name).asDouble();
    }

    static @Nullable Double numberOrNull(JsonNode node, String name) {
        return node.path(name).isNumber() ? (Double) node.path(name).asDouble() : null;
    }

    static double numberOrNaN(JsonNode node, String name) {
        return node.path(name).isNumber() ? node.path(name).asDouble() : Double.NaN;
    }

    static int count(JsonNode node, String name) {
        return node.path(name).asInt();
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, JsonNode node, String name) {
        return Enum.valueOf(type, text(node, name));
    }

    static Severity severity(JsonNode node) {
        return oneOf(Severity.class, node, "severity");
    }

    static Location place(JsonNode node) {
        return new Location(text(node, "path"), count(node, "line"), count(node, "column"), Math.max(count(node, "line"), count(node, "endLine")));
    }
}
