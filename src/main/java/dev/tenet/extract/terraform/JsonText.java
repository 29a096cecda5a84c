package dev.tenet.extract.terraform;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.JsonReader;
import dev.tenet.extract.config.Reading;
import dev.tenet.fact.Argument;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;

/** Texts that hold JSON, such as the policies of IAM, as what they hold. */
final class JsonText {
    private static final int LONGEST = 200_000;

    private JsonText() {}

    /** The value of a text: a COLLECTION when it is a map of JSON, else the text. */
    static Value value(String text) {
        String trimmed = text.strip();
        if (trimmed.length() < 2 || trimmed.length() > LONGEST || trimmed.charAt(0) != '{' || trimmed.charAt(trimmed.length() - 1) != '}' || trimmed.indexOf('"') < 0) {
            return Value.string(text);
        }
        Reading reading = new JsonReader().read(trimmed);
        return reading.problems().isEmpty() && reading.documents().size() == 1 ? of(reading.documents().get(0)) : Value.string(text);
    }

    private static Value of(ConfigNode node) {
        return switch (node.type()) {
            case STRING -> Value.string(node.text());
            case NUMBER -> Value.number(node.text());
            case BOOLEAN -> node.text().equals("true") ? Value.TRUE : Value.FALSE;
            case NULL -> Value.NONE;
            case LIST, MAP -> {
                List<Argument> parts = new ArrayList<>();
                for (ConfigNode.Member member : node.members()) {
                    parts.add(new Argument(member.key(), node.isMap() ? -1 : parts.size(), of(member.value())));
                }
                yield new Value(Value.Kind.COLLECTION, "", List.of(), parts);
            }
        };
    }
}
