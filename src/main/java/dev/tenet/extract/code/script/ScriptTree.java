package dev.tenet.extract.code.script;

/**
 * A parsed file as a tree in flat arrays: nodes are numbers, 0 stands for "none", 1 is the {@link NodeKind#MODULE}. It lives as long as the parser's
 * buffers and is not kept after its file was read.
 */
interface ScriptTree {
    int MODULE = 1;

    /** Flags of {@link #flag}. */
    enum Flag {
        ASYNC,
        GENERATOR,
        ARROW,
        STATIC,
        GETTER,
        SETTER,
        COMPUTED,
        SHORTHAND,
        OPTIONAL,
        REST,
        DOCUMENTED,
        DEFAULT,
        ABSTRACT,
        /** A parameter that is a field, too. */
        PROPERTY,
        /** Declared for what is defined elsewhere. */
        AMBIENT,
        /** A declaration, not an expression. */
        DECLARED,
        /** A piece of a template: its text has no quotes. */
        PIECE,
        CONSTANT
    }

    NodeKind kind(int node);

    /** First child, or 0. */
    int first(int node);

    /** Next sibling, or 0. */
    int next(int node);

    /** The child of the given kind, or 0. */
    int child(int node, NodeKind kind);

    /** Name, operator or module of the node, as {@link NodeKind} says; empty when it has none. */
    String name(int node);

    /** What an ALIAS is bound to; empty for any other node. */
    String alias(int node);

    /** Text of a STRING, digits of a NUMBER, source of a REGEX; otherwise empty. */
    String text(int node);

    boolean flag(int node, Flag flag);

    /** Line of the node's first character, from 1. */
    int line(int node);

    /** Column of the node's first character, from 1, in UTF-16 code units. */
    int column(int node);

    /** Line of the node's last character, from 1. */
    int endLine(int node);

    /** How many errors the parser recovered from. */
    int errors();

    int errorLine(int error);

    int errorColumn(int error);

    String errorMessage(int error);
}
