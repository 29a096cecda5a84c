package dev.tenet.policy.rule;

import java.util.List;

/**
 * A rule file.
 *
 * @param rules in the order of the file
 * @param types that it declares
 * @param statements anything else: imports, globals, functions, queries
 */
public record RuleSource(List<Rule> rules, List<DeclaredType> types, List<Statement> statements) {
    public RuleSource {
        rules = List.copyOf(rules);
        types = List.copyOf(types);
        statements = List.copyOf(statements);
    }

    /** {@code declare Coroutine ... end}. */
    public record DeclaredType(String name, List<Component> components, Place place) {
        public DeclaredType {
            components = List.copyOf(components);
        }
    }

    /** A component of a declared type, with the simple name of its type and the place of its name. */
    public record Component(String name, String type, Place place) {}

    /** A statement beside rules and types. {@code kind} is its first word: {@code import}, {@code global}, {@code function}, {@code query}. */
    public record Statement(String kind, String name, Place place) {}
}
