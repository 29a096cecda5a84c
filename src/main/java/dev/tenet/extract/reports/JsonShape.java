package dev.tenet.extract.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outline of a JSON document: which keys there are to a depth of {@value #DEPTH}, in lists of the first element only, and the plain values among
 * them. Enough to tell formats apart, whatever the order of keys.
 */
final class JsonShape {
    private static final int DEPTH = 5;
    private static final int MOST_KEYS = 200;
    private static final int LONGEST = 200;
    static final JsonFactory FACTORY = new JsonFactory();

    /** Path to the value of a scalar, or to <code>{</code> or {@code [}. */
    private final Map<String, String> parts = new HashMap<>();

    private boolean broken;

    private JsonShape() {}

    /** The outline as far as the document is JSON. */
    static JsonShape of(Report report) throws IOException {
        JsonShape shape = new JsonShape();
        try (InputStream in = report.content().open(); JsonParser parser = FACTORY.createParser(in)) {
            if (parser.nextToken() != null) {
                shape.read(parser, "", 0);
            }
            // Of what follows a first document, as in JSON lines, the reader of the format tells.
        } catch (JsonProcessingException noJson) {
            shape.broken = true;
        }
        return shape;
    }

    private void read(JsonParser parser, String path, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            parts.put(path, "{");
            object(parser, path, depth);
        } else if (token == JsonToken.START_ARRAY) {
            parts.put(path, "[");
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (i == 0 && depth < DEPTH) {
                    read(parser, path + "[]", depth + 1);
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            String text = parser.getText();
            parts.put(path, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
    }

    private void object(JsonParser parser, String path, int depth) throws IOException {
        int keys = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (depth < DEPTH && keys++ < MOST_KEYS) {
                read(parser, path.isEmpty() ? key : path + "." + key, depth + 1);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Whether the document ends early, or is no JSON from some place on. */
    boolean broken() {
        return broken;
    }

    static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String name : path.split("\\.")) {
            String plain = name;
            int lists = 0;
            for (; plain.endsWith("[]"); lists++) {
                plain = plain.substring(0, plain.length() - 2);
            }
            if (!plain.isEmpty()) {
                steps.add(plain);
            }
            for (; lists > 0; lists--) {
                steps.add("[]");
            }
        }
        return steps;
    }

    /** Whether all paths are there, whatever they hold. */
    boolean has(String... paths) {
        for (String path : paths) {
            if (!parts.containsKey(path)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a list at {@code path} that is empty or whose first element is a map with all of {@code keys}; the empty path is the root. */
    boolean list(String path, String... keys) {
        if (!"[".equals(parts.get(path))) {
            return false;
        }
        if (empty(path)) {
            return true;
        }
        for (String key : keys) {
            if (!parts.containsKey(path + "[]." + key)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is an empty list at {@code path}. */
    boolean empty(String path) {
        return "[".equals(parts.get(path)) && !parts.containsKey(path + "[]");
    }

    boolean map(String path) {
        return "{".equals(parts.get(path));
    }

    /** The value at {@code path} as text; empty when there is none. */
    String text(String path) {
        String text = parts.getOrDefault(path, "");
        return text.equals("{") || text.equals("[") || text.equals("null") ? "" : text;
    }
}
