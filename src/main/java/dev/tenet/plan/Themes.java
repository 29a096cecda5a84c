package dev.tenet.plan;

import dev.tenet.order.By;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Plan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a week is about: the category, or the two categories, that a third or more of its hours go to. */
final class Themes {
    private static final int MOST = 2;

    private final Map<String, List<String>> titles = new HashMap<>();

    Themes(List<Repair> repairs, List<ControlResult> controls, ScoringRules rules) {
        Map<String, String> byId = new HashMap<>();
        rules.categories().forEach(category -> byId.put(category.id(), category.title()));
        Map<String, String> byControl = new HashMap<>();
        controls.forEach(result -> byControl.put(result.control().id(), byId.getOrDefault(result.control().category(), result.control().category())));
        repairs.forEach(repair -> titles.put(repair.key(), repair.controls().stream().map(byControl::get).toList()));
    }

    String of(List<Plan.Slice> slices) {
        Map<String, Double> hours = new LinkedHashMap<>();
        double total = 0;
        for (Plan.Slice slice : slices) {
            List<String> of = titles.getOrDefault(slice.key(), List.of());
            of.forEach(title -> hours.merge(title, slice.hours() / of.size(), Double::sum));
            total += slice.hours();
        }
        double third = total / 3 - 1e-9;
        return hours.entrySet().stream()
                .filter(entry -> entry.getValue() >= third)
                .sorted(By.key((Map.Entry<String, Double> entry) -> -Math.round(entry.getValue() * 1e6)).thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" and "));
    }
}
