package dev.tenet.extract.code.python;

/**
 * A parsed Python file as a tree in flat arrays: nodes are numbers, 0 stands for "none", 1 is the {@link NodeKind#MODULE}.
 *
 * <p>The tree is what a reader walks: {@code for (int child = tree.first(node); child != 0; child = tree.next(child))}. It lives as long as the
 * parser's buffers and is not kept after its file was read.
 */
interface PythonTree {
    int MODULE = 1;

    /** Flags of {@link #flag}. */
    enum Flag {
        ASYNC,
        STAR,
        DOUBLE_STAR,
        KEYWORD_ONLY,
        POSITIONAL_ONLY,
        BYTES,
        TEMPLATE
    }

    NodeKind kind(int node);

    /**
     * The node that holds this one, or 0 for the module: with it a walk needs no stack. Chains of operators, attributes and {@code elif} nest as deep
     * as they are long, so a reader that calls itself for each level must bound how deep.
     */
    int parent(int node);

    /** First child, or 0. */
    int first(int node);

    /** Next sibling, or 0. */
    int next(int node);

    /** The child of the given kind, or 0: for nodes that wrap a role. */
    int child(int node, NodeKind kind);

    /** Name, operator or module of the node, as {@link NodeKind} says; empty when it has none. */
    String name(int node);

    /** Decoded text of a STRING, literal text of a NUMBER, alias of an ALIAS; otherwise empty. */
    String text(int node);

    /** Leading dots of an IMPORT_FROM; otherwise 0. */
    int number(int node);

    boolean flag(int node, Flag flag);

    /** Line of the node's first character, from 1, as {@code ast} says: for a decorated definition the {@code def} or {@code class} line. */
    int line(int node);

    /** Column of the node's first character, from 1, in UTF-16 code units. */
    int column(int node);

    /** Line of the node's last character, from 1. */
    int endLine(int node);

    /** How many comments the file has; each has a line, a column and a text. */
    int comments();

    int commentLine(int comment);

    int commentColumn(int comment);

    /** The comment without {@code #} and surrounding white space. */
    String commentText(int comment);

    /** Whether the file's first statement, or that of a BODY or MODULE node, is a string: its docstring. */
    default boolean hasDocstring(int body) {
        int statement = first(body);
        return statement != 0 && kind(statement) == NodeKind.EXPR && kind(first(statement)) == NodeKind.STRING;
    }

    /** How many errors the parser recovered from. */
    int errors();

    int errorLine(int error);

    int errorColumn(int error);

    /** What was expected, in words: {@code expected ':'}. */
    String errorMessage(int error);
}
