package dev.tenet.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * What an audit decides by beside the tree and the policies.
 *
 * @param evidence files of attestations, metrics or coverage outside of the tree
 */
public record Inputs(List<Path> evidence) {
    /** Nothing but what the tree holds. */
    public static final Inputs NONE = new Inputs(List.of());

    public Inputs {
        evidence = List.copyOf(evidence);
    }
}
