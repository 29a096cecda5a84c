package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Issue;
import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the extractors see in a tree, for people who write policies.
 *
 * @param facts in a stable order
 * @param issues what could not be read
 */
public record Facts(List<Fact> facts, List<Issue> issues) {
    public Facts {
        facts = List.copyOf(facts);
        issues = List.copyOf(issues);
    }

    public static Facts of(Path root, List<String> exclude) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new ConfigException(root + ": there is no such folder\n    Name the folder to look at: tenet facts PATH");
        }
        Tree tree = Tree.walk(root, exclude);
        Collector.Collected collected = new Collector(Installed.extractors(), Installed.linkers()).collect(tree);
        return new Facts(collected.facts(), collected.issues());
    }

    /** Those of one type, in their order. */
    static <T extends Fact> List<T> of(List<Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
