package dev.tenet.author;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tenet.engine.FactRow;
import dev.tenet.fact.Location;
import dev.tenet.order.By;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fact types as they are described to people: written when the installation is built, read when somebody asks. */
public final class FactReference {
    /** Where a built installation holds it. */
    public static final String RESOURCE = "dev/tenet/author/facts.json";
    private static final int LONGEST = 120;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private FactReference() {}

    /** The types with examples: of each, the fact that says most in the fewest words. */
    public static List<FactDoc> illustrated(List<FactDoc> docs, Collection<FactRow> seen) {
        Map<String, List<FactRow>> byType = new TreeMap<>();
        seen.forEach(row -> collect(row, byType));
        return docs.stream().map(doc -> illustrated(doc, byType.getOrDefault(doc.name(), List.of()))).toList();
    }

    private static FactDoc illustrated(FactDoc doc, List<FactRow> seen) {
        Optional<FactRow> best = seen.stream().min(By.number(FactReference::empty).thenComparingInt(row -> row.components().toString().length())
                .thenComparing(row -> row.components().toString()));
        if (best.isEmpty()) {
            return doc;
        }
        List<FactDoc.Component> components = doc.components().stream().map(component -> {
            Object value = best.get().components().get(component.name());
            String example = value instanceof Location place ? place.toString() : isEmpty(value) ? other(component.name(), seen) : json(value);
            return new FactDoc.Component(component.name(), component.type(), component.text(), shortened(example));
        }).toList();
        return new FactDoc(doc.name(), doc.fact(), doc.text(), components, doc.methods(), json(best.get().components()));
    }

    /** A fact, and the records of the fact package that it holds. */
    private static void collect(FactRow row, Map<String, List<FactRow>> byType) {
        byType.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(row);
        row.components().values().forEach(value -> parts(value, byType));
    }

    private static void parts(@Nullable Object value, Map<String, List<FactRow>> byType) {
        if (value instanceof Collection<?> list) {
            list.forEach(element -> parts(element, byType));
        } else if (value instanceof Record record && record.getClass().getPackage().equals(Location.class.getPackage())) {
            Map<String, Object> components = new LinkedHashMap<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                try {
                    components.put(component.getName(), component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
            collect(new FactRow(record.getClass().getSimpleName(), null, components), byType);
        }
    }

    /** The shortest value of a component that some other fact has. */
    private static String other(String component, List<FactRow> seen) {
        return seen.stream().map(row -> row.components().get(component)).filter(value -> !isEmpty(value)).map(FactReference::json)
                .min(By.number(String::length).thenComparing(Comparator.naturalOrder())).orElse("");
    }

    private static int empty(FactRow row) {
        return (int) row.components().values().stream().filter(value -> isEmpty(value) || value.equals(Boolean.FALSE)).count();
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("") || value instanceof Collection<?> list && list.isEmpty();
    }

    private static String shortened(String json) {
        return json.length() <= LONGEST ? json : json.substring(0, LONGEST - 1) + "…";
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] write(List<FactDoc> docs) {
        try {
            return JSON.writeValueAsBytes(docs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the build wrote; empty when this is no built installation. */
    public static Optional<List<FactDoc>> installed() {
        try (InputStream in = FactReference.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<FactDoc> read(byte[] written) throws IOException {
        return JSON.readValue(written, new TypeReference<List<FactDoc>>() {});
    }
}
