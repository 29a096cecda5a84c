package dev.tenet.yaml;

/**
 * Something in a text that is not YAML 1.2, or more than is read.
 *
 * @param offset where, in UTF-16 code units
 * @param message what is wrong, and the next step
 * @param lost what was not read for it
 */
public record YamlProblem(int offset, String message, Lost lost) {
    /** How much could not be read. */
    public enum Lost {
        /** It was read all the same, as other readers do. */
        NOTHING,
        /** The rest of the entry of a list or map, or of the document when it is no list or map. */
        ENTRY,
        /** Everything that follows. */
        REST
    }
}
