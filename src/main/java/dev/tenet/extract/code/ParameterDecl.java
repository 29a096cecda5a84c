package dev.tenet.extract.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as declared; its type, default and decorators are read in the scope around the function.
 *
 * @param spread whether it takes all arguments that no other takes
 */
public record ParameterDecl(
        String name, @Nullable TypeRef type, @Nullable Expression value, Span span, boolean spread, List<Expression> decorators) {
    public ParameterDecl {
        decorators = List.copyOf(decorators);
    }

    public ParameterDecl(String name, @Nullable TypeRef type, @Nullable Expression value, Span span, boolean spread) {
        this(name, type, value, span, spread, List.of());
    }
}
