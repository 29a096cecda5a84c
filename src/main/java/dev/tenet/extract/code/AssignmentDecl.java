package dev.tenet.extract.code;

/** An assignment: {@code target} as the fact writes it, {@code name} its last part. */
public record AssignmentDecl(
        String target, String name, Expression value, Scope scope, Span span, boolean augmented) {}
