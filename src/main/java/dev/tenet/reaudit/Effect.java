package dev.tenet.reaudit;

import dev.tenet.fact.Location;
import dev.tenet.order.By;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What other policies make of the same tree.
 *
 * @param gained findings that the second audit has alone, by policy and place
 * @param lost findings that the first has alone
 * @param changed findings of both whose severity, message or status differs, as the second has them
 * @param same how many are the same
 */
public record Effect(List<ReportedFinding> gained, List<ReportedFinding> lost, List<ReportedFinding> changed, int same) {
    private static final Comparator<ReportedFinding> ORDER = By.key(ReportedFinding::policy).thenComparing(ReportedFinding::location);

    private record Key(String policy, Location place) {}

    public Effect {
        gained = gained.stream().sorted(ORDER).toList();
        lost = lost.stream().sorted(ORDER).toList();
        changed = changed.stream().sorted(ORDER).toList();
    }

    public static Effect of(Report before, Report after) {
        return of(before.findings(), after.findings());
    }

    /** The same of findings. */
    public static Effect of(List<ReportedFinding> before, List<ReportedFinding> after) {
        Map<Key, List<ReportedFinding>> left = new HashMap<>();
        before.forEach(finding -> left.computeIfAbsent(key(finding), any -> new ArrayList<>()).add(finding));
        List<ReportedFinding> gained = new ArrayList<>();
        List<ReportedFinding> unlike = new ArrayList<>();
        int same = 0;
        for (ReportedFinding finding : after) {
            List<ReportedFinding> there = left.computeIfAbsent(key(finding), any -> new ArrayList<>());
            if (there.removeIf(old -> says(old).equals(says(finding)))) {
                same++;
            } else {
                unlike.add(finding);
            }
        }
        List<ReportedFinding> changed = new ArrayList<>();
        for (ReportedFinding finding : unlike) {
            List<ReportedFinding> there = left.computeIfAbsent(key(finding), any -> new ArrayList<>());
            if (there.isEmpty()) {
                gained.add(finding);
            } else {
                there.remove(0);
                changed.add(finding);
            }
        }
        return new Effect(gained, left.values().stream().flatMap(List::stream).toList(), changed, same);
    }

    private static Key key(ReportedFinding finding) {
        return new Key(finding.policy(), finding.location());
    }

    private static List<Object> says(ReportedFinding finding) {
        return List.of(finding.severity(), finding.message(), finding.status());
    }
}
