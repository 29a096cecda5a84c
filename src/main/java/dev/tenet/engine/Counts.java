package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many facts there are of each type, by its simple name. */
final class Counts {
    private static final ClassValue<List<String>> NAMES = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return namesOf(type);
        }
    };

    private final Map<Class<?>, Integer> byClass = new HashMap<>();

    void add(Object object) {
        add(object.getClass(), 1);
    }

    void add(Class<?> type, int count) {
        byClass.merge(type, count, Integer::sum);
    }

    /** Adds them to {@code counts}, by what rules call the objects: their classes, and the types of facts above these. */
    void addTo(Map<String, Integer> counts) {
        byClass.forEach((type, count) -> NAMES.get(type).forEach(name -> counts.merge(name, count, Integer::sum)));
    }

    private static List<String> namesOf(Class<?> type) {
        List<String> names = new ArrayList<>();
        if (!Fact.class.isAssignableFrom(type) || type.isRecord()) {
            // What answers questions is named by its interface alone: how it finds the answers is nobody's word.
            names.add(type.getSimpleName());
        }
        for (Class<?> above : type.getInterfaces()) {
            // Types that rules declare implement interfaces of the engine as well.
            if (above != Fact.class && Fact.class.isAssignableFrom(above)) {
                names.add(above.getSimpleName());
            }
        }
        return names;
    }
}
