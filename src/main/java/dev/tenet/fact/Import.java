package dev.tenet.fact;

/**
 * One imported name.
 *
 * @param location of the import
 * @param module absolute dotted module ({@code from .b import c} inside package {@code a} is {@code a.b})
 * @param name what is taken from it; empty for the module as a whole, {@code *} for everything
 * @param alias the name it is bound to
 * @param guarded whether it stands in a {@code try} that catches the failed import
 * @param test whether it stands in test code
 */
public record Import(Location location, String module, String name, String alias, boolean guarded, boolean test)
        implements Fact {
    /** Whether this brings in the module {@code other} of the project, or a name from it; a script's folder may be left out of the name. */
    public boolean brings(String other) {
        return isEndOf(module, other) || isEndOf(module + "." + name, other);
    }

    private static boolean isEndOf(String dotted, String other) {
        return other.equals(dotted) || other.endsWith("." + dotted);
    }

    /** The top-level package: {@code a} for {@code a.b.c}. */
    public String root() {
        int dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot);
    }

    /** The last part of the module: {@code c} for {@code a.b.c}. */
    public String leaf() {
        return module.substring(module.lastIndexOf('.') + 1);
    }
}
