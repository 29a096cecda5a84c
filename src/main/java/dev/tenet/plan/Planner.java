package dev.tenet.plan;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.order.By;
import dev.tenet.policy.Control;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Plan;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.Staff;
import java.util.ArrayList;
import java.util.Collection;
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
     * @throws IllegalArgumentException when remediations wait for each other, or {@code capacity} is not at least 0.01 h
     */
    public static Plan plan(
            List<ControlResult> controls,
            List<ReportedFinding> findings,
            ScoringRules rules,
            double capacity,
            Forecast forecast) {
        return plan(controls, findings, rules, Staff.pool(capacity), forecast);
    }

    /** The same for people; what a plan says of others than its items is about {@code controls}. */
    public static Plan plan(List<ControlResult> controls, List<ReportedFinding> findings, ScoringRules rules, Staff staff, Forecast forecast) {
        List<Repair> ordered = ordered(controls, findings, rules, staff, forecast);
        return spread(ordered, controls, rules, staff, forecast);
    }

    /**
     * The plan of some remediations alone: the others stay undone.
     *
     * @param keys of the remediations, with all that they wait for
     */
    public static Plan only(
            Collection<String> keys, List<ControlResult> controls, List<ReportedFinding> findings, ScoringRules rules, Staff staff,
            Forecast forecast) {
        List<Repair> ordered = ordered(controls, findings, rules, staff, forecast).stream().filter(repair -> keys.contains(repair.key())).toList();
        return spread(ordered, controls, rules, staff, forecast);
    }

    /** Keys of what can be finished within so many days: in the order of work, each that does not make one before it late. */
    public static List<String> within(
            int days, List<ControlResult> controls, List<ReportedFinding> findings, ScoringRules rules, Staff staff, Forecast forecast) {
        List<Repair> fits = new ArrayList<>();
        for (Repair repair : ordered(controls, findings, rules, staff, forecast)) {
            List<String> chosen = fits.stream().map(Repair::key).toList();
            List<Repair> tried = new ArrayList<>(fits);
            tried.add(repair);
            if (chosen.containsAll(repair.after()) && tried.stream().mapToInt(new Weeks(tried, staff)::day).max().orElse(0) < days) {
                fits = tried;
            }
        }
        return fits.stream().map(Repair::key).toList();
    }

    private static List<Repair> ordered(
            List<ControlResult> controls, List<ReportedFinding> findings, ScoringRules rules, Staff staff, Forecast forecast) {
        staff.workers().forEach(worker -> Hours.capacity(worker.hours()));
        check(controls.stream().map(ControlResult::control).toList());
        return Order.of(repairs(controls, findings, rules, forecast));
    }

    private static Plan spread(List<Repair> repairs, List<ControlResult> controls, ScoringRules rules, Staff staff, Forecast forecast) {
        Weeks weeks = new Weeks(repairs, staff);
        Interactions interactions = new Interactions(repairs, controls, staff);
        Chain chain = Chain.longest(repairs);
        Plan.Outline outline = new Plan.Outline(
                staff,
                Hours.of(repairs.stream().mapToLong(repair -> repair.effort().low()).sum()),
                Hours.of(repairs.stream().mapToLong(repair -> repair.effort().high()).sum()),
                repairs.stream().mapToInt(Repair::risk).sum(),
                chain.keys(),
                Hours.of(chain.hours()),
                null);
        return new Plan(
                Hours.of(repairs.stream().mapToLong(Repair::hours).sum()),
                staff.capacity(),
                repairs.stream().map(repair -> item(repair, weeks, interactions)).toList(),
                weeks.list(forecast, new Themes(repairs, controls, rules)),
                outline);
    }

    private static Plan.Item item(Repair repair, Weeks weeks, Interactions interactions) {
        return new Plan.Item(
                repair.key(),
                repair.lead().title(),
                repair.controls(),
                repair.severity(),
                Hours.of(repair.hours()),
                Hours.of(repair.effort().low()),
                Hours.of(repair.effort().high()),
                repair.after(),
                weeks.week(repair),
                repair.lead().skill(),
                repair.gain(),
                repair.lead().fix(),
                repair.locations(),
                weeks.turn(repair),
                interactions.of(repair));
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
        Map<String, List<ReportedFinding>> findingsOf = new HashMap<>();
        for (ReportedFinding finding : findings) {
            String key = finding.counts() ? planned.get(finding.control()) : null;
            if (key != null) {
                findingsOf.computeIfAbsent(key, any -> new ArrayList<>()).add(finding);
            }
        }
        Outlook now = forecast.after(new TreeSet<>());
        var repairs = new ArrayList<Repair>();
        byKey.forEach((key, members) -> {
            members.sort(inReportOrder(rules));
            List<String> ids = members.stream().map(m -> m.control().id()).toList();
            Outlook then = forecast.after(new TreeSet<>(ids));
            repairs.add(Repair.of(
                    key,
                    members,
                    findingsOf.getOrDefault(key, List.of()),
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
        return By.number((ControlResult c) -> categories.indexOf(c.control().category()))
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
