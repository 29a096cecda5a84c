package dev.tenet.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
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
    private final Collection<?> facts;
    private final Map<Class<?>, OfClass> byClass = new LinkedHashMap<>();

    /** The facts of one class, which are known by their places, with the columns that were asked for. */
    private record OfClass(List<Object> facts, Map<String, Column> columns) {
        OfClass() {
            this(new ArrayList<>(), new ConcurrentHashMap<>());
        }
    }

    FactTable(Collection<?> facts) {
        this.facts = facts;
        facts.forEach(this::add);
    }

    /** The same facts and further ones. */
    FactTable with(Collection<?> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Object> all = new ArrayList<>(facts);
        all.addAll(further);
        FactTable table = new FactTable(all, byClass);
        Set<Class<?>> grown = new HashSet<>();
        for (Object fact : further) {
            if (grown.add(fact.getClass())) {
                OfClass own = new OfClass();
                own.facts().addAll(of(fact.getClass()));
                table.byClass.put(fact.getClass(), own);
            }
            table.add(fact);
        }
        return table;
    }

    private FactTable(Collection<?> facts, Map<Class<?>, OfClass> byClass) {
        this.facts = facts;
        this.byClass.putAll(byClass);
    }

    private void add(Object fact) {
        byClass.computeIfAbsent(fact.getClass(), type -> new OfClass()).facts().add(fact);
    }

    /** In the order in which they were given. */
    Collection<?> facts() {
        return facts;
    }

    Set<Class<?>> classes() {
        return byClass.keySet();
    }

    /** The facts of the class, which are known by their places among them. */
    List<Object> of(Class<?> type) {
        OfClass known = byClass.get(type);
        return known == null ? List.of() : known.facts();
    }

    /** What the facts of the class say in a component; empty when it is neither a text nor a flag. */
    Optional<Column> column(Class<?> type, String component) {
        OfClass known = byClass.get(type);
        if (known == null) {
            return Optional.empty();
        }
        Column column = known.columns().get(component);
        if (column != null) {
            return Optional.of(column);
        }
        try {
            Method accessor = type.getMethod(component);
            boolean told = accessor.getReturnType() == String.class || accessor.getReturnType() == boolean.class;
            return told ? Optional.of(known.columns().computeIfAbsent(component, any -> Column.of(type, known.facts(), accessor))) : Optional.empty();
        } catch (NoSuchMethodException notAComponent) {
            return Optional.empty();
        }
    }
}
