package dev.tenet.extract.code;

import org.jspecify.annotations.Nullable;

/**
 * A parameter as declared; its type and default are read in the scope around the function.
 *
 * @param spread whether it takes all arguments that no other takes
 */
public record ParameterDecl(String name, @Nullable TypeRef type, @Nullable Expression value, Span span, boolean spread) {}
