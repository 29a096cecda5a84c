package dev.tenet.score;

import static dev.tenet.report.SampleResults.remediation;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.report.ControlResult;
import dev.tenet.report.SampleResults;
import java.util.ArrayList;
import java.util.List;

/** Results of controls in one line each. */
final class Results {
    private Results() {}

    static ControlResult of(String id, String category, Outcome outcome) {
        return of(id, category, outcome, 1);
    }

    static ControlResult of(String id, String category, Outcome outcome, double weight) {
        Control control = SampleResults.control(
                id, category, Severity.HIGH, "Title of " + id, weight, remediation(id, "Repair " + id, 2));
        return switch (outcome) {
            case PASSED -> new ControlResult(control, outcome, null, List.of(), 0, "");
            case FAILED -> new ControlResult(control, outcome, Severity.HIGH, List.of(), 1, "");
            case NOT_APPLICABLE -> new ControlResult(
                    control,
                    outcome,
                    null,
                    List.of(SampleResults.notApplicable(id, category + "/" + id, "OrderPath")),
                    0,
                    "no OrderPath was found");
            case ERRORED -> new ControlResult(control, outcome, null, List.of(), 0, "a policy took too long");
        };
    }

    /** So many that passed, then so many that failed: {@code XX-01}, {@code XX-02}, ... */
    static List<ControlResult> of(String category, int passed, int failed) {
        String prefix = category.substring(0, 2).toUpperCase(java.util.Locale.ROOT);
        var results = new ArrayList<ControlResult>();
        for (int i = 1; i <= passed + failed; i++) {
            results.add(of("%s-%02d".formatted(prefix, i), category, i <= passed ? Outcome.PASSED : Outcome.FAILED));
        }
        return results;
    }
}
