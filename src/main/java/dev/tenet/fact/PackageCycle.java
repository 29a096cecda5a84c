package dev.tenet.fact;

import java.util.List;

/**
 * Packages of the project that import each other, directly or through others of them, when they are loaded.
 *
 * @param location of the import that is met first
 * @param packages their dotted names, sorted; none lies inside of another
 * @param imports one import for each step of a shortest way round, in order
 */
public record PackageCycle(Location location, List<String> packages, List<Location> imports) implements Fact {
    public PackageCycle {
        packages = List.copyOf(packages);
        imports = List.copyOf(imports);
    }

    /** The packages as one text. */
    public String names() {
        return String.join(", ", packages);
    }
}
