package dev.tenet.extract.code;

/** An import, as the fact has it but for whether it is test code. */
public record ImportDecl(String module, String name, String alias, boolean guarded, Span span) {}
