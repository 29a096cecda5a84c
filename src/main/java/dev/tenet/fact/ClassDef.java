package dev.tenet.fact;

import java.util.List;

/**
 * A class.
 *
 * @param location from its first line to its last
 * @param name as declared
 * @param qualifiedName module and name
 * @param bases resolved names of its bases, as written, in order
 * @param ancestors resolved names of all classes it inherits from, as far as the project and its imports tell
 * @param decorators resolved names
 * @param documented whether it has a docstring
 * @param test whether it is test code
 */
public record ClassDef(
        Location location,
        String name,
        String qualifiedName,
        List<String> bases,
        List<String> ancestors,
        List<String> decorators,
        boolean documented,
        boolean test)
        implements Fact {
    public ClassDef {
        bases = List.copyOf(bases);
        ancestors = List.copyOf(ancestors);
        decorators = List.copyOf(decorators);
    }

    /** Whether it inherits from one of {@code classes}, by their resolved names. */
    public boolean inherits(String... classes) {
        return ancestors.stream().anyMatch(List.of(classes)::contains);
    }

    /** Whether a base is called one of {@code names}, whatever package it is of. */
    public boolean extendsOne(String... names) {
        return bases.stream().anyMatch(base -> List.of(names).contains(base.substring(base.lastIndexOf('.') + 1)));
    }
}
