package dev.tenet.lint;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Places;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What extractors have produced: the texts that each component of each fact type was seen to hold. */
public final class Corpus {
    private final Map<String, Set<String>> texts;

    private Corpus(Map<String, Set<String>> texts) {
        this.texts = texts;
    }

    public static Corpus of(Collection<? extends Fact> facts) {
        Map<String, Set<String>> texts = new TreeMap<>();
        ArrayDeque<Object> open = new ArrayDeque<>(facts);
        while (!open.isEmpty()) {
            Object next = open.poll();
            if (next instanceof Collection<?> several) {
                open.addAll(several.stream().filter(element -> element instanceof Record || element instanceof Collection).toList());
            } else if (next instanceof Record record && record.getClass().getPackage() == Fact.class.getPackage()) {
                read(record, texts, open);
            }
        }
        return new Corpus(texts);
    }

    private static void read(Record record, Map<String, Set<String>> texts, ArrayDeque<Object> open) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            String key = record.getClass().getSimpleName() + "." + component.getName();
            if (value instanceof String text) {
                texts.computeIfAbsent(key, none -> new TreeSet<>()).add(text);
            } else if (value instanceof Collection<?> several) {
                several.stream().filter(String.class::isInstance).forEach(text -> texts.computeIfAbsent(key, none -> new TreeSet<>()).add((String) text));
                open.add(several);
            } else if (value instanceof Places places) {
                texts.computeIfAbsent(key, none -> new TreeSet<>()).addAll(places.written().keySet());
            } else if (value instanceof Map<?, ?> map) {
                map.keySet().stream().filter(String.class::isInstance).forEach(text -> texts.computeIfAbsent(key, none -> new TreeSet<>()).add((String) text));
            } else if (value instanceof Record) {
                open.add(value);
            }
        }
    }

    /** The texts of several components; of a map, its keys, and of places, the names of what is written. */
    Set<String> union(String... components) {
        Set<String> union = new TreeSet<>();
        for (String component : components) {
            union.addAll(texts.getOrDefault(component, Set.of()));
        }
        return union;
    }

    /** The texts of a component; empty when no fact of the type was seen. */
    Optional<Set<String>> of(String type, String component) {
        return Optional.ofNullable(texts.get(type + "." + component));
    }
}
