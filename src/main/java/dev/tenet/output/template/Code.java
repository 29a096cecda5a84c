package dev.tenet.output.template;

import java.util.Objects;

/**
 * Text that is shown as code: a path, an identifier, a line of a program.
 *
 * @param text as it is
 */
public record Code(String text) {
    public Code {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String toString() {
        return text;
    }
}
