package dev.tenet.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.tenet.engine.FactRow;
import dev.tenet.recording.Hiding;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a fact as one line of JSON: its type, then its components, without the secrets in them. */
final class FactLines {
    private final ObjectMapper mapper;

    FactLines(Hiding hiding) {
        mapper = JsonMapper.builder()
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addModule(new SimpleModule().addSerializer(String.class, new Clear(hiding)))
                .build();
    }

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

    /** Writes texts without secrets. */
    private static final class Clear extends StdSerializer<String> {
        private static final long serialVersionUID = 1;

        private final transient Hiding hiding;

        Clear(Hiding hiding) {
            super(String.class);
            this.hiding = hiding;
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(hiding.constant(text));
        }
    }
}
