package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.policy.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an audit of a tree would judge, and by what, as its configuration chooses.
 *
 * @param library packs in force, with their parameters
 * @param facts of the tree, and the parameters
 */
public record Sight(Library library, List<Fact> facts) {
    public Sight {
        facts = List.copyOf(facts);
    }

    /** Throws {@link ConfigException} when there is no such folder or its configuration cannot be used. */
    public static Sight of(Path root, Library installed) throws IOException {
        AuditConfig config = Choice.config(root, Optional.empty());
        Library library = config.choose(installed, List.of());
        List<Fact> facts = new ArrayList<>(Extracted.from(root, config.exclude()).facts());
        facts.addAll(Settings.of(library));
        return new Sight(library, facts);
    }
}
