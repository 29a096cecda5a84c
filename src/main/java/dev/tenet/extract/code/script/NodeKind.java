package dev.tenet.extract.code.script;

/**
 * Kinds of nodes in a {@link ScriptTree}. Behind each: its name or text, then its children in order; {@code ?} may be missing, {@code *} any number.
 * A child that has a role is wrapped in a node that names the role.
 */
enum NodeKind {
    /** statements* */
    MODULE,

    // Statements
    /** statements* */
    BLOCK,
    /** name = {@code var let const using}; DECLARATOR+ */
    VARIABLES,
    /** target, ANNOTATION?, VALUE? */
    DECLARATOR,
    /** name; DECORATOR* PARAMETERS RETURNS? BODY?; a BODY holds a BLOCK or an expression */
    FUNCTION,
    /** name; DECORATOR* BASE? member*; members are METHOD, FIELD and STATIC_BLOCK */
    CLASS,
    /** name = the key; KEY? DECORATOR* FUNCTION; also of object literals */
    METHOD,
    /** name; KEY? DECORATOR* ANNOTATION? VALUE? */
    FIELD,
    /** BLOCK */
    STATIC_BLOCK,
    /** expression */
    EXPRESSION,
    /** TEST BODY ELSE? */
    IF,
    /** INIT? TEST? UPDATE? BODY */
    FOR,
    /** TARGET ITER BODY: a TARGET holds VARIABLES or an expression */
    FOR_IN,
    /** TARGET ITER BODY; flag ASYNC */
    FOR_OF,
    /** TEST BODY */
    WHILE,
    /** BODY TEST */
    DO,
    /** SUBJECT CASE* */
    SWITCH,
    /** TEST? statements*: none for default */
    CASE,
    /** expression? */
    RETURN,
    /** expression */
    THROW,
    BREAK,
    CONTINUE,
    /** BODY HANDLER? FINALLY? */
    TRY,
    /** TARGET? BODY */
    HANDLER,
    /** name; statement */
    LABELED,
    /** expression BODY */
    WITH,
    EMPTY,
    /** name = the module; ALIAS* */
    IMPORT,
    /** name = what is bound; a dotted name, or a call of {@code require} */
    IMPORT_EQUALS,
    /** a statement; or, with flag DEFAULT, an expression, FUNCTION or CLASS */
    EXPORT,
    /** ALIAS* */
    EXPORT_NAMES,
    /** name = the module; ALIAS* */
    EXPORT_FROM,
    /** expression: {@code export = x} */
    EXPORT_EQUALS,
    /** name; FIELD* */
    ENUM,
    /** name = the dotted name; BLOCK */
    NAMESPACE,
    /** name; a type, whose members are not read */
    TYPE_DECLARATION,

    // Roles
    DECORATOR,
    PARAMETERS,
    /** target, ANNOTATION?, VALUE?; flags REST, OPTIONAL, PROPERTY for one that is a field, too */
    PARAMETER,
    ANNOTATION,
    RETURNS,
    BODY,
    ELSE,
    FINALLY,
    TARGET,
    VALUE,
    ITER,
    TEST,
    INIT,
    UPDATE,
    SUBJECT,
    BASE,
    /** the expression of a computed key */
    KEY,
    ARGUMENTS,
    /** name = what is taken, empty for the module itself; alias = what it is bound to */
    ALIAS,

    // Expressions
    NAME,
    /** name = the member; expression */
    MEMBER,
    /** expression, index */
    INDEX,
    /** callee ARGUMENTS */
    CALL,
    /** callee ARGUMENTS? */
    NEW,
    /** {@code import(x)}: ARGUMENTS */
    IMPORT_CALL,
    /** tag TEMPLATE */
    TAGGED,
    STRING,
    /** STRING and expressions, alternating */
    TEMPLATE,
    NUMBER,
    REGEX,
    TRUE,
    FALSE,
    NULL,
    /** elements; HOLE for what is left out */
    ARRAY,
    HOLE,
    /** PROPERTY, METHOD and SPREAD */
    OBJECT,
    /** name = the key; KEY? VALUE; flag SHORTHAND; a default of a pattern is an ASSIGN in VALUE */
    PROPERTY,
    /** expression */
    SPREAD,
    /** name = the operator; target value */
    ASSIGN,
    /** name = the operator; left right; {@code && || ??} too */
    BINARY,
    /** name = the operator; expression */
    UNARY,
    /** {@code ++} and {@code --}; target */
    UPDATED,
    /** TEST BODY ELSE */
    CONDITIONAL,
    /** expressions between commas */
    SEQUENCE,
    /** what stands in parentheses, until it is known whether they hold parameters */
    PARENTHESES,
    /** expression */
    AWAIT,
    /** expression? */
    YIELD,
    /** name = the tag, dotted; PROPERTY* for attributes, SPREAD and children */
    ELEMENT,

    // Types
    /** name, dotted; types */
    TYPE,
    /** types, one of which it is */
    UNION,
    /** any other type */
    OTHER_TYPE
}
