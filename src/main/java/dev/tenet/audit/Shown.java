package dev.tenet.audit;

import dev.tenet.fact.EntryPath;
import dev.tenet.fact.Fact;
import dev.tenet.fact.OptionEntryPath;
import dev.tenet.fact.OrderPath;
import dev.tenet.finding.Finding;
import dev.tenet.policy.Policy;
import dev.tenet.policy.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far a control is there, by what a policy found. A policy that judges paths shows it wired when it finds nothing on some of them; else its page
 * says what each rule shows.
 */
final class Shown {
    private Shown() {}

    /**
     * The least that its findings show.
     *
     * @param findings of the policy; at least one
     * @param counts how many facts of each type there were
     */
    static Presence by(Policy policy, List<Finding> findings, Map<String, Integer> counts) {
        Map<String, Set<Fact>> paths = new TreeMap<>();
        // Where only a part of the tree is judged, nobody knows how many of the paths lie in it.
        if (!policy.adjustment().scoped()) {
            findings.forEach(finding -> finding.matched().stream().filter(Shown::isPath).forEach(
                    path -> paths.computeIfAbsent(path.getClass().getSimpleName(), type -> new HashSet<>()).add(path)));
        }
        Presence least = Presence.EFFECTIVE;
        for (Finding finding : findings) {
            boolean partly = finding.matched().stream().filter(Shown::isPath).map(path -> path.getClass().getSimpleName())
                    .anyMatch(type -> paths.containsKey(type) && paths.get(type).size() < counts.getOrDefault(type, 0));
            least = least.least(partly ? Presence.WIRED : policy.shown(finding.rule()));
        }
        return least;
    }

    private static boolean isPath(Fact fact) {
        return fact instanceof OrderPath || fact instanceof EntryPath || fact instanceof OptionEntryPath;
    }
}
