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

    /** Says what is in the file. Must not throw for any content. */
    void extract(SourceText file, Extraction out);
}
