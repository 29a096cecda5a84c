package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Issue;
import java.util.List;

/**
 * All that an audit takes from a tree.
 *
 * @param facts in a stable order, before any rule has deduced anything
 * @param issues what could not be read
 * @param files how many there are
 * @param skipped directories that were not entered
 * @param versioned whether git says which files are tracked
 * @param lines tells the lines of files apart
 */
record Seen(List<Fact> facts, List<Issue> issues, int files, List<String> skipped, boolean versioned, Lines lines) {}
