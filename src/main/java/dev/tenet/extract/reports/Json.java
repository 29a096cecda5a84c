package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Values of a part of a report, whether or not they are there and of whatever type. */
final class Json {
    private Json() {}

    /** The value below {@code part} that the keys lead to, as text; empty when there is none. */
    static String text(JsonNode part, String... keys) {
        JsonNode value = part;
        for (String key : keys) {
            value = value.path(key);
        }
        return value.isValueNode() ? value.asText("") : "";
    }

    /** The first of several keys that says something. */
    static String first(JsonNode part, String... keys) {
        for (String key : keys) {
            String text = text(part, key);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** The elements of a list of texts, or the one text; empty when there is neither. */
    static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> {
                if (element.isValueNode() && !element.asText("").isBlank()) {
                    texts.add(element.asText(""));
                }
            });
        } else if (value.isValueNode() && !value.asText("").isBlank()) {
            texts.add(value.asText(""));
        }
        return texts;
    }

    /** A line or column: a number above 0, or 0. */
    static int number(JsonNode part, String... keys) {
        JsonNode value = part;
        for (String key : keys) {
            value = value.path(key);
        }
        return Math.max(0, value.asInt(0));
    }
}
