package dev.tenet.extract.reports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON report as a stream: only the parts that somebody asks for are ever held. A path names them: {@code results[]} is each element of a list,
 * {@code files.*} each value of a map, {@code [].messages[]} goes through lists; the empty path is the document.
 */
final class JsonReport {
    private final Report report;
    private final JsonShape shape;

    JsonReport(Report report, JsonShape shape) {
        this.report = report;
        this.shape = shape;
    }

    /** What is done with a part. */
    interface Visit {
        void accept(JsonNode part, At at);
    }

    /**
     * Where a part stands.
     *
     * @param line in the report, from 1
     * @param keys the index or the key on each level, from the root
     */
    record At(int line, List<Object> keys) {
        /** The name of a value of a map, or the index in a list; {@code level} from 0. */
        Object key(int level) {
            return keys.get(level);
        }
    }

    JsonShape shape() {
        return shape;
    }

    String path() {
        return report.path();
    }

    /** Visits each part that {@code path} names, in their order. A report of many documents, one behind the other, is read to its end. */
    void each(String path, Visit visit) throws IOException {
        List<String> steps = JsonShape.steps(path);
        try (InputStream in = report.content().open(); JsonParser parser = JsonShape.FACTORY.createParser(in)) {
            while (parser.nextToken() != null) {
                walk(parser, steps, new ArrayList<>(), visit);
            }
        }
    }

    private static void walk(JsonParser parser, List<String> steps, List<Object> keys, Visit visit) throws IOException {
        if (steps.isEmpty()) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode part = JsonTree.read(parser);
            visit.accept(part, new At(line, List.copyOf(keys)));
            return;
        }
        List<String> rest = steps.subList(1, steps.size());
        String step = steps.get(0);
        if (parser.currentToken() == JsonToken.START_ARRAY && step.equals("[]")) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                keys.add(i);
                walk(parser, rest, keys, visit);
                keys.remove(keys.size() - 1);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT && !step.equals("[]")) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                if (step.equals("*") || step.equals(key)) {
                    keys.add(key);
                    walk(parser, rest, keys, visit);
                    keys.remove(keys.size() - 1);
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
    }
}
