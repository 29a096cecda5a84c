package dev.tenet.extract.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.tenet.fact.ConfigEntry.Type;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads JSON, with the comments and trailing commas that tools allow in their configuration. */
public final class JsonReader implements FormatReader {
    // What is deeper than a tree is passed over, up to what a parser may remember.
    private static final int MOST_SKIPPED = 100_000;
    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder().maxNestingDepth(MOST_SKIPPED).build();
    private static final JsonFactory STRICT = JsonFactory.builder().streamReadConstraints(BOUNDS).build();
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(BOUNDS)
            .build();

    private final boolean comments;

    /** Reads JSON. */
    public JsonReader() {
        this(false);
    }

    /** With {@code comments}, comments and trailing commas belong to the format; without, they are read all the same, and said. */
    public JsonReader(boolean comments) {
        this.comments = comments;
    }

    @Override
    public Reading read(String text) {
        Reading strict = read(text, STRICT);
        if (strict.problems().isEmpty()) {
            return strict;
        }
        Reading reading = read(text, LENIENT);
        addComments(text, reading);
        boolean extended = reading.problems().isEmpty() || reading.problems().size() < strict.problems().size();
        if (extended && !comments) {
            Reading.Problem first = strict.problems().get(0);
            reading.problem(first.line(), first.column(), "has comments or trailing commas, which were read, but which JSON does not have; remove them");
        }
        return reading;
    }

    private static Reading read(String text, JsonFactory factory) {
        Reading reading = new Reading();
        TreeBuilder tree = new TreeBuilder(reading);
        try (JsonParser parser = factory.createParser(text)) {
            int depth = 0;
            boolean any = false;
            while (!tree.isFull() && parser.nextToken() != null) {
                boolean again = depth == 0 && any;
                if (depth == TreeBuilder.DEEPEST && parser.currentToken().isStructStart()) {
                    tooDeep(parser, tree, reading);
                    continue;
                }
                depth += parser.currentToken().isStructStart() ? 1 : parser.currentToken().isStructEnd() ? -1 : 0;
                if (again) {
                    JsonLocation at = parser.currentTokenLocation();
                    reading.problem(at.getLineNr(), at.getColumnNr(), "stands behind the end of the value, and was not read; remove it");
                    return reading;
                }
                take(parser, tree, text);
                any = true;
            }
            if (reading.documents().isEmpty()) {
                reading.problem(1, 1, "holds no value; write one, or remove the file");
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            reading.problem(line, column, "is not valid JSON, and what follows was not read: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        tree.closeAll();
        return reading;
    }

    /** Passes over a list or map in the place of which nothing stands. */
    private static void tooDeep(JsonParser parser, TreeBuilder tree, Reading reading) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        reading.problem(at.getLineNr(), at.getColumnNr(), TreeBuilder.TOO_DEEP);
        tree.scalar(Type.NULL, "", null, at.getLineNr(), at.getColumnNr(), at.getLineNr());
        parser.skipChildren();
    }

    private static void take(JsonParser parser, TreeBuilder tree, String text) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> tree.open(Type.MAP, null, line, column);
            case START_ARRAY -> tree.open(Type.LIST, null, line, column);
            case END_OBJECT, END_ARRAY -> tree.close();
            case FIELD_NAME -> tree.key(parser.currentName(), line, column, false);
            case VALUE_NULL -> tree.scalar(Type.NULL, "", null, line, column, line);
            case VALUE_TRUE, VALUE_FALSE -> tree.scalar(Type.BOOLEAN, parser.getText(), null, line, column, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.scalar(Type.NUMBER, parser.getText(), null, line, column, line);
            case VALUE_STRING -> {
                ConfigNode node = tree.scalar(Type.STRING, parser.getText(), null, line, column, line);
                node.written(text.substring((int) at.getCharOffset(), (int) parser.currentLocation().getCharOffset()));
            }
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new IllegalStateException("a text has no token " + token);
        }
    }

    private static void addComments(String text, Reading reading) {
        Lines lines = new Lines(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '"') {
                while (end < text.length() && text.charAt(end) != '"') {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                end++;
            } else if (text.startsWith("//", at) || text.startsWith("/*", at)) {
                boolean line = text.charAt(at + 1) == '/';
                int found = text.indexOf(line ? "\n" : "*/", at + 2);
                end = found < 0 ? text.length() : line ? found : found + 2;
                reading.comments().add(text, at, end, lines);
            }
            at = end;
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
