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
    private final Collection<?> facts;
    private final Map<Class<?>, List<Object>> byClass = new LinkedHashMap<>();
    private final Map<Said, Column> columns = new ConcurrentHashMap<>();

    private record Said(Class<?> type, String component) {}

    FactTable(Collection<?> facts) {
        this.facts = facts;
        for (Object fact : facts) {
            byClass.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
        }
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
        return byClass.getOrDefault(type, List.of());
    }

    /** What the facts of the class say in a component; empty when it is neither a text nor a flag. */
    Optional<Column> column(Class<?> type, String component) {
        try {
            Method accessor = type.getMethod(component);
            boolean told = accessor.getReturnType() == String.class || accessor.getReturnType() == boolean.class;
            return told ? Optional.of(columns.computeIfAbsent(new Said(type, component), any -> Column.of(of(type), accessor))) : Optional.empty();
        } catch (NoSuchMethodException notAComponent) {
            return Optional.empty();
        }
    }
}
