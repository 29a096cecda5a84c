package dev.tenet.audit;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.SinkPath;
import dev.tenet.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rolls up what a rule says of several paths to the same order: one finding, which says on how many others it is so. */
final class Paths {
    private record Order(String rule, Location sink) {}

    private Paths() {}

    /** The findings in their order; of those of a rule that stand at the same order's sink the first. */
    static List<Finding> together(List<Finding> findings) {
        Map<Order, Integer> times = new LinkedHashMap<>();
        findings.stream().filter(Paths::stands).forEach(finding -> times.merge(order(finding), 1, Integer::sum));
        if (times.size() == times.values().stream().mapToInt(Integer::intValue).sum()) {
            return findings;
        }
        List<Finding> together = new ArrayList<>();
        Map<Order, Boolean> said = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (!stands(finding)) {
                together.add(finding);
            } else if (said.put(order(finding), true) == null) {
                together.add(with(finding, times.get(order(finding)) - 1));
            }
        }
        return Collections.unmodifiableList(together);
    }

    private static Finding with(Finding finding, int others) {
        return others == 0 ? finding : new Finding(finding.policy(), finding.rule(), finding.location(),
                "%s; so %s".formatted(finding.message(), others == 1 ? "on 1 other path" : "on %d other paths".formatted(others)), finding.matched());
    }

    /** Whether the finding is about a path, and stands where the path ends. */
    private static boolean stands(Finding finding) {
        for (Fact fact : finding.matched()) {
            if (fact instanceof SinkPath && fact.location().equals(finding.location())) {
                return true;
            }
        }
        return false;
    }

    private static Order order(Finding finding) {
        return new Order(finding.rule(), finding.location());
    }
}
