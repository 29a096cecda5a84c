package dev.tenet.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tenet.fact.Location;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ValueWriter} wrote; the same text and the same place are one object. */
final class ValueReader {
    private final JsonParser json;
    private final Shapes shapes = new Shapes();
    private final List<String> paths = new ArrayList<>();
    private final List<Object> shared = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    ValueReader(JsonParser json) {
        this.json = json;
    }

    /** Reads the value at which the parser stands; throws {@link IllegalArgumentException} when it is none of {@code type}. */
    @Nullable Object read(Type type) throws IOException {
        JsonToken at = json.currentToken();
        if (at == JsonToken.VALUE_NULL) {
            return null;
        }
        if (type instanceof ParameterizedType many) {
            return many(many);
        }
        if (type == String.class) {
            expect(at == JsonToken.VALUE_STRING, "a text");
            return same(json.getText());
        }
        if (type == boolean.class || type == Boolean.class) {
            return json.getBooleanValue();
        }
        if (type == int.class || type == Integer.class) {
            return json.getIntValue();
        }
        if (type == long.class || type == Long.class) {
            return json.getLongValue();
        }
        if (type == double.class || type == Double.class) {
            return at == JsonToken.VALUE_STRING ? Double.parseDouble(json.getText()) : json.getDoubleValue();
        }
        if (type == Location.class) {
            return place();
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return constant(plain, json.getText());
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return record(plain);
        }
        throw new IllegalArgumentException("facts hold no " + type.getTypeName());
    }

    private Object many(ParameterizedType type) throws IOException {
        if (type.getRawType() == Map.class) {
            expect(json.currentToken() == JsonToken.START_OBJECT, "an object");
            Map<String, Object> map = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = same(json.currentName());
                json.nextToken();
                map.put(name, read(type.getActualTypeArguments()[1]));
            }
            return Collections.unmodifiableMap(map);
        }
        expect(json.currentToken() == JsonToken.START_ARRAY, "a list");
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(type.getActualTypeArguments()[0]));
        }
        if (type.getRawType() == List.class) {
            return items.isEmpty() ? List.of() : items;
        }
        if (type.getRawType() == Set.class) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(items));
        }
        if (type.getRawType() == Optional.class) {
            return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
        }
        throw new IllegalArgumentException("facts hold no " + type.getTypeName());
    }

    private Object record(Class<?> type) throws IOException {
        if (Shapes.isShared(type) && json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return shared.get(number(shared.size()));
        }
        expect(json.currentToken() == JsonToken.START_ARRAY, "a list of components");
        json.nextToken();
        Object record = components(type, -1, null);
        if (Shapes.isShared(type)) {
            shared.add(record);
        }
        return record;
    }

    /** The record whose components begin where the parser stands and go on to the end of the list; the one at {@code except} is {@code given}. */
    Object components(Class<?> type, int except, @Nullable Object given) throws IOException {
        Shape shape = shapes.of(type);
        Object[] parts = new Object[shape.components.size()];
        for (int i = 0; i < parts.length; i++) {
            if (i == except) {
                parts[i] = given;
                continue;
            }
            expect(json.currentToken() != JsonToken.END_ARRAY, "the " + shape.components.get(i).name() + " of a " + type.getSimpleName());
            parts[i] = read(shape.components.get(i).type());
            json.nextToken();
        }
        expect(json.currentToken() == JsonToken.END_ARRAY, "the end of a " + type.getSimpleName());
        return shape.make(parts);
    }

    private Location place() throws IOException {
        expect(json.currentToken() == JsonToken.START_ARRAY, "a place");
        json.nextToken();
        String path;
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            path = paths.get(number(paths.size()));
        } else {
            path = (String) read(String.class);
            paths.add(path);
        }
        int[] numbers = new int[3];
        for (int i = 0; i < numbers.length; i++) {
            json.nextToken();
            numbers[i] = json.getIntValue();
        }
        expect(json.nextToken() == JsonToken.END_ARRAY, "the end of a place");
        return new Location(path, numbers[0], numbers[1], numbers[2]);
    }

    private int number(int below) throws IOException {
        int number = json.getIntValue();
        expect(number >= 0 && number < below, "a number below " + below);
        return number;
    }

    private String same(String text) {
        String before = texts.putIfAbsent(text, text);
        return before == null ? text : before;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
    }

    private static void expect(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException(what + " is expected here");
        }
    }
}
