package dev.tenet.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a recording, and what can be read there. What is something else throws {@link IllegalArgumentException}. */
final class Cursor implements AutoCloseable {
    private static final Type TEXTS = new ListOfTexts();

    private final String file;
    final JsonParser json;
    final ValueReader values;

    /** Does something where the cursor stands. */
    interface Step {
        void run() throws IOException;
    }

    /** Does something with the value of a field. */
    interface FieldStep {
        void run(String name) throws IOException;
    }

    Cursor(String file, Reader in) throws IOException {
        this.file = file;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(RecordingWriter.DEEPEST).maxStringLength(Integer.MAX_VALUE).build())
                .build()
                .createParser(in);
        this.values = new ValueReader(json);
    }

    void eachField(FieldStep step) throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            step.run(name);
        }
    }

    void eachItem(Step step) throws IOException {
        expect(JsonToken.START_ARRAY, "a list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            step.run();
        }
    }

    /** Goes to the first item of the list that begins here. */
    void enter() throws IOException {
        expect(JsonToken.START_ARRAY, "a list");
        json.nextToken();
    }

    /** Goes past the current item to the end of its list. */
    void leave() throws IOException {
        json.nextToken();
        expect(JsonToken.END_ARRAY, "the end of a list");
    }

    String text() throws IOException {
        expect(JsonToken.VALUE_STRING, "a text");
        return json.getText();
    }

    @SuppressWarnings("unchecked")
    List<String> texts() throws IOException {
        List<String> texts = (List<String>) values.read(TEXTS);
        if (texts == null) {
            throw new IllegalArgumentException("a list is expected here");
        }
        return texts;
    }

    private void expect(JsonToken token, String what) {
        if (json.currentToken() != token) {
            throw new IllegalArgumentException(what + " is expected here");
        }
    }

    /** What is wrong where the cursor stands. */
    UnreadableRecording unreadable(String what) {
        return failed(what, "Record the facts again: tenet facts --save FILE PATH");
    }

    UnreadableRecording failed(String what, String advice) {
        JsonLocation at = json.currentLocation();
        return new UnreadableRecording("%s:%d:%d: %s\n    %s".formatted(file, at.getLineNr(), at.getColumnNr(), what, advice));
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private record ListOfTexts() implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {String.class};
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }
}
