package dev.tenet.audit;

import dev.tenet.engine.Engine;
import dev.tenet.engine.FactRow;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Issue;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.recording.Hiding;
import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What policies can match in a tree, for people who write them.
 *
 * @param rows what extractors saw, in the order of paths, then what concepts deduced, sorted
 * @param issues what could not be read
 * @param hiding keeps secrets from what is shown of the rows
 */
public record Facts(List<FactRow> rows, List<Issue> issues, Hiding hiding) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    public Facts {
        rows = List.copyOf(rows);
        issues = List.copyOf(issues);
    }

    /** Facts of {@code root}; the concepts of all packs of {@code library} are deduced, as in an audit, and nothing is judged. */
    public static Facts of(Path root, Library library, Path compiled) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new ConfigException(root + ": there is no such folder\n    Name the folder to look at: tenet facts PATH");
        }
        Tree tree = Tree.walk(root, List.of());
        Collector.Collected collected = new Collector(Installed.extractors(), Installed.linkers()).collect(tree);
        List<Fact> facts = new ArrayList<>(collected.facts());
        facts.addAll(Settings.of(library));
        List<FactRow> rows = new ArrayList<>(facts.stream().map(FactRow::of).toList());
        Engine engine = Engine.keepingIn(compiled);
        rows.addAll(engine.deduce(engine.load(library.packs().stream().map(Pack::conceptsOnly).toList()), facts, LIMIT));
        return new Facts(rows, collected.issues(), new Redaction(collected.facts()));
    }
}
