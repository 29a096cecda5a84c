package dev.tenet.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule's text says about itself.
 *
 * @param id {@code pack/policy} or {@code pack/policy/case}
 * @param subject simple name of the type of its first positive pattern; empty when it has none
 * @param types simple names of the types of facts it looks for, sorted
 * @param absences what it requires not to be there, in words
 * @param needs what must be there before it can match
 * @param concludes simple names of the types it concludes, sorted
 * @param onlyReports whether its consequence reports and does nothing else, so that no other rule sees that it fired
 * @param builder the generated method that describes it to the engine: {@code class#method}; empty before the rule is compiled
 */
record RuleInfo(String id, String subject, List<String> types, List<String> absences, List<Need> needs, List<String> concludes, boolean onlyReports,
        String builder) {
    /** What answers where values come from. */
    private static final String FOLLOWED = "DataFlow";

    private static final Set<String> OF_FINDINGS = Set.of("Finding", "Fact", "Record", "Object");

    RuleInfo {
        types = List.copyOf(types);
        absences = List.copyOf(absences);
        needs = List.copyOf(needs);
        concludes = List.copyOf(concludes);
    }

    /** Whether a pattern of the type matches findings, which every rule may report: it sees what others say. */
    static boolean isOfFindings(String type) {
        return OF_FINDINGS.contains(type);
    }

    /** Whether it asks where values come from, which one rule does at a time: the others would wait. */
    boolean followsValues() {
        return types.contains(FOLLOWED);
    }

    RuleInfo builtBy(String method) {
        return new RuleInfo(id, subject, types, absences, needs, concludes, onlyReports, method);
    }

    /** The same rule whose needs know what their constraints became, by {@link Need#testOf}. */
    RuleInfo testedBy(Map<String, Integer> numbers) {
        return new RuleInfo(id, subject, types, absences, needs.stream().map(need -> need.compiled(numbers)).toList(), concludes, onlyReports, builder);
    }
}
