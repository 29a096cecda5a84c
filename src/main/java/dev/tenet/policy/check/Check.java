package dev.tenet.policy.check;

import java.util.Locale;

/** What policies are checked for. */
public enum Check {
    UNREADABLE(Level.ERROR, "A file cannot be read"),
    UNKNOWN_FACT_TYPE(Level.ERROR, "A pattern matches a type that no fact has"),
    UNKNOWN_TYPE(Level.ERROR, "A type is named that is nowhere"),
    UNKNOWN_COMPONENT(Level.ERROR, "A fact has no component or method of this name"),
    UNKNOWN_CONSTANT(Level.ERROR, "A type has no constant or method of this name"),
    UNKNOWN_VARIABLE(Level.ERROR, "A variable is used that nothing binds"),
    UNKNOWN_OPERATOR(Level.ERROR, "An operator is not known"),
    WRONG_ARGUMENTS(Level.ERROR, "A method is given more or fewer arguments than it takes"),
    WRONG_TYPE(Level.ERROR, "Values are compared that are never equal"),
    BAD_REGEX(Level.ERROR, "A regular expression is not one"),
    SLOW_REGEX(Level.ERROR, "A regular expression backtracks without bound"),
    DUPLICATE_BINDING(Level.ERROR, "A variable is bound twice"),
    UNUSED_BINDING(Level.WARNING, "A variable is bound and never used"),
    CONSEQUENCE_FORM(Level.ERROR, "A consequence does something else than report, or deduce a concept"),
    MESSAGE_ARGUMENTS(Level.ERROR, "A message does not fit its arguments"),
    RULE_NAME(Level.ERROR, "A rule does not carry the name of its file, or shares its name"),
    FORBIDDEN(Level.ERROR, "A rule decides its order, or what is outside of it"),
    NO_CONSTANT(Level.WARNING, "A pattern without a constant makes every audit slower"),
    CARTESIAN(Level.WARNING, "Patterns share no variable: every fact of one meets every fact of the other"),
    UNKNOWN_LITERAL(Level.WARNING, "A text is compared that no extractor has produced"),
    TABLE(Level.ERROR, "A table is not there, or lacks a column"),
    METADATA(Level.ERROR, "Metadata is missing, unknown or out of bounds"),
    EXAMPLES(Level.ERROR, "A page is not its policy's test"),
    ANOTHER_REASON(Level.ERROR, "An example fires elsewhere, or for another reason"),
    PAGE(Level.ERROR, "A rule has no page, or a page no rule"),
    PARAMETERS(Level.ERROR, "A parameter is not declared, or never used"),
    PACK(Level.ERROR, "A pack or the scoring contradicts itself");

    /** How bad it is. */
    public enum Level {
        /** The policy does not do what it says. */
        ERROR,
        /** It may be right, and costs time or trust. */
        WARNING
    }

    private final Level level;
    private final String title;

    Check(Level level, String title) {
        this.level = level;
        this.title = title;
    }

    /** The name that outputs use: {@code unknown-fact-type}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Level level() {
        return level;
    }

    public String title() {
        return title;
    }
}
