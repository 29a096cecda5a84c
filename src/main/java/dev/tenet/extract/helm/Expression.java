package dev.tenet.extract.helm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the braces of a template. */
sealed interface Expression {
    /** A text, number, truth value or nothing. */
    record Constant(@Nullable Object value) implements Expression {}

    /** The value that a block is about. */
    record Dot() implements Expression {}

    /** {@code $}, whose name is empty, or {@code $name}. */
    record Variable(String name) implements Expression {}

    /** {@code .a.b} of a value. */
    record Field(Expression of, List<String> names) implements Expression {}

    /** A function with its arguments; what is piped into it comes last. */
    record Function(String name, List<Expression> arguments) implements Expression {}
}
