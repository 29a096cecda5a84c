package dev.tenet.audit;

import dev.tenet.policy.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The installed policies as a folder's configuration changes them, for people who look at policies without an audit. */
public final class Configured {
    private Configured() {}

    /**
     * The library as {@code tenet.yaml} of {@code root}, or the file that is given in its place, changes it. Throws {@link ConfigException} for a
     * configuration that cannot be used.
     */
    public static Library library(Library installed, Path root, Optional<Path> config) {
        AuditConfig chosen = Choice.config(root, config);
        // What nobody asks for here is read all the same: a mistake is not passed over.
        chosen.staff();
        chosen.exclude();
        chosen.terms();
        chosen.reports();
        chosen.tools();
        return chosen.choose(installed, List.of());
    }
}
