package dev.tenet.extract.code;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a name gets its meaning.
 *
 * @param value the expression behind it, read in {@code scope}: what is assigned, iterated over or entered
 * @param type the annotation
 * @param module the module of an import
 * @param imported what is taken from the module, empty for the module itself
 */
public record Binding(
        Kind kind,
        @Nullable Expression value,
        @Nullable TypeRef type,
        Scope scope,
        @Nullable FunctionDecl function,
        @Nullable ClassDecl declared,
        String module,
        String imported) {
    /** How a name is bound. */
    public enum Kind {
        IMPORT,
        FUNCTION,
        CLASS,
        PARAMETER,
        /** The instance a method works on. */
        RECEIVER,
        /** The class a class method works on. */
        RECEIVER_CLASS,
        /** The instance a method works on, seen as its base class. */
        RECEIVER_PARENT,
        VALUE,
        /** One after the other of what the value holds. */
        ELEMENT,
        /** What entering the value gives. */
        CONTEXT,
        /** Declared with a type only. */
        DECLARED,
        /** Changed in place, e.g. {@code +=}. */
        CHANGED,
        UNKNOWN
    }

    public static Binding imported(String module, String name, Scope scope) {
        return new Binding(Kind.IMPORT, null, null, scope, null, null, module, name);
    }

    public static Binding function(FunctionDecl function, Scope scope) {
        return new Binding(Kind.FUNCTION, null, null, scope, function, null, "", "");
    }

    public static Binding type(ClassDecl declared, Scope scope) {
        return new Binding(Kind.CLASS, null, null, scope, null, declared, "", "");
    }

    public static Binding receiver(Kind kind, ClassDecl owner, Scope scope) {
        return new Binding(kind, null, null, scope, null, owner, "", "");
    }

    public static Binding of(Kind kind, @Nullable Expression value, @Nullable TypeRef type, Scope scope) {
        return new Binding(kind, value, type, scope, null, null, "", "");
    }
}
