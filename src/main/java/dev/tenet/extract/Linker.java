package dev.tenet.extract;

import java.util.List;

/** Turns what extractors kept of all files into facts that no single file tells: resolved names, the call graph. */
public interface Linker {
    /** Stable id, as issues name it. */
    String id();

    /** Says what the units tell together; {@code units} come in the order of their paths. */
    void link(List<Unit> units, Extraction out);
}
