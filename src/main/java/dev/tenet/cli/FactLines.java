package dev.tenet.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tenet.engine.FactRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a fact as one line of JSON: its type, then its components. */
final class FactLines {
    private final ObjectMapper mapper = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    String of(FactRow row) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("fact", row.type());
        line.putAll(row.components());
        try {
            return mapper.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact cannot be written: " + row, e);
        }
    }
}
