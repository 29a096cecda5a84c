package dev.tenet.fact;

import java.util.List;

/**
 * A function or method.
 *
 * @param location from its first line to its last
 * @param name as declared
 * @param qualifiedName module, classes and name: {@code condor.cli.run}
 * @param owner qualified name of its class; empty for a function
 * @param parameters without the receiver
 * @param decorators resolved names
 * @param returns the return annotation's resolved name; empty when there is none
 * @param async whether it is a coroutine
 * @param complexity McCabe's cyclomatic complexity: 1 + branches
 * @param documented whether it has a docstring
 * @param docstringLines lines of its docstring that stand between its own; 0 when its documentation stands before it
 * @param test whether it is test code
 */
public record FunctionDef(
        Location location,
        String name,
        String qualifiedName,
        String owner,
        List<Parameter> parameters,
        List<String> decorators,
        String returns,
        boolean async,
        int complexity,
        boolean documented,
        int docstringLines,
        boolean test)
        implements Fact {
    public FunctionDef {
        parameters = List.copyOf(parameters);
        decorators = List.copyOf(decorators);
    }

    /** Name of the parameter at {@code position}; {@code otherwise} when there is none, as for an argument by keyword. */
    public String parameterAt(int position, String otherwise) {
        return position >= 0 && position < parameters.size() ? parameters.get(position).name() : otherwise;
    }

    /** Whether a decorator's name says one of {@code fragments}, which are in lower case, in any case. */
    public boolean decoratorSays(String... fragments) {
        return decorators.stream().anyMatch(decorator -> Fragments.in(decorator, fragments));
    }

    /** Whether a parameter's name says one of {@code fragments}, which are in lower case, in any case. */
    public boolean parameterSays(String... fragments) {
        return parameters.stream().anyMatch(parameter -> Fragments.in(parameter.name(), fragments));
    }

    /** How much of its parameters and result has an annotation that names a type: from 0 to 1. */
    public double annotatedShare() {
        long typed = parameters.stream().filter(parameter -> !parameter.type().isEmpty()).count() + (returns.isEmpty() ? 0 : 1);
        return (double) typed / (parameters.size() + 1);
    }

    /** Length in lines, without its docstring. */
    public int lines() {
        return location.endLine() - location.line() + 1 - docstringLines;
    }
}
