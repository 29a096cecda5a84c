package dev.tenet.extract.helm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a template; offsets are those of the text that it was read from. */
sealed interface TemplateNode {
    int at();

    /** What stands outside of braces. */
    record Text(String text, int at) implements TemplateNode {}

    /** A pipeline whose value is written. */
    record Output(Expression value, int at) implements TemplateNode {}

    /** {@code $name := value}, or {@code =} where it was declared before. */
    record Assign(String name, boolean declares, Expression value, int at) implements TemplateNode {}

    /** {@code if}, {@code with} and {@code range}; the names are those that {@code range $key, $value} declares. */
    record Block(String kind, List<String> names, Expression value, List<TemplateNode> body, List<TemplateNode> otherwise, int at) implements TemplateNode {}

    /** {@code template "name" value}. */
    record Call(String name, @Nullable Expression value, int at) implements TemplateNode {}
}
