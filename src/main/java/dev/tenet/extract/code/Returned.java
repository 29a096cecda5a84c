package dev.tenet.extract.code;

/** What a function returns at one place. */
public record Returned(Expression value, Scope scope, Block block, Span span) {}
