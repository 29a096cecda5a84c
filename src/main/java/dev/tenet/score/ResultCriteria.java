package dev.tenet.score;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import java.util.List;

/**
 * Judges criteria that ask for findings and controls.
 *
 * @param controls with their outcomes
 * @param findings that are open
 */
record ResultCriteria(List<ControlResult> controls, OpenFindings findings) {
    /** Few findings are known only where everything was judged: what could not be judged may hide one. */
    Criterion openFindings(CriterionRule rule) {
        Severity severity = Severity.valueOf(rule.subject());
        int open = findings.count(severity);
        String evidence = (open == 0
                        ? "no %s finding is".formatted(Words.name(severity))
                        : Words.findingsAre(open, severity))
                + " open";
        // Without a bound none is allowed.
        int allowed = Double.isNaN(rule.bound()) ? 0 : (int) rule.bound();
        if (open > allowed) {
            int tooMany = open - allowed;
            String ids = String.join(", ", findings.controls(severity));
            return Gates.notMet(
                    rule,
                    evidence,
                    tooMany == open
                            ? "close %s: %s".formatted(Words.of(tooMany, Words.name(severity) + " finding"), ids)
                            : "close %d of %s: %s"
                                    .formatted(tooMany, Words.of(open, Words.name(severity) + " finding"), ids));
        }
        List<String> errored = controls.stream()
                .filter(c -> c.outcome() == Outcome.ERRORED)
                .map(c -> c.control().id())
                .toList();
        if (!errored.isEmpty()) {
            return Gates.unknown(
                    rule,
                    "%s, but %s could not be judged".formatted(evidence, Words.of(errored.size(), "control")),
                    "repair what keeps %s from being judged".formatted(String.join(", ", errored)));
        }
        if (controls.stream().allMatch(c -> c.outcome() == Outcome.NOT_APPLICABLE)) {
            return Gates.unknown(
                    rule, "no control was applicable, so nothing was judged", "let the audit see a tree that its packs judge");
        }
        return Gates.met(rule, evidence);
    }

    Criterion control(CriterionRule rule) {
        return controls.stream()
                .filter(c -> c.control().id().equals(rule.subject()))
                .findFirst()
                .map(result -> control(rule, result))
                .orElseGet(() -> Gates.unknown(
                        rule,
                        "%s was not judged".formatted(rule.subject()),
                        "install a pack that has %s, or let the profile include it".formatted(rule.subject())));
    }

    private static Criterion control(CriterionRule rule, ControlResult result) {
        String id = result.control().id();
        return switch (result.outcome()) {
            case PASSED -> Gates.met(rule, "%s passed".formatted(id));
            case FAILED -> Gates.notMet(
                    rule,
                    "%s failed with %s".formatted(id, Words.of(result.openFindings(), "open finding")),
                    result.control().remediation().title());
            case NOT_APPLICABLE -> Gates.unknown(
                    rule,
                    "%s does not apply: %s".formatted(id, result.reason()),
                    result.policies().isEmpty()
                            ? "install a policy that judges " + id
                            : "let the audit see what %s looks at".formatted(id));
            case ERRORED -> Gates.unknown(
                    rule, "%s was not judged: %s".formatted(id, result.reason()), "repair what keeps it from being judged");
        };
    }

    /** What no kind of criterion can say, a policy over results can: each of its open findings says why it is not met. */
    Criterion policy(CriterionRule rule) {
        List<ReportedFinding> open = findings.of(rule.subject());
        if (!open.isEmpty()) {
            String more = open.size() == 1 ? "" : ", and %d more".formatted(open.size() - 1);
            return Gates.notMet(rule, open.get(0).message() + more, open.get(0).remediation());
        }
        return controls.stream()
                .flatMap(control -> control.policies().stream())
                .filter(policy -> policy.policy().equals(rule.subject()))
                .findFirst()
                .map(policy -> judged(rule, policy))
                .orElseGet(() -> Gates.unknown(
                        rule, "%s did not judge".formatted(rule.subject()), "install a pack that has %s".formatted(rule.subject())));
    }

    private static Criterion judged(CriterionRule rule, PolicyResult policy) {
        return switch (policy.outcome()) {
            case PASSED, FAILED -> Gates.met(rule, "%s found nothing".formatted(rule.subject()));
            case NOT_APPLICABLE -> Gates.unknown(
                    rule, "%s does not apply: %s".formatted(rule.subject(), policy.reason()), "let the audit see what it looks at");
            case ERRORED -> Gates.unknown(
                    rule, "%s was not judged: %s".formatted(rule.subject(), policy.reason()), "repair what keeps it from being judged");
        };
    }
}
