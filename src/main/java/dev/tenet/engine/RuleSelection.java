package dev.tenet.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Some rules of some files.
 *
 * @param files by their owners, in a fixed order, each with the rules that are selected
 */
record RuleSelection(Map<String, CompiledRules> files) {
    static final RuleSelection NONE = new RuleSelection(Map.of());

    /** What tells the rules apart from each other and from what they said before they were edited. */
    Set<String> marks() {
        Set<String> marks = new HashSet<>();
        files.values().forEach(file -> file.rules().forEach(rule -> marks.add(mark(file, rule))));
        return marks;
    }

    List<RuleInfo> rules() {
        return files.values().stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** Names of the rules. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        rules().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** These rules and others of the same files. */
    RuleSelection and(RuleSelection others) {
        Map<String, CompiledRules> all = new LinkedHashMap<>(files);
        others.files.forEach((owner, file) -> all.merge(owner, file, (some, further) -> {
            List<RuleInfo> rules = new ArrayList<>(some.rules());
            rules.addAll(further.rules());
            return some.only(rules);
        }));
        return new RuleSelection(all);
    }

    /** Those with one of these names. */
    RuleSelection of(Set<String> ids) {
        return where(rule -> ids.contains(rule.id()));
    }

    RuleSelection in(Set<String> marks) {
        return where((mark, rule) -> marks.contains(mark));
    }

    RuleSelection notIn(Set<String> marks) {
        return where((mark, rule) -> !marks.contains(mark));
    }

    /** Those that the condition is true of, given their mark and what they say. */
    RuleSelection where(BiPredicate<String, RuleInfo> condition) {
        return chosen((file, rule) -> condition.test(mark(file, rule), rule));
    }

    /** Those that the condition is true of. */
    RuleSelection where(Predicate<RuleInfo> condition) {
        return chosen((file, rule) -> condition.test(rule));
    }

    private RuleSelection chosen(BiPredicate<CompiledRules, RuleInfo> condition) {
        Map<String, CompiledRules> some = new LinkedHashMap<>();
        files.forEach((owner, file) -> {
            List<RuleInfo> chosen = file.rules().stream().filter(rule -> condition.test(file, rule)).toList();
            if (!chosen.isEmpty()) {
                some.put(owner, file.only(chosen));
            }
        });
        return new RuleSelection(some);
    }

    private static String mark(CompiledRules file, RuleInfo rule) {
        return file.key() + " " + rule.id();
    }
}
