package dev.tenet.author;

import java.util.List;

/**
 * What the sources of a type of the fact package say of it, in Markdown, with an example.
 *
 * @param name as rules call it
 * @param fact whether rules match it; otherwise it is a part of a fact
 * @param text what it is
 * @param components in the order of the record; none for a type that only answers questions
 * @param methods that rules may call, in the order of the source
 * @param example a fact as an extractor or a concept made it, on one line of JSON; empty when the bundled examples hold none
 */
public record FactDoc(String name, boolean fact, String text, List<Component> components, List<Method> methods, String example) {
    /**
     * A component.
     *
     * @param name as rules read it
     * @param type in Java's words
     * @param text what it says, with its unit
     * @param example a value of it in JSON; empty when the examples hold none
     */
    public record Component(String name, String type, String text, String example) {}

    /**
     * A method.
     *
     * @param signature as a rule would call it: {@code argument( String name, int position ) : Value}
     * @param text what it gives
     */
    public record Method(String signature, String text) {}

    public FactDoc {
        components = List.copyOf(components);
        methods = List.copyOf(methods);
    }
}
