package dev.tenet.fact;

/**
 * A file of source code that was parsed.
 *
 * @param location the whole file
 * @param language lower case: {@code python}
 * @param module the dotted module name that its imports use, empty when it has none
 * @param lines number of lines
 * @param test whether it is test code, by its path
 * @param untouched whether nobody works on it by hand: a tool wrote it, as its first lines say, or it lies among copies of others' code ({@code third_party}),
 *     or among old code ({@code archive}) that nothing outside imports
 * @param complete false when parts could not be parsed and were left out
 */
public record SourceFile(Location location, String language, String module, int lines, boolean test, boolean untouched, boolean complete)
        implements Fact {
    /** Whether {@code name} is a package or module on the way to this file: {@code b} for {@code a.b.c}. */
    public boolean isPartOf(String name) {
        return ("." + module + ".").contains("." + name + ".");
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return location.hashCode();
    }
}
