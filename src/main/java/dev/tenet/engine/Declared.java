package dev.tenet.engine;

import dev.tenet.fact.Concept;
import dev.tenet.fact.Location;
import dev.tenet.order.By;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads instances of types that rules declare: plain objects with a getter for each component. */
final class Declared {
    private static final ClassValue<List<Getter>> GETTERS = new ClassValue<>() {
        @Override
        protected List<Getter> computeValue(Class<?> type) {
            return getters(type);
        }
    };

    private record Getter(String name, Method method) {}

    private Declared() {}

    /** The concept, when {@code object} has a location. */
    static Optional<Concept> concept(Object object) {
        Class<?> type = object.getClass();
        if (type.isArray() || type.getName().startsWith("java.") || type.getName().startsWith("org.drools.")) {
            return Optional.empty();
        }
        try {
            Location location = null;
            List<String> parts = new ArrayList<>();
            for (Getter getter : GETTERS.get(type)) {
                Object value = getter.method().invoke(object);
                if (value instanceof Location place) {
                    location = place;
                } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                    parts.add(getter.name() + " " + value);
                }
            }
            return location == null ? Optional.empty() : Optional.of(new Concept(location, type.getSimpleName(), String.join(", ", parts)));
        } catch (ReflectiveOperationException notReadable) {
            return Optional.empty();
        }
    }

    /** The components by their names: the place first, the others in alphabetical order. */
    static Map<String, Object> components(Object object) {
        Map<String, Object> components = new LinkedHashMap<>();
        try {
            for (Getter getter : GETTERS.get(object.getClass())) {
                if (getter.method().getReturnType() == Location.class) {
                    components.put(getter.name(), getter.method().invoke(object));
                }
            }
            for (Getter getter : GETTERS.get(object.getClass())) {
                components.putIfAbsent(getter.name(), getter.method().invoke(object));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact of type " + object.getClass().getSimpleName() + " cannot be read", e);
        }
        return components;
    }

    private static String name(Method getter) {
        String name = getter.getName().replaceFirst("^(get|is)", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static List<Getter> getters(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z]\\w*"))
                .sorted(By.key(Method::getName))
                .map(method -> new Getter(name(method), method))
                .toList();
    }
}
