package dev.tenet.fact;

/** A typed view whose components have effective values: as written, or else the platform's default. */
public interface Placed extends Fact {
    /** Where its components were written. */
    Places places();

    /** What it is, in words, as a message names it: {@code container web of Deployment shop}. */
    String subject();

    /** Where {@code component} was written; the place of the whole when nobody wrote it. */
    default Location at(String component) {
        return places().of(component, location());
    }

    /** Whether somebody wrote {@code component}; when not, its value is the platform's default. */
    default boolean isWritten(String component) {
        return places().has(component);
    }
}
