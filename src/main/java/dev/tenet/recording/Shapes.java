package dev.tenet.recording;

import dev.tenet.fact.Condition;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Issue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Shapes of record types, each found out once. */
final class Shapes {
    private final Map<Class<?>, Shape> known = new HashMap<>();

    Shape of(Class<?> type) {
        return known.computeIfAbsent(type, Shape::new);
    }

    /** Many ways lead through the same tests: they are written once. */
    static boolean isShared(Class<?> type) {
        return type == Condition.class;
    }

    /** What a recording calls a type: its simple name, behind that of the type in which it is declared. */
    static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** The record type that a recording calls so; empty when this version has none. */
    static Optional<Class<?>> named(String name) {
        if (name.equals("Issue")) {
            return Optional.of(Issue.class);
        }
        if (!name.matches("[A-Z]\\w*(\\.[A-Z]\\w*)*")) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(Fact.class.getPackageName() + "." + name.replace('.', '$'));
            return type.isRecord() ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | NoClassDefFoundError notThere) {
            return Optional.empty();
        }
    }

    /** The components of the types and of all that they hold, by name: what a reader must have as well. */
    Map<String, List<String>> reachable(Iterable<Class<?>> types) {
        Map<String, List<String>> reached = new TreeMap<>();
        types.forEach(type -> reach(type, reached));
        return reached;
    }

    private void reach(Type type, Map<String, List<String>> reached) {
        if (type instanceof ParameterizedType many) {
            for (Type argument : many.getActualTypeArguments()) {
                reach(argument, reached);
            }
        } else if (type instanceof Class<?> plain && plain.isRecord() && !reached.containsKey(nameOf(plain))) {
            Shape shape = of(plain);
            reached.put(nameOf(plain), shape.described());
            shape.components.forEach(component -> reach(component.type(), reached));
        }
    }
}
