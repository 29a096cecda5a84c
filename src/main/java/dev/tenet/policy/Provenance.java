package dev.tenet.policy;

/**
 * Where a pack comes from, and what exactly it is.
 *
 * @param kind of the place
 * @param artifact coordinates of the Maven artifact, {@code group:artifact:version}; empty for other kinds
 * @param sha256 of its content, as {@link PackContent#sha256} has it: 64 hexadecimal digits; empty for packs that were never on a disk
 */
public record Provenance(Kind kind, String artifact, String sha256) {
    /** A pack that nobody read from anywhere. */
    static final Provenance NOWHERE = new Provenance(Kind.INSTALLED, "", "");

    /** Kinds of places. */
    public enum Kind {
        INSTALLED,
        FOLDER,
        ZIP,
        MAVEN;

        /** As locks and messages write it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The same place, of a pack with this content. */
    Provenance holding(String content) {
        return new Provenance(kind, artifact, content);
    }
}
