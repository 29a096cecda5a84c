package dev.tenet.extract.code;

/**
 * An assignment: {@code target} as the fact writes it, {@code name} its last part, {@code block} and {@code order} where control stands when it
 * happens.
 */
public record AssignmentDecl(
        String target, String name, Expression value, Scope scope, Span span, boolean augmented, Block block, int order) {}
