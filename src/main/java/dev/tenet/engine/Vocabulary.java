package dev.tenet.engine;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The words that policies may use. */
public final class Vocabulary {
    private Vocabulary() {}

    /** A line for each fact type with its components and their types, sorted. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : FactTypes.all()) {
            if (type.isRecord() && dev.tenet.fact.Fact.class.isAssignableFrom(type)) {
                lines.add(type.getSimpleName() + "( " + Arrays.stream(type.getRecordComponents()).map(Vocabulary::component).collect(Collectors.joining(", ")) + " )");
            }
        }
        return lines;
    }

    private static String component(RecordComponent component) {
        String type = component.getGenericType().getTypeName().replaceAll("[\\w.]+[.$](\\w+)", "$1");
        return component.getName() + " : " + type;
    }
}
