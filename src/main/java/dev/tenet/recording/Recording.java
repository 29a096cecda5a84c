package dev.tenet.recording;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Issue;
import java.util.List;
import java.util.Map;

/**
 * All that an audit needs of a tree.
 *
 * @param tree what it was
 * @param facts in their order, the call graph and the data flow among them
 * @param issues what could not be read
 * @param own text of the files by which the tree speaks to an audit, by path: its configuration, waivers and baseline
 * @param lines hashes of the lines of each file that facts are about, by path
 */
public record Recording(Tree tree, List<Fact> facts, List<Issue> issues, Map<String, String> own, Map<String, LineHashes> lines) {
    public Recording {
        facts = List.copyOf(facts);
        issues = List.copyOf(issues);
    }

    /**
     * The tree.
     *
     * @param name of its folder
     * @param files how many there were
     * @param versioned whether git said which files are tracked
     * @param skipped directories that were not entered
     * @param exclude what was left out, as the configuration said
     */
    public record Tree(String name, int files, boolean versioned, List<String> skipped, List<String> exclude) {
        public Tree {
            skipped = List.copyOf(skipped);
            exclude = List.copyOf(exclude);
        }
    }
}
