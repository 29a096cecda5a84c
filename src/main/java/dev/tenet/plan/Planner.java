package dev.tenet.plan;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Plan;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns failed controls into an ordered plan of work. */
public final class Planner {
    private Planner() {}

    /**
     * One item a remediation key, in an order that keeps what must come first, spread over weeks.
     *
     * @throws IllegalArgumentException when remediations wait for each other, or {@code capacity} is not above 0
     */
    public static Plan plan(
            List<ControlResult> controls,
            List<ReportedFinding> findings,
            ScoringRules rules,
            double capacity,
            Forecast forecast) {
        long hundredths = Hours.capacity(capacity);
        check(controls.stream().map(ControlResult::control).toList());
        List<Repair> repairs = Order.of(repairs(controls, findings, rules, forecast));
        return Weeks.fill(repairs, hundredths, forecast);
    }

    /**
     * Checks that no remediations wait for each other, whichever of the controls fail.
     *
     * @throws IllegalArgumentException naming the cycle
     */
    public static void check(List<Control> controls) {
        new Prerequisites(controls).requireNoCycle();
    }

    private static List<Repair> repairs(
            List<ControlResult> controls, List<ReportedFinding> findings, ScoringRules rules, Forecast forecast) {
        var byKey = new TreeMap<String, List<ControlResult>>();
        for (ControlResult result : controls) {
            if (result.outcome() == Outcome.FAILED) {
                byKey.computeIfAbsent(result.control().remediation().key(), key -> new ArrayList<>())
                        .add(result);
            }
        }
        var prerequisites =
                new Prerequisites(controls.stream().map(ControlResult::control).toList());
        Map<String, String> planned = new HashMap<>();
        byKey.forEach((key, members) -> members.forEach(m -> planned.put(m.control().id(), key)));
        Outlook now = forecast.after(new TreeSet<>());
        var repairs = new ArrayList<Repair>();
        byKey.forEach((key, members) -> {
            members.sort(inReportOrder(rules));
            List<String> ids = members.stream().map(m -> m.control().id()).toList();
            Outlook then = forecast.after(new TreeSet<>(ids));
            repairs.add(Repair.of(
                    key,
                    members,
                    findings.stream()
                            .filter(f -> f.counts() && ids.contains(f.control()))
                            .toList(),
                    prerequisites.of(key, ids, planned),
                    gain(now, then)));
        });
        return repairs;
    }

    private static double gain(Outlook now, Outlook then) {
        Double before = now.overall();
        Double after = then.overall();
        return before == null || after == null ? 0 : Math.round((after - before) * 100) / 100.0;
    }

    private static Comparator<ControlResult> inReportOrder(ScoringRules rules) {
        List<String> categories =
                rules.categories().stream().map(ScoringRules.Category::id).toList();
        return Comparator.comparingInt((ControlResult c) -> categories.indexOf(c.control().category()))
                .thenComparing(c -> c.control().id());
    }

    /** How much risk a finding of the severity stands for, when efforts are compared. */
    static int risk(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 10;
            case HIGH -> 5;
            case MEDIUM -> 2;
            case LOW -> 1;
            case INFO -> 0;
        };
    }
}
