package dev.tenet.plan;

import dev.tenet.finding.Severity;
import dev.tenet.order.By;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Puts remediations in the order of work. */
final class Order {
    private Order() {}

    /** What comes first stays first; among the rest the worst, then what takes most risk away in an hour, then the key. */
    static List<Repair> of(List<Repair> repairs) {
        Set<String> pressing = pressing(repairs);
        Comparator<Repair> order = By.key((Repair r) -> !pressing.contains(r.key()))
                .thenComparing(Repair::severity)
                .thenComparing(By.key(Repair::riskPerHour).reversed())
                .thenComparing(Repair::key);
        var waiting = new ArrayList<>(repairs.stream().sorted(order).toList());
        var done = new HashSet<String>();
        var ordered = new ArrayList<Repair>();
        while (!waiting.isEmpty()) {
            Repair next = waiting.stream()
                    .filter(r -> done.containsAll(r.after()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("remediations wait for each other: "
                            + String.join(", ", waiting.stream().map(Repair::key).toList())));
            waiting.removeIf(repair -> repair == next);
            done.add(next.key());
            ordered.add(next);
        }
        return ordered;
    }

    /** Keys of what is MEDIUM or worse, and of all that it waits for: the rest can wait. */
    private static Set<String> pressing(List<Repair> repairs) {
        var byKey = new TreeMap<String, Repair>();
        repairs.forEach(r -> byKey.put(r.key(), r));
        var pressing = new HashSet<String>();
        var open = new ArrayList<>(
                repairs.stream().filter(r -> r.severity().atLeast(Severity.MEDIUM)).toList());
        while (!open.isEmpty()) {
            Repair repair = open.remove(open.size() - 1);
            if (pressing.add(repair.key())) {
                repair.after().forEach(key -> open.add(byKey.get(key)));
            }
        }
        return pressing;
    }
}
