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
 * @param baseline findings that were known before, in place of the tree's own {@code .tenet/baseline.json}
 * @param since the revision whose changes count as new
 * @param newOnly whether the gates look at new findings alone
 * @param reports of other tools, also outside of the tree
 * @param allowTools whether tools that the audited tree names may run
 * @param lock which packs must judge
 * @param secrets by what credentials are searched for, and where, beside the installation's formats and the tree
 */
public record Inputs(
        List<Path> evidence, Optional<Path> waivers, boolean inline, Optional<Path> baseline, Optional<String> since, boolean newOnly,
        List<Path> reports, boolean allowTools, LockUse lock, SecretsAsked secrets) {
    /** Nothing but what the tree holds. */
    public static final Inputs NONE =
            new Inputs(List.of(), Optional.empty(), true, Optional.empty(), Optional.empty(), false, List.of(), false, LockUse.OWN, SecretsAsked.NOTHING);

    public Inputs {
        evidence = List.copyOf(evidence);
        reports = List.copyOf(reports);
    }

    /** The same with another lock. */
    public Inputs by(LockUse use) {
        return new Inputs(evidence, waivers, inline, baseline, since, newOnly, reports, allowTools, use, secrets);
    }
}
