package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.HashMap;
import java.util.Map;

/** How many facts there are of each type, by its simple name. */
final class Counts {
    private Counts() {}

    /** Adds one of what rules call {@code object}: its class, and the types of facts above it. */
    static void add(Object object, Map<String, Integer> counts) {
        add(object.getClass(), 1, counts);
    }

    /** Adds so many of what has this class. */
    static void add(Class<?> type, int count, Map<String, Integer> counts) {
        if (!Fact.class.isAssignableFrom(type) || Record.class.isAssignableFrom(type)) {
            // What answers questions is named by its interface alone: how it finds the answers is nobody's word.
            counts.merge(type.getSimpleName(), count, Integer::sum);
        }
        for (Class<?> above : type.getInterfaces()) {
            // Types that rules declare implement interfaces of the engine as well.
            if (above != Fact.class && Fact.class.isAssignableFrom(above)) {
                counts.merge(above.getSimpleName(), count, Integer::sum);
            }
        }
    }

    /** How many of each type there are among {@code facts}. */
    static Map<String, Integer> of(FactTable facts) {
        Map<String, Integer> counts = new HashMap<>();
        facts.classes().forEach(type -> add(type, facts.of(type).size(), counts));
        return counts;
    }
}
