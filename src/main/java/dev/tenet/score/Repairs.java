package dev.tenet.score;

import dev.tenet.finding.Outcome;
import dev.tenet.report.ControlResult;
import java.util.List;
import java.util.Set;

/** Results as they will be once controls are repaired: what forecasts score. */
public final class Repairs {
    private Repairs() {}

    /** The failed controls among {@code repaired} pass; the others stay as they are. */
    public static List<ControlResult> controls(List<ControlResult> controls, Set<String> repaired) {
        return controls.stream()
                .map(c -> c.outcome() == Outcome.FAILED && repaired.contains(c.control().id())
                        ? new ControlResult(c.control(), Outcome.PASSED, null, c.policies(), 0, "")
                        : c)
                .toList();
    }

    /** The findings that are left. */
    public static OpenFindings findings(OpenFindings findings, Set<String> repaired) {
        return findings.without(repaired);
    }
}
