package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Issue;
import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the installed extractors see in a tree, before any rule has deduced anything.
 *
 * @param facts in a stable order
 * @param issues what could not be read
 */
public record Extracted(List<Fact> facts, List<Issue> issues) {
    public Extracted {
        facts = List.copyOf(facts);
        issues = List.copyOf(issues);
    }

    /** Reads all files of the folder but those that {@code exclude} matches. */
    public static Extracted from(Path root, List<String> exclude) throws IOException {
        Collector.Collected collected = new Collector(Installed.extractors(), Installed.linkers()).collect(Tree.walk(root, exclude));
        return new Extracted(collected.facts(), collected.issues());
    }
}
