package dev.tenet.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an audit decides by beside the tree and the policies.
 *
 * @param evidence files of attestations, metrics or coverage outside of the tree
 * @param waivers a file in place of the tree's own {@code waivers.yaml}
 * @param inline whether comments may waive
 */
public record Inputs(List<Path> evidence, Optional<Path> waivers, boolean inline) {
    /** Nothing but what the tree holds. */
    public static final Inputs NONE = new Inputs(List.of(), Optional.empty(), true);

    public Inputs {
        evidence = List.copyOf(evidence);
    }
}
