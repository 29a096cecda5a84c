package dev.tenet.extract;

import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;

/**
 * Turns one file into facts. One instance serves many files on several threads at once, so it keeps no state.
 */
public interface Extractor {
    /** Stable id, as issues and {@code tenet facts} name it: {@code python}. */
    String id();

    /** Whether this extractor reads {@code file}; decided by its path and size alone. */
    boolean wants(RepoFile file);

    /** Whether a file that it wants and that holds no text is a fault of the file: otherwise nobody is told. */
    default boolean needsText() {
        return true;
    }

    /** Says what is in the file. Must not throw for any content. */
    void extract(SourceText file, Extraction out);
}
