package dev.tenet.audit;

import dev.tenet.policy.Library;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a person asks for.
 *
 * @param root of the audited tree, or a file in which it was recorded
 * @param library gives all installed policies; asked once, on another thread
 * @param packs ids of the packs to use; empty for all
 * @param config another file in place of the tree's own {@code tenet.yaml}
 * @param profile a list of controls to restrict the audit to
 * @param asOf the date of the audit
 * @param timeout for judging
 * @param compiled folder for compiled policies
 * @param version of Tenet
 * @param inputs files and revisions beside the tree that findings are decided by
 */
public record AuditRequest(
        Path root,
        Supplier<Library> library,
        List<String> packs,
        Optional<Path> config,
        Optional<Path> profile,
        LocalDate asOf,
        Duration timeout,
        Path compiled,
        String version,
        Inputs inputs) {
    public AuditRequest {
        packs = List.copyOf(packs);
    }

    /** A request that decides by what the tree holds alone. */
    public AuditRequest(
            Path root,
            Supplier<Library> library,
            List<String> packs,
            Optional<Path> config,
            Optional<Path> profile,
            LocalDate asOf,
            Duration timeout,
            Path compiled,
            String version) {
        this(root, library, packs, config, profile, asOf, timeout, compiled, version, Inputs.NONE);
    }
}
