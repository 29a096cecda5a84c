package dev.tenet.extract;

import java.util.List;

/** Turns what extractors kept of all files into facts that no single file tells: resolved names, the call graph. */
public interface Linker {
    /** Stable id, as issues name it. */
    String id();

    /** Whether it looks at such a unit: while those it looks at stay the same, what it says stays the same. */
    default boolean looksAt(Unit unit) {
        return true;
    }

    /** Says what the units tell together; {@code units} come in the order of their paths. */
    void link(List<Unit> units, Extraction out);
}
