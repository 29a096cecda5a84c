package dev.tenet.extract.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression stands for, as far as it is known.
 *
 * @param name dotted name of what it is, or of the class it is an instance of
 * @param arguments what the type of an instance is of, or empty
 */
record Meaning(
        Kind kind,
        String name,
        List<Meaning> arguments,
        @Nullable CodeUnit module,
        @Nullable ClassDecl type,
        @Nullable FunctionDecl function) {
    enum Kind {
        UNKNOWN,
        /** None: says nothing of what else a name may be. */
        NOTHING,
        /** Something that is not of the project, by its name. */
        NAMED,
        MODULE,
        CLASS,
        FUNCTION,
        INSTANCE,
        /** An instance seen as its base class. */
        PARENT
    }

    static final Meaning UNKNOWN = new Meaning(Kind.UNKNOWN, "", List.of(), null, null, null);
    static final Meaning NOTHING = new Meaning(Kind.NOTHING, "", List.of(), null, null, null);

    static Meaning named(String name) {
        return new Meaning(Kind.NAMED, name, List.of(), null, null, null);
    }

    static Meaning module(String name, CodeUnit module) {
        return new Meaning(Kind.MODULE, name, List.of(), module, null, null);
    }

    static Meaning type(String name, ClassDecl type) {
        return new Meaning(Kind.CLASS, name, List.of(), null, type, null);
    }

    static Meaning function(String name, FunctionDecl function) {
        return new Meaning(Kind.FUNCTION, name, List.of(), null, null, function);
    }

    static Meaning instance(String type) {
        return new Meaning(Kind.INSTANCE, type, List.of(), null, null, null);
    }

    static Meaning parent(String name, ClassDecl type) {
        return new Meaning(Kind.PARENT, name, List.of(), null, type, null);
    }

    /** An instance of what this names. */
    Meaning made(List<Meaning> of) {
        return switch (kind) {
            case CLASS, NAMED -> new Meaning(Kind.INSTANCE, name, of, null, type, null);
            case UNKNOWN, NOTHING, MODULE, FUNCTION, INSTANCE, PARENT -> UNKNOWN;
        };
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether it is known by a name of its own, wherever it is used. */
    boolean isStatic() {
        return switch (kind) {
            case NAMED, MODULE, CLASS, FUNCTION -> true;
            case UNKNOWN, NOTHING, INSTANCE, PARENT -> false;
        };
    }

    /** What all of {@code meanings} agree on; none is no objection. */
    static Meaning agreed(Iterable<Meaning> meanings) {
        Meaning agreed = NOTHING;
        for (Meaning meaning : meanings) {
            if (agreed.is(Kind.NOTHING)) {
                agreed = meaning;
            } else if (!meaning.is(Kind.NOTHING) && !meaning.sameAs(agreed)) {
                return UNKNOWN;
            }
        }
        return agreed;
    }

    private boolean sameAs(Meaning other) {
        return kind == other.kind
                && name.equals(other.name)
                && module == other.module
                && type == other.type
                && function == other.function
                && kind != Kind.UNKNOWN;
    }
}
