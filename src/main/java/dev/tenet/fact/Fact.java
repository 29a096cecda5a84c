package dev.tenet.fact;

/** Something that was seen at a place of the audited tree. */
public interface Fact {
    /** Where it was seen; never null. */
    Location location();
}
