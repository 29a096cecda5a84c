package dev.tenet.extract.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as declared, before its name is resolved.
 *
 * @param name the class; null when the declaration allows several
 * @param arguments the type's arguments, or what is allowed when there is no name
 * @param optional whether none is allowed
 * @param constant whether it is declared to belong to the class or to stay as it is
 * @param constraints what values must satisfy, written about a name {@code _}
 */
public record TypeRef(
        @Nullable Expression name, List<TypeRef> arguments, boolean optional, boolean constant, List<Expression> constraints) {
    /** The name that constraints are written about. */
    public static final Expression SUBJECT = new Expression.Name("_");

    /** The name of an array's type, whose only argument is that of its elements. */
    public static final Expression ARRAY = new Expression.Name("[]");

    public TypeRef {
        arguments = List.copyOf(arguments);
        constraints = List.copyOf(constraints);
    }

    public static TypeRef of(@Nullable Expression name, List<TypeRef> arguments) {
        return new TypeRef(name, arguments, false, false, List.of());
    }

    public TypeRef orNone() {
        return new TypeRef(name, arguments, true, constant, constraints);
    }

    public TypeRef asConstant() {
        return new TypeRef(name, arguments, optional, true, constraints);
    }

    public TypeRef with(List<Expression> more) {
        return new TypeRef(name, arguments, optional, constant, more);
    }
}
