package dev.tenet.score;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.order.By;
import dev.tenet.policy.Control;
import dev.tenet.report.ControlResult;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What became of controls, given what became of their policies. */
public final class Controls {
    private static final String UNJUDGED = "no installed policy judges it";

    private Controls() {}

    /**
     * The result of each control, in the order given. Results and findings of controls that are not in the list (a profile leaves some out) do
     * not count.
     */
    public static List<ControlResult> of(
            List<Control> controls, List<PolicyResult> policies, List<ReportedFinding> findings) {
        var policiesOf = policies.stream()
                .sorted(By.key(PolicyResult::policy))
                .collect(Collectors.groupingBy(PolicyResult::control));
        var findingsOf = findings.stream()
                .filter(ReportedFinding::counts)
                .collect(Collectors.groupingBy(ReportedFinding::control));
        return controls.stream()
                .map(control -> result(
                        control,
                        policiesOf.getOrDefault(control.id(), List.of()),
                        findingsOf.getOrDefault(control.id(), List.of())))
                .toList();
    }

    private static ControlResult result(Control control, List<PolicyResult> policies, List<ReportedFinding> open) {
        if (!open.isEmpty()) {
            Severity worst = open.stream().map(ReportedFinding::severity).min(Comparator.naturalOrder()).orElseThrow();
            return new ControlResult(control, Outcome.FAILED, worst, policies, open.size(), "");
        }
        List<PolicyResult> errored =
                policies.stream().filter(p -> p.outcome() == Outcome.ERRORED).toList();
        if (!errored.isEmpty()) {
            return without(Outcome.ERRORED, control, policies, Reasons.errored(errored));
        }
        if (policies.stream().anyMatch(Controls::judged)) {
            return without(Outcome.PASSED, control, policies, "");
        }
        return without(
                Outcome.NOT_APPLICABLE, control, policies, policies.isEmpty() ? UNJUDGED : Reasons.missing(policies));
    }

    private static ControlResult without(
            Outcome outcome, Control control, List<PolicyResult> policies, String reason) {
        return new ControlResult(control, outcome, null, policies, 0, reason);
    }

    /** A policy whose findings are all waived has judged, even where what it found is that something is absent. */
    private static boolean judged(PolicyResult policy) {
        return switch (policy.outcome()) {
            case PASSED -> policy.looked() > 0;
            case FAILED -> true;
            case NOT_APPLICABLE, ERRORED -> false;
        };
    }
}
