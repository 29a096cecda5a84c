package dev.tenet.extract.code.java;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.TypeRef;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Java's own library declares, as the running Java has it; its classes are looked at, never run. */
final class JavaLibrary {
    private static final int MOST_KEPT = 50_000;
    private static final TypeRef UNKNOWN = TypeRef.of(null, List.of());
    private static final Set<String> PACKAGES = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getPackages().stream())
            .filter(name -> name.startsWith("java.") || name.startsWith("javax."))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Optional<Class<?>>> CLASSES = new ConcurrentHashMap<>();
    private static final Map<String, Optional<TypeRef>> RETURNED = new ConcurrentHashMap<>();

    private JavaLibrary() {}

    /** Whether the package or class has a type or static member {@code name}; for an empty name whether it is known here at all. */
    static boolean declares(String module, String name) {
        if (name.isEmpty()) {
            return PACKAGES.contains(module) || find(module) != null;
        }
        if (PACKAGES.contains(module)) {
            return find(module + "." + name) != null;
        }
        Class<?> type = find(module);
        return type != null
                && (Arrays.stream(type.getMethods()).anyMatch(method -> isStatic(method.getModifiers()) && method.getName().equals(name))
                        || Arrays.stream(type.getFields()).anyMatch(field -> isStatic(field.getModifiers()) && field.getName().equals(name))
                        || find(module + "." + name) != null);
    }

    private static boolean isStatic(int modifiers) {
        return Modifier.isStatic(modifiers);
    }

    /** What {@code type.method} returns when all methods of the name with as many parameters agree; null when it is not known. */
    static @Nullable TypeRef returned(String dotted, int arguments) {
        int dot = dotted.lastIndexOf('.');
        if (dot < 0 || !(dotted.startsWith("java.") || dotted.startsWith("javax."))) {
            return null;
        }
        if (RETURNED.size() > MOST_KEPT) {
            RETURNED.clear();
        }
        return RETURNED.computeIfAbsent(dotted + "/" + arguments, any -> read(dotted.substring(0, dot), dotted.substring(dot + 1), arguments))
                .orElse(null);
    }

    private static Optional<TypeRef> read(String owner, String name, int arguments) {
        Class<?> type = find(owner);
        if (type == null) {
            return Optional.empty();
        }
        TypeRef agreed = null;
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && !method.isBridge() && takes(method, arguments)) {
                TypeRef own = read(method.getGenericReturnType(), variables(type), 0);
                if (agreed != null && !agreed.equals(own)) {
                    return Optional.empty();
                }
                agreed = own;
            }
        }
        return Optional.ofNullable(agreed);
    }

    private static boolean takes(Method method, int arguments) {
        return method.isVarArgs() ? arguments >= method.getParameterCount() - 1 : arguments == method.getParameterCount();
    }

    /** What the type variables of a class, and of those that it inherits from, stand for: its own by their number. */
    private static Map<TypeVariable<?>, TypeRef> variables(Class<?> type) {
        Map<TypeVariable<?>, TypeRef> variables = new HashMap<>();
        TypeVariable<?>[] own = type.getTypeParameters();
        for (int i = 0; i < own.length; i++) {
            variables.put(own[i], TypeRef.of(new Expression.Name("$" + i), List.of()));
        }
        inherited(type, variables);
        return variables;
    }

    private static void inherited(Class<?> type, Map<TypeVariable<?>, TypeRef> variables) {
        for (Type base : type.getGenericInterfaces()) {
            inherit(base, variables);
        }
        if (type.getGenericSuperclass() != null) {
            inherit(type.getGenericSuperclass(), variables);
        }
    }

    private static void inherit(Type base, Map<TypeVariable<?>, TypeRef> variables) {
        if (base instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            TypeVariable<?>[] parameters = raw.getTypeParameters();
            for (int i = 0; i < parameters.length; i++) {
                variables.putIfAbsent(parameters[i], read(generic.getActualTypeArguments()[i], variables, 0));
            }
            inherited(raw, variables);
        } else if (base instanceof Class<?> raw) {
            inherited(raw, variables);
        }
    }

    private static TypeRef read(Type type, Map<TypeVariable<?>, TypeRef> variables, int depth) {
        if (depth > 5) {
            return UNKNOWN;
        } else if (type instanceof Class<?> plain) {
            return plain.isArray()
                    ? TypeRef.of(TypeRef.ARRAY, List.of(read(plain.getComponentType(), variables, depth + 1)))
                    : TypeRef.of(name(plain), List.of());
        } else if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return TypeRef.of(
                    name(raw), Arrays.stream(generic.getActualTypeArguments()).map(each -> read(each, variables, depth + 1)).toList());
        } else if (type instanceof TypeVariable<?> variable) {
            return variables.getOrDefault(variable, UNKNOWN);
        } else if (type instanceof WildcardType wildcard) {
            return read(wildcard.getUpperBounds()[0], variables, depth + 1);
        } else if (type instanceof GenericArrayType array) {
            return TypeRef.of(TypeRef.ARRAY, List.of(read(array.getGenericComponentType(), variables, depth + 1)));
        }
        return UNKNOWN;
    }

    private static Expression name(Class<?> type) {
        String canonical = type.getCanonicalName();
        return new Expression.Name(canonical == null ? type.getName() : canonical);
    }

    /** The class of that name when it belongs to the library: packages start with a small letter, classes with a capital. */
    private static @Nullable Class<?> find(String dotted) {
        if (CLASSES.size() > MOST_KEPT) {
            CLASSES.clear();
        }
        return CLASSES.computeIfAbsent(dotted, JavaLibrary::load).orElse(null);
    }

    private static Optional<Class<?>> load(String dotted) {
        int end = 0;
        while (end >= 0 && end < dotted.length() && !Character.isUpperCase(dotted.charAt(end))) {
            int dot = dotted.indexOf('.', end);
            end = dot < 0 ? dotted.length() : dot + 1;
        }
        if (end == 0 || end >= dotted.length() || !PACKAGES.contains(dotted.substring(0, end - 1))) {
            return Optional.empty();
        }
        try {
            String name = dotted.substring(0, end) + dotted.substring(end).replace('.', '$');
            Class<?> found = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return Modifier.isPublic(found.getModifiers()) ? Optional.of(found) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError notThere) {
            return Optional.empty();
        }
    }
}
