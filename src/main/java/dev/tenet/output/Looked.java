package dev.tenet.output;

import dev.tenet.finding.Outcome;
import dev.tenet.report.ControlResult;
import dev.tenet.report.PolicyResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What policies looked at, in words. */
final class Looked {
    private static final int TYPES = 6;

    private Looked() {}

    /** {@code 12 of 14 policies looked at 412 facts (Call 310, ComposeService 3)}. */
    static String at(Collection<ControlResult> controls) {
        List<PolicyResult> policies = controls.stream().flatMap(c -> c.policies().stream()).toList();
        if (policies.isEmpty()) {
            return "no policy judges it";
        }
        // Policies with one subject look at the same facts: they count once.
        Map<String, Integer> facts = new TreeMap<>();
        int looked = 0;
        int errors = 0;
        for (PolicyResult policy : policies) {
            if (policy.looked() > 0) {
                looked++;
                facts.merge(policy.subject(), policy.looked(), Math::max);
            }
            errors += policy.outcome() == Outcome.ERRORED ? 1 : 0;
        }
        String failed = errors == 0 ? "" : "; %s could not be judged to the end".formatted(errors);
        if (looked == 0) {
            return (policies.size() == 1
                            ? "its only policy found nothing to look at"
                            : "none of its %s policies found anything to look at".formatted(policies.size()))
                    + failed;
        }
        String who = looked == policies.size()
                ? Phrase.count(looked, "policy")
                : "%s of %s".formatted(looked, Phrase.count(policies.size(), "policy"));
        int total = facts.values().stream().mapToInt(Integer::intValue).sum();
        return "%s looked at %s (%s)%s".formatted(who, Phrase.count(total, "fact"), types(facts), failed);
    }

    // Not put together from the platform's comparators: those are made anew in every process, which a start can do without.
    private static int mostFirst(Map.Entry<String, Integer> one, Map.Entry<String, Integer> other) {
        int most = other.getValue().compareTo(one.getValue());
        return most != 0 ? most : one.getKey().compareTo(other.getKey());
    }

    private static String types(Map<String, Integer> facts) {
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(facts.entrySet());
        sorted.sort(Looked::mostFirst);
        List<String> words = new ArrayList<>();
        sorted.stream().limit(TYPES).forEach(e -> words.add(e.getKey() + " " + e.getValue()));
        if (sorted.size() > TYPES) {
            words.add("and " + Phrase.count(sorted.size() - TYPES, "more type"));
        }
        return String.join(", ", words);
    }
}
