package dev.tenet.engine;

import dev.tenet.finding.Finding;
import java.util.List;
import java.util.Map;

/**
 * What the policies said.
 *
 * @param findings sorted by place, policy and message; equal ones once
 * @param counts how many facts of each type there were in the end, deduced ones included, by simple name
 * @param failures policies that could not be judged to the end
 */
public record Judgement(List<Finding> findings, Map<String, Integer> counts, List<RuleFailure> failures) {
    public Judgement {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
        failures = List.copyOf(failures);
    }
}
