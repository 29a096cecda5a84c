package dev.tenet.output;

import dev.tenet.finding.Severity;
import dev.tenet.order.By;
import dev.tenet.policy.Control;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Open findings by the change that repairs them, numbered in the order of severity. */
final class Numbering {
    /**
     * What one change repairs.
     *
     * @param number {@code F1} or {@code R1}
     * @param key of the remediation
     * @param severity the worst of its findings
     * @param findings at least one, worst first
     */
    record Group(String number, String key, Severity severity, List<ReportedFinding> findings) {}

    private final Map<String, Control> controls = new LinkedHashMap<>();
    private final Map<String, Plan.Item> items = new HashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    Numbering(Report report) {
        Map<String, Integer> rank = new HashMap<>();
        for (ControlResult result : report.controls()) {
            controls.put(result.control().id(), result.control());
            rank.putIfAbsent(result.control().remediation().key(), rank.size());
        }
        report.plan().items().forEach(item -> items.put(item.key(), item));
        Map<String, List<ReportedFinding>> byKey = new LinkedHashMap<>();
        for (ReportedFinding finding : report.findings()) {
            if (finding.open()) {
                byKey.computeIfAbsent(key(finding), k -> new ArrayList<>()).add(finding);
            }
        }
        List<Map.Entry<String, List<ReportedFinding>>> ordered = new ArrayList<>(byKey.entrySet());
        ordered.forEach(entry -> entry.getValue().sort(By.key(ReportedFinding::severity)));
        ordered.sort(By.<Map.Entry<String, List<ReportedFinding>>, Severity>key(e -> e.getValue().get(0).severity())
                .thenComparing(e -> rank.getOrDefault(e.getKey(), Integer.MAX_VALUE)));
        int findings = 0;
        int recommendations = 0;
        for (Map.Entry<String, List<ReportedFinding>> entry : ordered) {
            Severity worst = entry.getValue().get(0).severity();
            String number = worst.atLeast(Severity.MEDIUM) ? "F" + ++findings : "R" + ++recommendations;
            groups.put(entry.getKey(), new Group(number, entry.getKey(), worst, List.copyOf(entry.getValue())));
        }
    }

    private String key(ReportedFinding finding) {
        Control control = controls.get(finding.control());
        return control == null ? finding.control() : control.remediation().key();
    }

    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    @Nullable Control control(String id) {
        return controls.get(id);
    }

    Plan.@Nullable Item item(String key) {
        return items.get(key);
    }

    /** The number of a remediation; empty when no open finding has it. */
    String number(String key) {
        Group group = groups.get(key);
        return group == null ? "" : group.number();
    }

    /** {@code F1 Put the dashboard behind a login}. */
    String name(Plan.Item item) {
        return (number(item.key()) + " " + item.title()).strip();
    }

    /** The numbers of remediations, or their keys where they have none. */
    List<String> numbers(List<String> keys) {
        return keys.stream().map(key -> number(key).isEmpty() ? key : number(key)).toList();
    }
}
