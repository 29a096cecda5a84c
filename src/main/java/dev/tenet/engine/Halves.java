package dev.tenet.engine;

import dev.tenet.order.By;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Divides rules into two halves, neither of which matches what the other concludes, so that each can be judged by itself. Rules that one fact ties
 * together stay together.
 */
final class Halves {
    /** What a rule costs that follows values, in rules that do not. */
    private static final int FOLLOWING = 4;

    private final List<RuleInfo> rules = new ArrayList<>();
    private final Map<String, List<Integer>> concluding = new HashMap<>();
    /** Of each rule one that it is tied to; itself for the first of those that are tied together. */
    private final int[] tied;

    private Halves(List<RuleInfo> all) {
        rules.addAll(all);
        tied = new int[rules.size()];
        for (int i = 0; i < tied.length; i++) {
            tied[i] = i;
            for (String type : rules.get(i).concludes()) {
                concluding.computeIfAbsent(type, any -> new ArrayList<>()).add(i);
            }
        }
        Map<String, List<Integer>> matching = new LinkedHashMap<>();
        for (int i = 0; i < tied.length; i++) {
            for (String type : rules.get(i).types()) {
                matching.computeIfAbsent(type, any -> new ArrayList<>()).add(i);
            }
        }
        matching.forEach((type, those) -> {
            for (int concluding : concluding(type)) {
                those.forEach(matches -> tied[root(matches)] = root(concluding));
            }
        });
    }

    /** Both halves of {@code files}, by their owners and in their order; empty when the rules cannot be divided. */
    static Optional<List<Map<String, CompiledRules>>> of(Map<String, CompiledRules> files) {
        RuleSelection all = new RuleSelection(files);
        Set<String> first = new Halves(all.rules()).first();
        List<Map<String, CompiledRules>> both =
                List.of(all.where(rule -> first.contains(rule.id())).files(), all.where(rule -> !first.contains(rule.id())).files());
        return both.get(0).isEmpty() || both.get(1).isEmpty() ? Optional.empty() : Optional.of(both);
    }

    /** Ids of the rules of one half. What follows values stays in it: it would wait for itself otherwise. */
    private Set<String> first() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < tied.length; i++) {
            groups.computeIfAbsent(root(i), any -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> largest = new ArrayList<>(groups.values());
        largest.sort(By.key((List<Integer> group) -> !follows(group)).thenComparing(group -> -cost(group)));
        Set<String> first = new HashSet<>();
        int[] cost = new int[2];
        for (List<Integer> group : largest) {
            int half = follows(group) || cost[0] <= cost[1] ? 0 : 1;
            cost[half] += cost(group);
            if (half == 0) {
                group.forEach(rule -> first.add(rules.get(rule).id()));
            }
        }
        return first;
    }

    private boolean follows(List<Integer> group) {
        return group.stream().anyMatch(rule -> rules.get(rule).followsValues());
    }

    private int cost(List<Integer> group) {
        int cost = 0;
        for (int rule : group) {
            cost += rules.get(rule).followsValues() ? FOLLOWING : 1;
        }
        return cost;
    }

    /** The rules that conclude what is matched as {@code type}. */
    private Set<Integer> concluding(String type) {
        Set<Integer> found = new LinkedHashSet<>();
        if (RuleInfo.isOfFindings(type)) {
            IntStream.range(0, tied.length).forEach(found::add);
            return found;
        }
        concluding.forEach((concluded, those) -> {
            if (FactTypes.isA(concluded, type)) {
                found.addAll(those);
            }
        });
        return found;
    }

    private int root(int rule) {
        int root = rule;
        while (tied[root] != root) {
            root = tied[root];
        }
        return root;
    }
}
