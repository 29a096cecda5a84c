package dev.tenet.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.tenet.fact.Location;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes JSON as both machine formats lay it out: two spaces, line feeds, one at the end, numbers without noise. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    /** Fewer are written at once. */
    private static final int MANY = 1_000;
    private static final int PART = 250;
    private static final int AT_ONCE = 32;
    /** Characters of most elements, so that their text seldom has to move. */
    private static final int SIZE = 2_000;

    private final JsonGenerator json;
    private final Writer out;

    private JsonText(JsonGenerator json, Writer out) {
        this.json = json;
        this.out = out;
    }

    /** A part of a document. */
    interface Part {
        void write() throws IOException;
    }

    /** Something that is written once for each element. */
    interface Each<T> {
        void write(T element) throws IOException;
    }

    /** What is written in a document. */
    interface Body {
        void write(JsonText json) throws IOException;
    }

    /** Writes one document, an object, and leaves the writer open. */
    static void document(Writer out, Body body) throws IOException {
        try (JsonGenerator generator = generator(out)) {
            JsonText json = new JsonText(generator, out);
            json.object(() -> body.write(json));
            generator.writeRaw('\n');
        }
    }

    private static JsonGenerator generator(Writer out) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indent)
                .withArrayIndenter(indent);
        JsonGenerator generator = FACTORY.createGenerator(out);
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        generator.setPrettyPrinter(printer);
        return generator;
    }

    void object(Part body) throws IOException {
        json.writeStartObject();
        body.write();
        json.writeEndObject();
    }

    void object(String name, Part body) throws IOException {
        json.writeFieldName(name);
        object(body);
    }

    /** An array of objects. */
    <T> void objects(String name, Collection<T> elements, Each<T> body) throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            object(() -> body.write(element));
        }
        json.writeEndArray();
    }

    /**
     * An array of objects in the object that is the document, of which there may be many: they are written in parts, several at a time.
     *
     * @param each what writes one, given what to write it to
     */
    <T> void many(String name, List<T> elements, Function<JsonText, Each<T>> each) throws IOException {
        if (elements.size() < MANY) {
            objects(name, elements, each.apply(this));
            return;
        }
        json.writeArrayFieldStart(name);
        for (int from = 0; from < elements.size(); from += AT_ONCE * PART) {
            List<T> some = elements.subList(from, Math.min(elements.size(), from + AT_ONCE * PART));
            List<byte[]> parts = IntStream.range(0, (some.size() + PART - 1) / PART).parallel()
                    .mapToObj(part -> part(some.subList(part * PART, Math.min(some.size(), (part + 1) * PART)), each).getBytes(StandardCharsets.UTF_8)).toList();
            for (byte[] part : parts) {
                if (out instanceof Utf8Writer encoding) {
                    json.writeRawValue("");
                    json.flush();
                    encoding.encoded(part);
                } else {
                    json.writeRawValue(new String(part, StandardCharsets.UTF_8));
                }
            }
        }
        json.writeEndArray();
    }

    /** The elements as they stand in an array of the document, without what stands before the first. */
    private static <T> String part(List<T> elements, Function<JsonText, Each<T>> each) {
        StringWriter text = new StringWriter(elements.size() * SIZE);
        try (JsonGenerator generator = generator(text)) {
            JsonText json = new JsonText(generator, text);
            generator.writeStartObject();
            generator.writeArrayFieldStart("");
            Each<T> body = each.apply(json);
            generator.flush();
            int before = text.getBuffer().length();
            for (T element : elements) {
                json.object(() -> body.write(element));
            }
            generator.flush();
            return text.getBuffer().substring(text.getBuffer().indexOf("{", before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void strings(String name, Collection<String> elements) throws IOException {
        json.writeArrayFieldStart(name);
        for (String element : elements) {
            json.writeString(element);
        }
        json.writeEndArray();
    }

    void string(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void count(String name, int value) throws IOException {
        json.writeNumberField(name, value);
    }

    void nothing(String name) throws IOException {
        json.writeNullField(name);
    }

    /** A number with at most two decimals, or null. */
    void number(String name, @Nullable Double value) throws IOException {
        number(name, value, 2);
    }

    /** A number with at most so many decimals, or null. */
    void number(String name, @Nullable Double value, int decimals) throws IOException {
        if (value == null || !Double.isFinite(value)) {
            json.writeNullField(name);
            return;
        }
        json.writeFieldName(name);
        json.writeNumber(Phrase.number(value, decimals));
    }

    /** The four parts of a location, as fields of the object that is being written. */
    void place(Location location) throws IOException {
        string("path", location.path());
        count("line", location.line());
        count("column", location.column());
        count("endLine", location.endLine());
    }
}
