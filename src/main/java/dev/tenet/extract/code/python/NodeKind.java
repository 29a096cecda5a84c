package dev.tenet.extract.code.python;

/**
 * Kinds of nodes in a {@link PythonTree}, named as Python's own {@code ast} names them. Behind each: its name or text, then its children in order;
 * {@code ?} may be missing, {@code *} any number. A child that has a role is wrapped in a node that names the role, so no child is told apart
 * by its position alone.
 */
enum NodeKind {
    /** statements* */
    MODULE,

    // Statements
    /** name; DECORATOR* TYPE_PARAMETERS? PARAMETERS RETURNS? BODY; flag ASYNC */
    FUNCTION_DEF,
    /** name; DECORATOR* TYPE_PARAMETERS? ARGUMENTS? BODY */
    CLASS_DEF,
    /** expression? */
    RETURN,
    /** targets, then nothing else */
    DELETE,
    /** TARGET+ VALUE */
    ASSIGN,
    /** name = the operator, e.g. {@code +=}; TARGET VALUE */
    AUG_ASSIGN,
    /** TARGET ANNOTATION VALUE? */
    ANN_ASSIGN,
    /** name; TYPE_PARAMETERS? VALUE */
    TYPE_ALIAS,
    /** TARGET ITER BODY ELSE?; flag ASYNC */
    FOR,
    /** TEST BODY ELSE? */
    WHILE,
    /** TEST BODY ELSE?; an {@code elif} is an ELSE that holds one IF */
    IF,
    /** WITH_ITEM+ BODY; flag ASYNC */
    WITH,
    /** SUBJECT CASE+ */
    MATCH,
    /** PATTERN TEST? BODY */
    CASE,
    /** EXCEPTION? CAUSE? */
    RAISE,
    /** BODY HANDLER* ELSE? FINALLY? */
    TRY,
    /** TEST MESSAGE? */
    ASSERT,
    /** ALIAS+ */
    IMPORT,
    /** name = the module as written without dots, empty for {@code from . import x}; number = leading dots; ALIAS+ */
    IMPORT_FROM,
    /** names as ALIAS* */
    GLOBAL,
    /** names as ALIAS* */
    NONLOCAL,
    /** an expression as a statement: one child */
    EXPR,
    PASS,
    BREAK,
    CONTINUE,
    /** what could not be parsed, to the end of its line or block: no children */
    ERROR,

    // Roles
    /** expression */
    DECORATOR,
    /** PARAMETER*, their bounds as ANNOTATION; flags STAR, DOUBLE_STAR */
    TYPE_PARAMETERS,
    /** PARAMETER*; the markers {@code /} and {@code *} are left out */
    PARAMETERS,
    /** name; ANNOTATION? DEFAULT?; flags STAR, DOUBLE_STAR, KEYWORD_ONLY, POSITIONAL_ONLY */
    PARAMETER,
    ANNOTATION,
    DEFAULT,
    RETURNS,
    BODY,
    ELSE,
    FINALLY,
    /** name bound by {@code as}, or empty; TYPE? BODY; flag STAR for {@code except*} */
    HANDLER,
    TYPE,
    TARGET,
    VALUE,
    ITER,
    TEST,
    SUBJECT,
    /**
     * name says what it matches: empty for the one value or pattern within, or a TARGET that it is bound to; {@code _} anything; {@code |} one of the
     * patterns; {@code [} a sequence of them; <code>{</code> a mapping of keys, each before its pattern; {@code (} a class, then its patterns and
     * KEYWORDs; {@code *} and {@code **} the rest; {@code as} a pattern, then the TARGET. A captured name is a NAME in a TARGET.
     */
    PATTERN,
    EXCEPTION,
    CAUSE,
    MESSAGE,
    /** VALUE TARGET? */
    WITH_ITEM,
    /** name = what is imported (dotted or {@code *}); text = the alias after {@code as}, or empty */
    ALIAS,
    /** positional expressions, STARRED, KEYWORD*, in source order (a generator argument is a GENERATOR) */
    ARGUMENTS,
    /** name, empty for {@code **}; VALUE */
    KEYWORD,

    // Expressions
    /** name */
    NAME,
    /** name = the attribute; expression */
    ATTRIBUTE,
    /** expression ARGUMENTS; flag AWAITED when directly awaited is not set here: see AWAIT */
    CALL,
    /** expression, then the index: one expression, SLICE or TUPLE */
    SUBSCRIPT,
    /** start? stop? step? each as VALUE, an empty part as NONE */
    SLICE,
    /** decoded text (adjacent literals joined; bytes as Latin-1); flag BYTES */
    STRING,
    /** parts in order: STRING and FIELD; adjacent literals joined; flag TEMPLATE for t-strings */
    FSTRING,
    /** a replacement field of an f-string: expression, then nested FIELDs of its format */
    FIELD,
    /** text as written */
    NUMBER,
    TRUE,
    FALSE,
    NONE,
    ELLIPSIS,
    /** name = the operator: {@code + - * / // % @ ** << >> & | ^}; left right */
    BIN_OP,
    /** name = {@code and} or {@code or}; two or more operands */
    BOOL_OP,
    /** name = {@code not - + ~}; operand */
    UNARY_OP,
    /** left, then alternately COMPARE_OP and operand */
    COMPARE,
    /** name = {@code < <= > >= == != in not-in is is-not} */
    COMPARE_OP,
    /** TEST BODY ELSE: {@code body if test else orelse} */
    IF_EXP,
    /** PARAMETERS BODY */
    LAMBDA,
    TUPLE,
    LIST,
    SET,
    /** DICT_ITEM*, or STARRED for {@code **} */
    DICT,
    /** key value */
    DICT_ITEM,
    /** element (for a dictionary a DICT_ITEM), then COMPREHENSION+ */
    LIST_COMP,
    SET_COMP,
    DICT_COMP,
    GENERATOR,
    /** TARGET ITER TEST*; flag ASYNC */
    COMPREHENSION,
    /** expression */
    AWAIT,
    /** expression? */
    YIELD,
    /** expression */
    YIELD_FROM,
    /** expression; flag DOUBLE_STAR */
    STARRED,
    /** TARGET VALUE: {@code target := value} */
    NAMED_EXPR
}
