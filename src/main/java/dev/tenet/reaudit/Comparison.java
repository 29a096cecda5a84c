package dev.tenet.reaudit;

import dev.tenet.finding.Severity;
import dev.tenet.reaudit.PastReport.PastControl;
import dev.tenet.reaudit.PastReport.PastGate;
import dev.tenet.reaudit.PastReport.PastItem;
import dev.tenet.report.Difference;
import dev.tenet.report.Difference.Change;
import dev.tenet.report.Difference.Repair;
import dev.tenet.report.PastFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares two audits of one tree. */
public final class Comparison {
    private final PastReport before;
    private final PastReport after;

    private Comparison(PastReport before, PastReport after) {
        this.before = before;
        this.after = after;
    }

    /**
     * What changed.
     *
     * @param history further audits; those that are older than {@code before} tell what was there once
     * @param actuals hours that repairs took, by key
     */
    public static Difference of(PastReport before, PastReport after, List<PastReport> history, Map<String, Double> actuals) {
        Comparison comparison = new Comparison(before, after);
        return new Difference(side(before), side(after), comparison.findings(history), comparison.repairs(actuals), comparison.totals());
    }

    static Difference.Side side(PastReport report) {
        int passed = (int) report.controls().stream().filter(control -> control.outcome().equals("PASSED")).count();
        int applicable = (int) report.controls().stream().filter(control -> !control.outcome().equals("NOT_APPLICABLE")).count();
        PastGate gate = report.gates().isEmpty() ? new PastGate("", "", false, 0) : report.gates().get(0);
        return new Difference.Side(report.subject(), report.asOf(), report.overall(), report.grade(), report.risk(),
                report.categories().stream().map(c -> new Difference.Score(c.name(), c.title(), c.score(), c.grade())).toList(),
                (int) report.findings().stream().filter(PastFinding::open).count(), passed, applicable, gate.title(), gate.passed(), gate.unmet(),
                report.totalHours());
    }

    private Difference.Findings findings(List<PastReport> history) {
        Matching matching = Matching.of(before.findings(), after.findings());
        Set<String> judged = after.controls().stream().flatMap(control -> control.policies().stream()).collect(Collectors.toSet());
        List<PastFinding> fixed = matching.gone().stream().filter(f -> f.open() && judged.contains(f.policy())).toList();
        List<PastFinding> notJudged = matching.gone().stream().filter(f -> f.open() && !judged.contains(f.policy())).toList();
        List<PastFinding> added = matching.added().stream().filter(PastFinding::open).toList();
        List<PastFinding> reopened = new ArrayList<>();
        for (PastReport past : history) {
            if (past.asOf().isBefore(before.asOf())) {
                List<PastFinding> seen = Matching.of(past.findings(), added).pairs().stream().map(Matching.Pair::after).toList();
                reopened.addAll(seen);
                Set<PastFinding> known = new HashSet<>(seen);
                added = added.stream().filter(finding -> !known.contains(finding)).toList();
            }
        }
        List<PastFinding> waived = new ArrayList<>();
        List<Change> moved = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (Matching.Pair pair : matching.pairs()) {
            if (pair.before().open() && !pair.after().open()) {
                waived.add(pair.after());
            } else if (!pair.before().open() && pair.after().open()) {
                reopened.add(pair.after());
            }
            if (!pair.before().place().equals(pair.after().place())) {
                moved.add(new Change(pair.before(), pair.after()));
            }
            if (pair.before().severity() != pair.after().severity()) {
                changed.add(new Change(pair.before(), pair.after()));
            }
        }
        return new Difference.Findings(added, fixed, reopened, waived, moved, changed, notJudged);
    }

    private List<Repair> repairs(Map<String, Double> actuals) {
        Map<String, PastItem> left = new TreeMap<>();
        after.items().forEach(item -> left.put(item.key(), item));
        List<Repair> repairs = new ArrayList<>();
        for (PastItem item : before.items()) {
            PastItem still = left.remove(item.key());
            boolean due = !before.asOf().plusWeeks(item.week()).isAfter(after.asOf());
            Repair.State state = still == null ? Repair.State.DONE : due ? Repair.State.SLIPPED : Repair.State.OPEN;
            repairs.add(new Repair(item.key(), item.title(), state, item.hours(), actuals.get(item.key())));
        }
        left.values().forEach(item -> repairs.add(new Repair(item.key(), item.title(), Repair.State.NEW, item.hours(), actuals.get(item.key()))));
        repairs.sort((a, b) -> a.state().compareTo(b.state()));
        return repairs;
    }

    private Difference.Totals totals() {
        Map<String, Severity> then = wanted(before);
        Map<String, Severity> now = wanted(after);
        int fixed = (int) then.entrySet().stream().filter(e -> e.getValue().atLeast(Severity.MEDIUM) && !now.containsKey(e.getKey())).count();
        int open = (int) now.values().stream().filter(severity -> severity.atLeast(Severity.MEDIUM)).count();
        return new Difference.Totals(fixed, open, now.size() - open);
    }

    /** The worst open severity of each remediation. */
    private static Map<String, Severity> wanted(PastReport report) {
        Map<String, String> keys = report.controls().stream().collect(Collectors.toMap(PastControl::id, PastControl::remediation, (a, b) -> a));
        Map<String, Severity> wanted = new HashMap<>();
        for (PastFinding finding : report.findings()) {
            if (finding.open()) {
                wanted.merge(keys.getOrDefault(finding.control(), finding.control()), finding.severity(), (a, b) -> a.atLeast(b) ? a : b);
            }
        }
        return wanted;
    }
}
