package dev.tenet.extract.code;

/**
 * An import, as the fact has it but for whether it is test code.
 *
 * @param waits whether it is carried out later than the file is loaded, or perhaps never: in a function, under a condition
 */
public record ImportDecl(String module, String name, String alias, boolean guarded, boolean waits, Span span) {}
