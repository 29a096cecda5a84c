package dev.tenet.extract.code.golang;

/**
 * Kinds of nodes in a {@link GoTree}. Behind each: its name, then its children in order; {@code ?} may be missing, {@code *} any number. A type stands
 * wherever an expression does, as in Go itself: only a reader that knows the names can tell {@code a(b)} from a conversion.
 */
enum NodeKind {
    /** PACKAGE IMPORT* and declarations */
    FILE,
    /** name */
    PACKAGE,
    /** name = what it is bound to, {@code .} or {@code _}, else empty; text = the path */
    IMPORT,
    /** name; RECEIVER? TYPE_PARAMETERS? PARAMETERS RESULTS? BLOCK? */
    FUNCTION,
    /** name; TYPE_PARAMETERS? and the type; flag ALIAS */
    TYPE_SPEC,
    /** NAME+ TYPE? VALUES? */
    VAR_SPEC,
    /** NAME+ TYPE? VALUES?; number = its place in the group; flag GROUPED when an earlier one gives missing values */
    CONST_SPEC,
    /** name = what could not be parsed: nothing */
    ERROR,

    /** PARAMETER */
    RECEIVER,
    /** PARAMETER* */
    TYPE_PARAMETERS,
    PARAMETERS,
    RESULTS,
    /** name, may be empty; the type, missing when the next parameter gives it */
    PARAMETER,
    /** a type */
    TYPE,
    /** expressions */
    VALUES,
    LEFT,
    RIGHT,
    /** a statement */
    INIT,
    POST,
    /** an expression or, for a switch on types, the value whose type is asked */
    TEST,
    ELSE,

    /** statements */
    BLOCK,
    /** expression */
    EXPRESSION,
    /** channel value */
    SEND,
    /** name = the operator; expression */
    COUNT,
    /** name = the operator; LEFT RIGHT */
    ASSIGN,
    /** LEFT RIGHT */
    DEFINE,
    /** expression */
    GO,
    DEFER,
    /** expressions */
    RETURN,
    /** name = the label, if any */
    BREAK,
    CONTINUE,
    GOTO,
    FALLTHROUGH,
    /** name; statement? */
    LABELED,
    /** INIT? TEST BLOCK ELSE? */
    IF,
    /** INIT? TEST? CASE* */
    SWITCH,
    /** name = what the value is bound to, if anything; INIT? TEST CASE* */
    TYPE_SWITCH,
    /** CASE* */
    SELECT,
    /** VALUES, or INIT in a select; none for {@code default}; BLOCK */
    CASE,
    /** INIT? TEST? POST? BLOCK */
    FOR,
    /** LEFT? RIGHT BLOCK; flag DEFINES */
    RANGE,

    /** name */
    NAME,
    /** text as written */
    INT,
    FLOAT,
    IMAGINARY,
    CHAR,
    STRING,
    /** TYPE? and elements, KEYED or not */
    COMPOSITE,
    /** key value */
    KEYED,
    /** PARAMETERS RESULTS? BLOCK */
    FUNCTION_LITERAL,
    /** expression */
    PAREN,
    /** name; expression */
    SELECTOR,
    /** expression, then indices or type arguments */
    INDEX,
    /** expression, then the bounds that are given */
    SLICE,
    /** expression TYPE; no TYPE for {@code .(type)} */
    ASSERTION,
    /** expression, then arguments; number = where the parenthesis opens; flag SPREADS */
    CALL,
    /** {@code *x}: a pointer type or what a pointer leads to */
    STAR,
    /** name = the operator; expression */
    UNARY,
    /** name = the operator; operands, as many as stand in a row */
    BINARY,

    /** VALUES? for the length, and the type of an element */
    ARRAY,
    /** types of key and value */
    MAP,
    /** type */
    CHAN,
    /** PARAMETERS RESULTS? */
    FUNCTION_TYPE,
    /** FIELD* */
    STRUCT,
    /** NAME* and the type; text = the tag; flag EMBEDDED */
    FIELD,
    /** METHOD*, or other types */
    INTERFACE,
    /** name; PARAMETERS RESULTS? */
    METHOD,
    /** type */
    ELLIPSIS
}
