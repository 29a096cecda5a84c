package dev.tenet.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tenet.fact.Fact;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a fact as one line of JSON: its type, then its components as its record declares them. */
final class FactLines {
    private final ObjectMapper mapper = JsonMapper.builder()
            .visibility(com.fasterxml.jackson.annotation.PropertyAccessor.ALL, com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE)
            .visibility(com.fasterxml.jackson.annotation.PropertyAccessor.FIELD, com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    /** Whether {@code name} is a fact type, seen or not. */
    static boolean isType(String name) {
        try {
            return Fact.class.isAssignableFrom(Class.forName(Fact.class.getPackageName() + "." + name));
        } catch (ClassNotFoundException | NoClassDefFoundError notAType) {
            return false;
        }
    }

    String of(Fact fact) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("fact", fact.getClass().getSimpleName());
        if (fact instanceof Record record) {
            for (var component : record.getClass().getRecordComponents()) {
                try {
                    line.put(component.getName(), component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        } else {
            line.put("location", fact.location());
        }
        try {
            return mapper.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be written: " + fact, e);
        }
    }
}
