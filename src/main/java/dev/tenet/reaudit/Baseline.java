package dev.tenet.reaudit;

import dev.tenet.report.PastFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A baseline beside what an audit found.
 *
 * @param known for each finding of the audit, whether it was there before
 * @param stale findings of policies that judged again and found them no more
 * @param left the others, as they were
 */
public record Baseline(List<Boolean> known, List<PastFinding> stale, List<PastFinding> left) {
    /** Findings of policies that did not judge this time say nothing about whether they are gone. */
    public static Baseline of(List<PastFinding> before, List<PastFinding> found, Set<String> judged) {
        Matching matching = Matching.of(before, found);
        List<Boolean> known = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            known.add(matching.known(i));
        }
        List<PastFinding> stale = matching.gone().stream().filter(finding -> judged.contains(finding.policy())).toList();
        Set<PastFinding> gone = new HashSet<>(stale);
        return new Baseline(known, stale, before.stream().filter(finding -> !gone.contains(finding)).toList());
    }
}
