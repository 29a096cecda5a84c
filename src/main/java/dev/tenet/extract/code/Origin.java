package dev.tenet.extract.code;

import org.jspecify.annotations.Nullable;

/** Where a value comes from, as its function sees it. */
sealed interface Origin {
    /** From outside. */
    record Source(String kind, String name, CodeUnit unit, Span span) implements Origin {}

    record Parameter(FunctionDecl function, int index) implements Origin {}

    /** What a function of the project returns, at a call, or where a property is read. */
    record Result(FunctionDecl function, @Nullable Invocation call) implements Origin {}

    /** What is kept in a variable of a module or of an enclosing function ({@code owner} is its {@link Scope}), or in a field of a class. */
    record Kept(Object owner, String name) implements Origin {}

    /** From somewhere that is not known. */
    enum Unknown implements Origin {
        UNKNOWN
    }

    Origin UNKNOWN = Unknown.UNKNOWN;
}
