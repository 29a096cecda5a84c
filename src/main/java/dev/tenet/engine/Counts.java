package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many facts there are of each type, by its simple name. */
final class Counts {
    private Counts() {}

    /** Those of {@code facts}, which at least one of the sessions was told or none, and what the sessions deduced. */
    static Map<String, Integer> of(Collection<? extends Fact> facts, List<Session.Result> sessions) {
        Map<String, Integer> counts = new HashMap<>();
        int place = 0;
        for (Fact fact : facts) {
            int at = place++;
            if (sessions.stream().anyMatch(session -> session.told().get(at))) {
                add(fact, 1, counts);
            } else {
                counts.merge(fact.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
        sessions.forEach(session -> session.deduced().forEach((type, count) -> counts.merge(type, count, Integer::sum)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Adds {@code many} of what rules call {@code object}: its class, and the types of facts above it. */
    static void add(Object object, int many, Map<String, Integer> counts) {
        if (!(object instanceof Fact) || object instanceof Record) {
            // What answers questions is named by its interface alone: how it finds the answers is nobody's word.
            counts.merge(object.getClass().getSimpleName(), many, Integer::sum);
        }
        for (Class<?> type : object.getClass().getInterfaces()) {
            // Types that rules declare implement interfaces of the engine as well.
            if (type != Fact.class && Fact.class.isAssignableFrom(type)) {
                counts.merge(type.getSimpleName(), many, Integer::sum);
            }
        }
    }
}
