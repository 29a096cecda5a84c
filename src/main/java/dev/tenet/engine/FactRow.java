package dev.tenet.engine;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.order.By;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a person reads it, be its type of the fact package or declared by rules.
 *
 * @param type simple name, as rules match it
 * @param location where it was seen; null for a declared type without a place
 * @param components by name, in the order of the record; of a declared type, the place first and the others in alphabetical order
 */
public record FactRow(String type, @Nullable Location location, Map<String, Object> components) implements Comparable<FactRow> {
    private static final Comparator<FactRow> ORDER = By.key(FactRow::type)
            .thenComparing(FactRow::location, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(row -> row.components().toString());

    public FactRow {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    /** A fact of the fact package. What answers questions instead of holding components has only its place. */
    public static FactRow of(Fact fact) {
        Class<?> type = fact.getClass();
        Map<String, Object> components = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                try {
                    components.put(component.getName(), component.getAccessor().invoke(fact));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("component " + component.getName() + " of " + type.getSimpleName() + " cannot be read", e);
                }
            }
            return new FactRow(type.getSimpleName(), fact.location(), components);
        }
        components.put("location", fact.location());
        String name = Arrays.stream(type.getInterfaces()).filter(Fact.class::isAssignableFrom).findFirst().orElse(type).getSimpleName();
        return new FactRow(name, fact.location(), components);
    }

    /** A fact, or an instance of a type that rules declare. */
    static FactRow ofDeduced(Object object) {
        if (object instanceof Fact fact) {
            return of(fact);
        }
        Map<String, Object> components = Declared.components(object);
        Object first = components.values().stream().findFirst().orElse(null);
        return new FactRow(object.getClass().getSimpleName(), first instanceof Location place ? place : null, components);
    }

    @Override
    public int compareTo(FactRow other) {
        return ORDER.compare(this, other);
    }
}
