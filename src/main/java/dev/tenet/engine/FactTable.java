package dev.tenet.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The facts of a judging by class, with what they say in the components that somebody asks for. Several threads may ask. */
final class FactTable {
    private final List<?> facts;
    private final Map<Class<?>, OfClass> byClass = new LinkedHashMap<>();

    /** The facts of one class, with the columns that were asked for. */
    private record OfClass(PlacedFacts placed, Map<String, Column> columns) {
        OfClass(PlacedFacts placed) {
            this(placed, new ConcurrentHashMap<>());
        }
    }

    FactTable(Collection<?> facts) {
        this.facts = facts instanceof List<?> list ? list : new ArrayList<>(facts);
        Map<Class<?>, PlacedFacts> sorted = new LinkedHashMap<>();
        PlacedFacts.sort(this.facts, 0, this.facts.size(), sorted);
        add(sorted);
    }

    private FactTable(List<?> facts, Map<Class<?>, OfClass> byClass) {
        this.facts = facts;
        this.byClass.putAll(byClass);
    }

    /** Of facts that are sorted already. */
    FactTable(FactsByType sorted) {
        this.facts = sorted.all();
        add(sorted.byType());
    }

    /** The same facts and further ones. */
    FactTable with(Collection<?> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Object> all = new ArrayList<>(facts.size() + further.size());
        all.addAll(facts);
        all.addAll(further);
        Map<Class<?>, PlacedFacts> came = new LinkedHashMap<>();
        PlacedFacts.sort(all, facts.size(), all.size(), came);
        Map<Class<?>, PlacedFacts> grown = new LinkedHashMap<>();
        came.forEach((type, more) -> {
            PlacedFacts together = new PlacedFacts();
            OfClass before = byClass.get(type);
            if (before != null) {
                together.addAll(before.placed());
            }
            together.addAll(more);
            grown.put(type, together);
        });
        FactTable table = new FactTable(all, byClass);
        table.add(grown);
        return table;
    }

    private void add(Map<Class<?>, PlacedFacts> sorted) {
        sorted.forEach((type, placed) -> byClass.put(type, new OfClass(placed)));
    }

    /** In the order in which they were given. */
    List<?> facts() {
        return facts;
    }

    Set<Class<?>> classes() {
        return byClass.keySet();
    }

    /** The facts of the class, which are known by their places among them. */
    List<Object> of(Class<?> type) {
        OfClass known = byClass.get(type);
        return known == null ? List.of() : known.placed().facts();
    }

    /** The places of the facts of the class among all facts; there may be room for more. */
    int[] places(Class<?> type) {
        OfClass known = byClass.get(type);
        return known == null ? new int[0] : known.placed().places();
    }

    /** What the facts of the class say in a component; empty when it is neither a text nor a flag. */
    Optional<Column> column(Class<?> type, String component) {
        return column(type, component, true);
    }

    /** The same, but only what was asked for before unless it is {@code wanted}. */
    Optional<Column> column(Class<?> type, String component, boolean wanted) {
        OfClass known = byClass.get(type);
        if (known == null) {
            return Optional.empty();
        }
        Column column = known.columns().get(component);
        if (column != null || !wanted) {
            return Optional.ofNullable(column);
        }
        try {
            Method accessor = type.getMethod(component);
            boolean told = accessor.getReturnType() == String.class || accessor.getReturnType() == boolean.class;
            return told ? Optional.of(known.columns().computeIfAbsent(component, any -> Column.of(type, known.placed().facts(), accessor))) : Optional.empty();
        } catch (NoSuchMethodException notAComponent) {
            return Optional.empty();
        }
    }
}
