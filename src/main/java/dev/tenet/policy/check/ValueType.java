package dev.tenet.policy.check;

import dev.tenet.policy.rule.RuleSource.DeclaredType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an expression's value.
 *
 * @param kind as rules tell values apart
 * @param raw its class; null when it is not known or the rules declare it
 * @param generic its class with type arguments; null when {@code raw} is
 * @param declared the type that the rules declare; null for others
 */
record ValueType(Kind kind, @Nullable Class<?> raw, @Nullable Type generic, @Nullable DeclaredType declared) {
    /** How values are compared. */
    enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        TRUTH("true or false"),
        ENUM("a constant"),
        LIST("a list"),
        MAP("a map"),
        OBJECT("an object"),
        /** Not a value: the name of a type, before a constant or a static method. */
        TYPE("a type"),
        NOTHING("null"),
        UNKNOWN("unknown");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static final ValueType TEXT = new ValueType(Kind.TEXT, String.class, String.class, null);
    static final ValueType NUMBER = new ValueType(Kind.NUMBER, double.class, double.class, null);
    static final ValueType TRUTH = new ValueType(Kind.TRUTH, boolean.class, boolean.class, null);
    static final ValueType NOTHING = new ValueType(Kind.NOTHING, null, null, null);
    static final ValueType UNKNOWN = new ValueType(Kind.UNKNOWN, null, null, null);

    static ValueType of(Type type) {
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw) {
            return new ValueType(kindOf(raw), raw, type, null);
        }
        return type instanceof Class<?> raw ? new ValueType(kindOf(raw), raw, raw, null) : UNKNOWN;
    }

    static ValueType declared(DeclaredType type) {
        return new ValueType(Kind.OBJECT, null, null, type);
    }

    static ValueType named(Class<?> type) {
        return new ValueType(Kind.TYPE, type, type, null);
    }

    private static Kind kindOf(Class<?> type) {
        if (type == String.class || type == char.class || type == Character.class) {
            return Kind.TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.TRUTH;
        }
        if (type.isPrimitive() && type != void.class || Number.class.isAssignableFrom(type)) {
            return Kind.NUMBER;
        }
        if (type.isEnum()) {
            return Kind.ENUM;
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return Kind.LIST;
        }
        if (Map.class.isAssignableFrom(type)) {
            return Kind.MAP;
        }
        return type == Object.class || type == void.class || type == CharSequence.class ? Kind.UNKNOWN : Kind.OBJECT;
    }

    /** What the list holds. */
    ValueType element() {
        if (raw != null && raw.isArray()) {
            return of(raw.getComponentType());
        }
        return generic instanceof ParameterizedType parameterized && parameterized.getActualTypeArguments().length == 1
                ? of(parameterized.getActualTypeArguments()[0]) : UNKNOWN;
    }

    boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    /** Simple name, as rules write it: {@code ConfigEntry.Type}. */
    String name() {
        if (declared != null) {
            return declared.name();
        }
        if (raw == null) {
            return kind.words;
        }
        return raw.getDeclaringClass() == null ? raw.getSimpleName() : raw.getDeclaringClass().getSimpleName() + "." + raw.getSimpleName();
    }

    /** What it is, in words. */
    String words() {
        return switch (kind) {
            case ENUM -> "a constant of " + name();
            case OBJECT -> name().matches("[AEIOU].*") ? "an " + name() : "a " + name();
            default -> kind.words;
        };
    }

    List<String> constants() {
        return raw == null || !raw.isEnum() ? List.of() : Arrays.stream(raw.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
    }
}
