package dev.tenet.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules in the order in which they can be judged apart. Rules that only report conclude nothing that another could match, and what they match of others'
 * conclusions is there once those are judged.
 *
 * @param concluding rules that may conclude what others match, by the owners of their files
 * @param waiting rules that only report, and match what those may conclude; they are judged after them
 * @param apart rules that only report, and not about what others conclude; they are judged at any time
 * @param following rules that only report, about values that they follow and not about what others conclude; they are judged beside the rest
 */
record Stages(RuleSelection concluding, RuleSelection waiting, RuleSelection apart, RuleSelection following) {
    /** Those of {@code files}; empty when the rules cannot be judged apart, since one sees what all report, or when nothing is to be judged beside. */
    static Optional<Stages> of(Map<String, CompiledRules> files) {
        RuleSelection all = new RuleSelection(files);
        if (all.rules().stream().anyMatch(rule -> rule.types().stream().anyMatch(RuleInfo::isOfFindings))) {
            return Optional.empty();
        }
        RuleSelection concluding = all.where(rule -> !rule.onlyReports());
        Set<String> concluded = new HashSet<>();
        concluding.rules().forEach(rule -> concluded.addAll(rule.concludes()));
        RuleSelection reporting = all.where(RuleInfo::onlyReports);
        RuleSelection waiting = reporting.where(rule -> matches(rule, concluded));
        Set<String> ids = waiting.ids();
        RuleSelection following = reporting.where(rule -> rule.followsValues() && !ids.contains(rule.id()));
        RuleSelection apart = reporting.where(rule -> !rule.followsValues() && !ids.contains(rule.id()));
        boolean two = !following.isEmpty() && !(concluding.isEmpty() && waiting.isEmpty() && apart.isEmpty());
        return two ? Optional.of(new Stages(concluding, waiting, apart, following)) : Optional.empty();
    }

    private static boolean matches(RuleInfo rule, Set<String> concluded) {
        return rule.types().stream().anyMatch(type -> concluded.stream().anyMatch(name -> FactTypes.isA(name, type)));
    }
}
