package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.fact.LackingPath;
import dev.tenet.fact.SinkPath;
import dev.tenet.finding.Finding;
import dev.tenet.policy.Policy;
import dev.tenet.policy.Presence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far a control is there, by what a policy found. A policy that judges paths shows it wired when it finds nothing on some of them; else its page
 * says what each rule shows, and what is called by the page's words declares what would be absent.
 *
 * @param presence the least that the findings show
 * @param extent what shows that, in words; empty when there is nothing to say
 */
record Shown(Presence presence, String extent) {
    /**
     * The least that its findings show.
     *
     * @param findings of the policy; at least one
     * @param counts how many facts of each type there were
     * @param facts of the tree
     */
    static Shown by(Policy policy, List<Finding> findings, Map<String, Integer> counts, Collection<? extends Fact> facts) {
        Map<String, Set<Fact>> paths = new TreeMap<>();
        // Where only a part of the tree is judged, nobody knows how many of the paths lie in it.
        if (!policy.adjustment().scoped()) {
            findings.forEach(finding -> pathsOf(finding).forEach(
                    path -> paths.computeIfAbsent(path.getClass().getSimpleName(), type -> new HashSet<>()).add(path)));
        }
        Shown least = new Shown(Presence.EFFECTIVE, "");
        for (Finding finding : findings) {
            Shown one = pathsOf(finding).stream().map(path -> path.getClass().getSimpleName())
                    .filter(type -> paths.containsKey(type) && paths.get(type).size() < counts.getOrDefault(type, 0))
                    .findFirst()
                    .map(type -> wired(paths.get(type).size(), counts.get(type)))
                    .orElseGet(() -> new Shown(policy.shown(finding.rule()), ""));
            least = one.presence().compareTo(least.presence()) < 0 ? one : least;
        }
        return least.presence() == Presence.ABSENT
                ? Declaring.fact(policy.signs().declares(), facts).map(where -> new Shown(Presence.DECLARED, where)).orElse(least)
                : least;
    }

    private static List<Fact> pathsOf(Finding finding) {
        List<Fact> paths = List.of();
        for (Fact fact : finding.matched()) {
            if (fact instanceof SinkPath) {
                paths = paths.isEmpty() ? new ArrayList<>(1) : paths;
                paths.add(fact instanceof LackingPath lacking ? lacking.way() : fact);
            }
        }
        return paths;
    }

    private static Shown wired(int without, int all) {
        return new Shown(Presence.WIRED, "on %d of %d paths to an order".formatted(all - without, all));
    }
}
