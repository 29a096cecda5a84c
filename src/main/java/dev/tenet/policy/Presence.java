package dev.tenet.policy;

/** How far a control is there; each constant is more than the one before it. */
public enum Presence {
    /** Nothing of it is there. */
    ABSENT,
    /** Something says or sets it, and nothing holds to it. */
    DECLARED,
    /** It holds somewhere, and not everywhere: on some of the paths to an order, or in a part of what it asks. */
    WIRED,
    /** It holds wherever its policies looked. */
    EFFECTIVE;

    /** The lesser of the two. */
    public Presence least(Presence other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
