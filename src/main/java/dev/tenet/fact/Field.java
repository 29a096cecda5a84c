package dev.tenet.fact;

/**
 * A field that a class declares in its body.
 *
 * @param location of the declaration
 * @param owner qualified name of the class
 * @param name as declared
 * @param type the annotation's resolved name without its optional part; empty when there is none
 * @param optional whether the annotation allows none
 * @param value its default; ABSENT when it must be given. A struct's tag is a COLLECTION of texts by key: {@code part("json")}. For {@code Field(default, gt=0)} of pydantic this is the call
 * @param settings whether the class is a settings model that is filled from the environment (pydantic-settings, dynaconf, environ)
 * @param test whether it is test code
 */
public record Field(
        Location location,
        String owner,
        String name,
        String type,
        boolean optional,
        Value value,
        boolean settings,
        boolean test)
        implements Fact {
    /** The default itself: the first argument or {@code default=} of a pydantic or dataclass {@code Field(...)}, else the value. */
    public Value initial() {
        if (value.kind() != Value.Kind.CALL || !Words.mentions(value.text(), "field")) {
            return value;
        }
        Value named = value.part("default");
        if (!named.isAbsent()) {
            return named;
        }
        for (Argument argument : value.parts()) {
            if (argument.position() == 0) {
                return argument.value();
            }
        }
        return Value.ABSENT;
    }
}
