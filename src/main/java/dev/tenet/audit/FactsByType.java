package dev.tenet.audit;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts by what they are: a large tree has hundreds of thousands, and an audit asks a dozen times for the few of one type. */
final class FactsByType {
    private final Collection<? extends Fact> all;
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();

    FactsByType(Collection<? extends Fact> facts) {
        this.all = facts;
        Class<?> type = null;
        List<Fact> same = List.of();
        for (Fact fact : facts) {
            // Those of one type mostly follow each other.
            if (fact.getClass() != type) {
                type = fact.getClass();
                same = byType.computeIfAbsent(type, any -> new ArrayList<>());
            }
            same.add(fact);
        }
    }

    Collection<? extends Fact> all() {
        return all;
    }

    /** Those of one type, in their order. */
    <T extends Record & Fact> List<T> of(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }
}
