package dev.tenet.extract.secrets;

/**
 * A credential in the bytes of a text.
 *
 * @param from its first byte
 * @param to behind its last byte
 * @param kind what it is, as {@link dev.tenet.fact.ExposedCredential} names it
 * @param format id of its format
 * @param title of its format
 * @param name that it is assigned to; empty when there is none
 * @param verified whether a checksum in it holds
 */
record Match(int from, int to, String kind, String format, String title, String name, boolean verified) {
    static final String TOKEN = "token";
    static final String PRIVATE_KEY = "private-key";
    static final String ENCRYPTED_KEY = "encrypted-private-key";
    static final String ADDRESS = "address";
    static final String SIGNED_TOKEN = "signed-token";
    static final String NAMED = "named";
    static final String ADDED = "added";

    int length() {
        return to - from;
    }

    boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }

    /** Of two that overlap the one that tells more comes first. */
    int rank() {
        return switch (kind) {
            case PRIVATE_KEY, ENCRYPTED_KEY -> 0;
            case TOKEN -> 1;
            case ADDRESS -> 2;
            case SIGNED_TOKEN -> 3;
            case ADDED -> 4;
            default -> 5;
        };
    }
}
