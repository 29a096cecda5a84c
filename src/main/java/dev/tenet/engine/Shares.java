package dev.tenet.engine;

import dev.tenet.order.By;
import java.util.ArrayList;
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

    /**
     * Both shares of {@code all}; one is empty where there is but one rule.
     *
     * @param before what is judged before the second share
     */
    static List<RuleSelection> of(RuleSelection all, RuleSelection before, FactTable table) {
        Shares shares = new Shares(table);
        Set<String> first = shares.first(all.rules(), before.rules());
        return List.of(all.where(rule -> first.contains(rule.id())), all.where(rule -> !first.contains(rule.id())));
    }

    private Set<String> first(List<RuleInfo> rules, List<RuleInfo> before) {
        List<RuleInfo> dearest = new ArrayList<>(rules);
        dearest.sort(By.key(this::cost).reversed());
        Set<String> first = new HashSet<>();
        long ahead = -before.stream().mapToLong(this::cost).sum();
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
