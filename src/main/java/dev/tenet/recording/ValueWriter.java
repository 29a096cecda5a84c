package dev.tenet.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tenet.fact.Location;
import dev.tenet.fact.Value;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values that facts are made of. A record is the list of its components; a place begins with its path, or with the number of a path that
 * was written before; so is a shared record that was written before only its number.
 */
final class ValueWriter {
    private final JsonGenerator json;
    private final Hiding hiding;
    private final Shapes shapes = new Shapes();
    private final Map<String, Integer> paths = new HashMap<>();
    private final Map<Object, Integer> shared = new HashMap<>();

    ValueWriter(JsonGenerator json, Hiding hiding) {
        this.json = json;
        this.hiding = hiding;
    }

    void write(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(hiding.text(text));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Enum<?> one) {
            json.writeString(one.name());
        } else if (value instanceof Location place) {
            place(place);
        } else if (value instanceof Record record) {
            record(record);
        } else if (value instanceof Collection<?> many) {
            json.writeStartArray();
            for (Object each : many) {
                write(each);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Optional<?> perhaps) {
            json.writeStartArray();
            if (perhaps.isPresent()) {
                write(perhaps.get());
            }
            json.writeEndArray();
        } else {
            throw new IllegalStateException("facts hold no " + value.getClass().getSimpleName());
        }
    }

    private void record(Record record) throws IOException {
        if (Shapes.isShared(record.getClass())) {
            Integer before = shared.get(record);
            if (before != null) {
                json.writeNumber(before);
                return;
            }
        }
        json.writeStartArray();
        components(record, -1);
        json.writeEndArray();
        if (Shapes.isShared(record.getClass())) {
            shared.put(record, shared.size());
        }
    }

    /** The record's components but the one at {@code except}, into a list that is open. */
    void components(Record record, int except) throws IOException {
        Shape shape = shapes.of(record.getClass());
        for (int i = 0; i < shape.components.size(); i++) {
            Object part = shape.part(record, i);
            if (record instanceof Value value && value.isString() && part == value.text()) {
                json.writeString(hiding.constant(value.text()));
            } else if (i != except) {
                write(part);
            }
        }
    }

    private void place(Location place) throws IOException {
        json.writeStartArray();
        Integer before = paths.putIfAbsent(place.path(), paths.size());
        if (before == null) {
            json.writeString(place.path());
        } else {
            json.writeNumber(before);
        }
        json.writeNumber(place.line());
        json.writeNumber(place.column());
        json.writeNumber(place.endLine());
        json.writeEndArray();
    }
}
