package dev.tenet.score;

import dev.tenet.finding.Severity;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Open findings, counted once as scores and gates ask for them: what is left after repairs is known without looking at every finding again, of which a
 * tree of manifests has tens of thousands and a plan asks a hundred times.
 */
public final class OpenFindings {
    private static final int SEVERITIES = Severity.values().length;

    private final Map<String, List<ReportedFinding>> byPolicy;
    /** By control, then by severity. */
    private final Map<String, int[]> byControl;
    private final int[] bySeverity = new int[SEVERITIES];

    private OpenFindings(Map<String, List<ReportedFinding>> byPolicy, Map<String, int[]> byControl) {
        this.byPolicy = byPolicy;
        this.byControl = byControl;
        for (int[] counts : byControl.values()) {
            for (int severity = 0; severity < SEVERITIES; severity++) {
                bySeverity[severity] += counts[severity];
            }
        }
    }

    /** Those of {@code findings} that no waiver has settled. */
    public static OpenFindings of(Collection<ReportedFinding> findings) {
        Map<String, List<ReportedFinding>> byPolicy = new HashMap<>();
        Map<String, int[]> byControl = new HashMap<>();
        for (ReportedFinding finding : findings) {
            if (finding.open()) {
                byPolicy.computeIfAbsent(finding.policy(), policy -> new ArrayList<>()).add(finding);
                byControl.computeIfAbsent(finding.control(), control -> new int[SEVERITIES])[finding.severity().ordinal()]++;
            }
        }
        return new OpenFindings(byPolicy, byControl);
    }

    /** What is left when these controls are repaired. */
    OpenFindings without(Set<String> repaired) {
        Map<String, int[]> left = new HashMap<>(byControl);
        left.keySet().removeAll(repaired);
        return new OpenFindings(byPolicy, left);
    }

    /** How many have the severity. */
    int count(Severity severity) {
        return bySeverity[severity.ordinal()];
    }

    /** How many of the severity lower a grade or raise the risk: notes do neither. */
    int counting(Severity severity) {
        return severity == Severity.INFO ? 0 : count(severity);
    }

    /** How many of the severity or worse lower a grade or raise the risk. */
    int countingAtLeast(Severity severity) {
        int sum = 0;
        for (Severity each : Severity.values()) {
            sum += each.atLeast(severity) ? counting(each) : 0;
        }
        return sum;
    }

    /** Ids of the controls that have findings of the severity, sorted. */
    List<String> controls(Severity severity) {
        return byControl.entrySet().stream().filter(control -> control.getValue()[severity.ordinal()] > 0).map(Map.Entry::getKey).sorted().toList();
    }

    /** Those of one policy, in their order. */
    List<ReportedFinding> of(String policy) {
        return byPolicy.getOrDefault(policy, List.of()).stream().filter(finding -> byControl.containsKey(finding.control())).toList();
    }
}
