package dev.tenet.policy.check;

import dev.tenet.policy.rule.RuleSource.Component;
import dev.tenet.policy.rule.RuleSource.DeclaredType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Components, methods and constants of a type, as rules may name them. */
final class TypeMembers {
    private static final Set<String> OBJECT = names(Object.class);

    private TypeMembers() {}

    /** The component, getter or method without arguments that {@code name} stands for. */
    static Optional<ValueType> component(ValueType type, String name, TypeScope scope) {
        DeclaredType declared = type.declared();
        if (declared != null) {
            return declared.components().stream().filter(component -> spells(component, name)).findFirst().map(component -> scope.valueOf(component.type()));
        }
        Class<?> raw = type.raw();
        if (raw == null) {
            return Optional.empty();
        }
        if (raw.isArray() && name.equals("length")) {
            return Optional.of(ValueType.NUMBER);
        }
        String upper = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String spelling : List.of(name, "get" + upper, "is" + upper)) {
            for (Method method : raw.getMethods()) {
                if (method.getName().equals(spelling) && method.getParameterCount() == 0) {
                    return Optional.of(ValueType.of(method.getGenericReturnType()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean spells(Component component, String name) {
        String upper = component.name().substring(0, 1).toUpperCase(Locale.ROOT) + component.name().substring(1);
        return name.equals(component.name()) || name.equals("get" + upper) || name.equals("is" + upper);
    }

    /** The constant or nested type of a type that is named: {@code ConfigEntry.Type}, {@code Type.STRING}. */
    static Optional<ValueType> constant(ValueType type, String name) {
        Class<?> raw = type.raw();
        if (raw == null) {
            return Optional.empty();
        }
        for (Class<?> nested : raw.getClasses()) {
            if (nested.getSimpleName().equals(name)) {
                return Optional.of(ValueType.named(nested));
            }
        }
        for (Field field : raw.getFields()) {
            if (field.getName().equals(name) && Modifier.isStatic(field.getModifiers())) {
                return Optional.of(ValueType.of(field.getGenericType()));
            }
        }
        return name.equals("class") ? Optional.of(ValueType.UNKNOWN) : Optional.empty();
    }

    /** Methods of this name, whatever they take. */
    static List<Method> methods(ValueType type, String name) {
        List<Method> methods = new ArrayList<>();
        if (type.raw() != null) {
            for (Method method : type.raw().getMethods()) {
                if (method.getName().equals(name)) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    static boolean takes(Method method, int arguments) {
        return method.isVarArgs() ? arguments >= method.getParameterCount() - 1 : method.getParameterCount() == arguments;
    }

    static boolean isOfObject(String method) {
        return OBJECT.contains(method);
    }

    /** Everything that may be named, for hints; without what every object has. */
    static Set<String> all(ValueType type) {
        Set<String> names = new TreeSet<>();
        if (type.declared() != null) {
            type.declared().components().forEach(component -> names.add(component.name()));
        } else if (type.raw() != null && type.kind() == ValueType.Kind.TYPE) {
            names.addAll(type.constants());
            Arrays.stream(type.raw().getMethods()).filter(method -> Modifier.isStatic(method.getModifiers())).forEach(method -> names.add(method.getName()));
            Arrays.stream(type.raw().getClasses()).forEach(nested -> names.add(nested.getSimpleName()));
        } else if (type.raw() != null) {
            names.addAll(names(type.raw()));
            names.removeAll(OBJECT);
        }
        return names;
    }

    private static Set<String> names(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Method method : type.getMethods()) {
            names.add(method.getName());
        }
        return names;
    }
}
