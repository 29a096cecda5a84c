package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.Map;

/** How many facts there are of each type, by its simple name. */
final class Counts {
    private Counts() {}

    /** Adds one of what rules call {@code object}: its class, and the types of facts above it. */
    static void add(Object object, Map<String, Integer> counts) {
        if (!(object instanceof Fact) || object instanceof Record) {
            // What answers questions is named by its interface alone: how it finds the answers is nobody's word.
            counts.merge(object.getClass().getSimpleName(), 1, Integer::sum);
        }
        for (Class<?> type : object.getClass().getInterfaces()) {
            // Types that rules declare implement interfaces of the engine as well.
            if (type != Fact.class && Fact.class.isAssignableFrom(type)) {
                counts.merge(type.getSimpleName(), 1, Integer::sum);
            }
        }
    }
}
