package dev.tenet.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
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

    /** The facts of one class, which are known by their places, with the columns that were asked for. */
    private static final class OfClass {
        private final List<Object> facts;
        /** The place of each among all facts. */
        private int[] places;
        private final Map<String, Column> columns = new ConcurrentHashMap<>();

        OfClass() {
            this(new ArrayList<>(), new int[16]);
        }

        OfClass(List<Object> facts, int[] places) {
            this.facts = facts;
            this.places = places;
        }

        void add(Object fact, int place) {
            if (facts.size() == places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[facts.size()] = place;
            facts.add(fact);
        }
    }

    FactTable(Collection<?> facts) {
        this.facts = facts instanceof List<?> list ? list : new ArrayList<>(facts);
        add(this.facts, 0);
    }

    private FactTable(List<?> facts, Map<Class<?>, OfClass> byClass) {
        this.facts = facts;
        this.byClass.putAll(byClass);
    }

    /** Of facts that are sorted already. */
    FactTable(FactsByType sorted) {
        this.facts = sorted.all();
        sorted.types().forEach(type -> byClass.put(type, new OfClass(sorted.ofType(type), sorted.places(type))));
    }

    /** The same facts and further ones. */
    FactTable with(Collection<?> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Object> all = new ArrayList<>(facts.size() + further.size());
        all.addAll(facts);
        all.addAll(further);
        FactTable table = new FactTable(all, byClass);
        Set<Class<?>> grown = new HashSet<>();
        for (Object fact : further) {
            OfClass before = grown.add(fact.getClass()) ? byClass.get(fact.getClass()) : null;
            if (before != null) {
                OfClass own = new OfClass();
                own.facts.addAll(before.facts);
                own.places = before.places.clone();
                table.byClass.put(fact.getClass(), own);
            }
        }
        table.add(further, facts.size());
        return table;
    }

    private void add(Collection<?> some, int first) {
        int place = first;
        OfClass last = null;
        Class<?> type = null;
        for (Object fact : some) {
            // Those of one class mostly follow each other.
            if (last == null || fact.getClass() != type) {
                type = fact.getClass();
                last = byClass.computeIfAbsent(type, any -> new OfClass());
            }
            last.add(fact, place++);
        }
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
        return known == null ? List.of() : known.facts;
    }

    /** The places of the facts of the class among all facts; there may be room for more. */
    int[] places(Class<?> type) {
        OfClass known = byClass.get(type);
        return known == null ? new int[0] : known.places;
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
        Column column = known.columns.get(component);
        if (column != null || !wanted) {
            return Optional.ofNullable(column);
        }
        try {
            Method accessor = type.getMethod(component);
            boolean told = accessor.getReturnType() == String.class || accessor.getReturnType() == boolean.class;
            return told ? Optional.of(known.columns.computeIfAbsent(component, any -> Column.of(type, known.facts, accessor))) : Optional.empty();
        } catch (NoSuchMethodException notAComponent) {
            return Optional.empty();
        }
    }
}
