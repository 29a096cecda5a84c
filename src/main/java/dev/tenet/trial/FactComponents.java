package dev.tenet.trial;

import dev.tenet.fact.Location;
import dev.tenet.fact.Value;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.YamlNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a fact of the components that an example says; the others are empty, false, 0, or the first of their constants. */
final class FactComponents {
    private final Location at;

    /** Facts made here stand {@code at} this place, and so does what they are made of. */
    FactComponents(Location at) {
        this.at = at;
    }

    /** The record; {@code beside} may stand among the components without being one. */
    Object record(Class<?> type, @Nullable YamlNode given, String beside) {
        RecordComponent[] components = type.getRecordComponents();
        boolean said = given != null && given.isMap();
        if (given != null && !said) {
            throw given.error(type.getSimpleName() + " needs components here", "Write { component: value }; it has: " + names(components) + ".");
        }
        if (given != null) {
            checkNames(type, given, components, beside);
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Optional<YamlNode> value = said ? Optional.ofNullable(given.entries().get(name)) : Optional.empty();
            values[i] = value(components[i].getGenericType(), value.orElse(null));
        }
        return made(type, values, given);
    }

    private static void checkNames(Class<?> type, YamlNode given, RecordComponent[] components, String beside) {
        List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
        given.entries().forEach((name, value) -> {
            if (!known.contains(name) && !name.equals(beside)) {
                throw value.error("%s has no component \"%s\"".formatted(type.getSimpleName(), name), Nearest.hint(name, known, "It has: " + names(components) + "."));
            }
        });
    }

    private static String names(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining(", "));
    }

    private Object made(Class<?> type, Object[] values, @Nullable YamlNode given) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            String why = String.valueOf(refused.getCause().getMessage());
            if (given == null) {
                throw new IllegalStateException(type.getSimpleName() + " cannot be empty: " + why, refused);
            }
            throw given.error(type.getSimpleName() + " cannot be made of these: " + why, "");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Type generic, @Nullable YamlNode given) {
        Class<?> type = (Class<?>) (generic instanceof ParameterizedType parameterized ? parameterized.getRawType() : generic);
        if (type == String.class) {
            return given == null ? "" : given.text();
        } else if (type == boolean.class) {
            return given != null && given.bool();
        } else if (type == int.class) {
            return given == null ? 0 : (int) given.number();
        } else if (type == long.class) {
            return given == null ? 0L : (long) given.number();
        } else if (type == double.class) {
            return given == null ? 0.0 : given.number();
        } else if (type == Location.class) {
            return at;
        } else if (type == Value.class) {
            return given == null ? Value.ABSENT : expression(given);
        } else if (type.isEnum()) {
            return constant(type, given);
        } else if (type == List.class) {
            return given == null ? List.of() : given.items().stream().map(item -> value(argument(generic, 0), item)).toList();
        } else if (type == Set.class) {
            return given == null ? Set.of() : given.items().stream().map(item -> value(argument(generic, 0), item)).collect(Collectors.toSet());
        } else if (type == Map.class) {
            Map<String, Object> map = new TreeMap<>();
            if (given != null) {
                given.entries().forEach((key, item) -> map.put(key, value(argument(generic, 1), item)));
            }
            return map;
        } else if (type.isRecord()) {
            return record(type, given, "at");
        }
        if (given != null) {
            throw given.error(type.getSimpleName() + " cannot be given in an example", "Leave it out, or show it by a file.");
        }
        throw new IllegalStateException("no empty " + type.getSimpleName());
    }

    private static Type argument(Type generic, int at) {
        return generic instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments()[at] : String.class;
    }

    /** A constant as it is written, or the components of anything else: {@code 5}, {@code "text"}, {@code { kind: NAME, text: self.limit }}. */
    private Value expression(YamlNode given) {
        if (given.isMap()) {
            return (Value) record(Value.class, given, "");
        }
        String text = given.text();
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? Value.TRUE : Value.FALSE;
        }
        return text.matches("-?\\d[\\d_]*(\\.\\d+)?") ? Value.number(text) : Value.string(text);
    }

    private static Object constant(Class<?> type, @Nullable YamlNode given) {
        Object[] constants = type.getEnumConstants();
        if (given == null) {
            return constants[0];
        }
        for (Object constant : constants) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(given.text())) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(constants).map(constant -> ((Enum<?>) constant).name()).toList();
        throw given.error("\"" + given.text() + "\" is not one of " + String.join(", ", names), Nearest.hint(given.text(), names, ""));
    }
}
