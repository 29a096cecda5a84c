package dev.tenet.audit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which lock of packs an audit heeds.
 *
 * @param heeded whether any
 * @param instead a file in place of the tree's own {@code tenet.lock}
 */
public record LockUse(boolean heeded, Optional<Path> instead) {
    /** The tree's own, where it has one. */
    public static final LockUse OWN = new LockUse(true, Optional.empty());

    /** None: whoever asks wants to see what other packs say. */
    public static final LockUse NONE = new LockUse(false, Optional.empty());
}
