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
        facts.forEach(fact -> byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact));
    }

    Collection<? extends Fact> all() {
        return all;
    }

    /** Those of one type, in their order. */
    <T extends Record & Fact> List<T> of(Class<T> type) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast).toList();
    }
}
