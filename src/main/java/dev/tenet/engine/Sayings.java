package dev.tenet.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts by what their texts say, of those texts that some rule names: a large tree has a hundred thousand calls, of which rules name a few hundred.
 * Flags are read of those facts alone whose texts fit.
 */
final class Sayings {
    private final Map<Class<?>, List<Object>> byClass = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<Part, Optional<Method>> accessors = new HashMap<>();
    private final Map<Part, Map<String, List<Object>>> saying = new HashMap<>();

    /** A component of a class of facts. */
    private record Part(Class<?> type, String component) {}

    /** @param needs all that will be asked for */
    Sayings(Collection<?> facts, Collection<Need> needs) {
        for (Object fact : facts) {
            byClass.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
        }
        for (Need need : needs) {
            need.tests().forEach(test -> named.computeIfAbsent(test.component(), any -> new HashSet<>()).addAll(test.values()));
        }
    }

    /** The classes of the facts. */
    Set<Class<?>> types() {
        return byClass.keySet();
    }

    /** Whether one fact of the class passes all tests, as far as they can be told: those of texts and flags. */
    boolean anyPasses(Class<?> type, List<Need.Test> tests) {
        List<Need.Test> told = tests.stream().filter(test -> accessor(type, test).isPresent()).toList();
        if (told.isEmpty()) {
            return true;
        }
        List<Object> candidates = byClass.getOrDefault(type, List.of());
        for (Need.Test test : told) {
            if (accessor(type, test).orElseThrow().getReturnType() == String.class) {
                List<Object> saying = saying(type, test);
                candidates = saying.size() < candidates.size() ? saying : candidates;
            }
        }
        for (Object fact : candidates) {
            if (told.stream().allMatch(test -> test.values().contains(read(accessor(type, test).orElseThrow(), fact)))) {
                return true;
            }
        }
        return false;
    }

    private List<Object> saying(Class<?> type, Need.Test test) {
        Map<String, List<Object>> facts = saying.computeIfAbsent(new Part(type, test.component()), part -> bySaying(part, test));
        if (test.values().size() == 1) {
            return facts.getOrDefault(test.values().get(0), List.of());
        }
        List<Object> some = new ArrayList<>();
        test.values().forEach(value -> some.addAll(facts.getOrDefault(value, List.of())));
        return some;
    }

    private Map<String, List<Object>> bySaying(Part part, Need.Test test) {
        Method accessor = accessor(part.type, test).orElseThrow();
        Set<String> asked = named.getOrDefault(part.component, Set.of());
        Map<String, List<Object>> facts = new HashMap<>();
        for (Object fact : byClass.getOrDefault(part.type, List.of())) {
            String said = read(accessor, fact);
            if (asked.contains(said)) {
                facts.computeIfAbsent(said, any -> new ArrayList<>(1)).add(fact);
            }
        }
        return facts;
    }

    /** Reads the component; empty when it is neither a text nor a flag, which cannot be told. */
    private Optional<Method> accessor(Class<?> type, Need.Test test) {
        return accessors.computeIfAbsent(new Part(type, test.component()), Sayings::find);
    }

    private static Optional<Method> find(Part part) {
        try {
            Method accessor = part.type.getMethod(part.component);
            return accessor.getReturnType() == String.class || accessor.getReturnType() == boolean.class ? Optional.of(accessor) : Optional.empty();
        } catch (NoSuchMethodException notAComponent) {
            return Optional.empty();
        }
    }

    private static String read(Method accessor, Object fact) {
        try {
            return String.valueOf(accessor.invoke(fact));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("component " + accessor.getName() + " of " + fact.getClass().getSimpleName() + " cannot be read", e);
        }
    }
}
