package dev.tenet.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Divides rules that only report, none of which waits for another, into two shares that take about as long as each other. */
final class Shares {
    /** What a rule costs before it has looked at any fact, in facts. */
    private static final int RULE = 300;

    private final Map<String, Integer> facts = new HashMap<>();

    private Shares(FactTable table) {
        Counts counts = new Counts();
        table.classes().forEach(type -> counts.add(type, table.of(type).size()));
        counts.addTo(facts);
    }

    /** Both shares of {@code files}, by their owners and in their order; the second is empty where there is but one rule. */
    static List<Map<String, CompiledRules>> of(Map<String, CompiledRules> files, FactTable table) {
        RuleSelection all = new RuleSelection(files);
        Set<String> first = new Shares(table).first(all.rules());
        return List.of(all.where(rule -> first.contains(rule.id())).files(), all.where(rule -> !first.contains(rule.id())).files());
    }

    private Set<String> first(List<RuleInfo> rules) {
        List<RuleInfo> dearest = new ArrayList<>(rules);
        dearest.sort(Comparator.comparing(this::cost).reversed());
        Set<String> first = new HashSet<>();
        long ahead = 0;
        for (RuleInfo rule : dearest) {
            if (ahead <= 0) {
                first.add(rule.id());
                ahead += cost(rule);
            } else {
                ahead -= cost(rule);
            }
        }
        return first;
    }

    private long cost(RuleInfo rule) {
        long cost = RULE;
        for (String type : rule.types()) {
            cost += facts.getOrDefault(type, 0);
        }
        return cost;
    }
}
