package dev.tenet.output;

import dev.tenet.fact.Location;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts a text into every text component of a record, however deep, so that no component can be forgotten. */
final class Hostile {
    private final String text;

    private Hostile(String text) {
        this.text = text;
    }

    static <T extends Record> T of(T value, String text) {
        return cast(new Hostile(text).record(value));
    }

    private Object value(Object value) {
        if (value instanceof String s) {
            // Only open findings count, so this word must survive.
            return s.equals("open") ? s : s + text;
        }
        if (value instanceof List<?> list) {
            List<Object> out = new ArrayList<>();
            list.forEach(element -> out.add(value(element)));
            return out;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> out = new TreeMap<>();
            map.forEach((key, element) -> out.put(value(key), value(element)));
            return out;
        }
        return value instanceof Record r ? record(r) : value;
    }

    private Object record(Record value) {
        if (value instanceof Location place) {
            // The one text that refuses a character.
            return new Location(place.path() + text.replace("\\", ""), place.line(), place.column(), place.endLine());
        }
        try {
            RecordComponent[] components = value.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] parts = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object part = components[i].getAccessor().invoke(value);
                parts[i] = part == null ? null : value(part);
            }
            return value.getClass().getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass().getName(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
