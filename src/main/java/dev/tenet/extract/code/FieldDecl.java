package dev.tenet.extract.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that a class declares in its body.
 *
 * @param constraints what values must satisfy, written about {@link TypeRef#SUBJECT}
 */
public record FieldDecl(
        String name, @Nullable TypeRef type, @Nullable Expression value, Span span, List<Expression> constraints) {
    public FieldDecl {
        constraints = List.copyOf(constraints);
    }
}
