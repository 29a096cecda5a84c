package dev.tenet.score;

import dev.tenet.finding.Outcome;
import dev.tenet.report.ControlResult;
import dev.tenet.report.PolicyResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Why controls and categories have no result, in words. */
final class Reasons {
    /** So many things that were looked for in vain are named. */
    private static final int NAMED = 3;

    private Reasons() {}

    /**
     * What policies looked for in vain, that which most of them did first: {@code no Dashboard or OrderPath was found}, {@code no OrderPath, EntryPath,
     * SafetyControl or any of 9 other kinds of facts was found}.
     */
    static String missing(List<PolicyResult> policies) {
        return String.join("; ", reasons(policies).keySet());
    }

    /** What most policies looked for in vain, and how many reasons the others had: those stand with their controls. */
    private static String mostly(List<PolicyResult> policies) {
        Map<String, Integer> reasons = reasons(policies);
        int most = Collections.max(reasons.values());
        String first = reasons.entrySet().stream().filter(reason -> reason.getValue() == most).findFirst().orElseThrow().getKey();
        int more = reasons.size() - 1;
        return more == 0 ? first : first + " (and for " + Words.of(more, "other reason") + ", said with the controls)";
    }

    /** Why policies had nothing to look at, each with how many of them: first what was not found, then what else they say, in order. */
    private static Map<String, Integer> reasons(List<PolicyResult> policies) {
        var subjects = new TreeMap<String, Integer>();
        var others = new TreeMap<String, Integer>();
        for (PolicyResult policy : policies) {
            if (policy.looked() == 0 && !policy.subject().isBlank() && !policy.reason().startsWith("no " + policy.subject() + " was found: ")) {
                subjects.merge(policy.subject(), 1, Integer::sum);
            } else {
                others.merge(policy.reason().isBlank() ? policy.policy() + " had nothing to look at" : policy.reason(), 1, Integer::sum);
            }
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        if (!subjects.isEmpty()) {
            reasons.put("no %s was found".formatted(or(subjects)), subjects.values().stream().mapToInt(Integer::intValue).sum());
        }
        reasons.putAll(others);
        return reasons;
    }

    /** Which policies could not be judged, and why. */
    static String errored(List<PolicyResult> policies) {
        return policies.stream()
                .map(p -> p.reason().isBlank()
                        ? p.policy() + " could not be judged"
                        : "%s could not be judged: %s".formatted(p.policy(), p.reason()))
                .collect(Collectors.joining("; "));
    }

    /** Why a category has no score. Its controls are all not applicable. */
    static String unscored(List<ControlResult> controls) {
        if (controls.isEmpty()) {
            return "no control of this category is installed";
        }
        List<PolicyResult> policies =
                controls.stream().flatMap(c -> c.policies().stream()).toList();
        long unjudged = controls.stream().filter(c -> c.policies().isEmpty()).count();
        var reasons = new ArrayList<String>();
        if (!policies.isEmpty()) {
            reasons.add(mostly(policies));
        }
        if (unjudged == controls.size()) {
            reasons.add("no installed policy judges " + (unjudged == 1 ? "it" : "them"));
        } else if (unjudged > 0) {
            reasons.add("no installed policy judges %d of them".formatted(unjudged));
        }
        String all = controls.size() == 1
                ? "its only control does not apply"
                : "none of its " + controls.size() + " controls applies";
        return all + ": " + String.join("; ", reasons);
    }

    /** {@code 7 of 11 controls passed}, and how many of the others could not be judged. */
    static String passed(List<ControlResult> controls) {
        long passed = count(controls, Outcome.PASSED);
        long errored = count(controls, Outcome.ERRORED);
        long applicable = passed + errored + count(controls, Outcome.FAILED);
        String text = passed + " of " + Words.of(applicable, "control") + " passed";
        return errored == 0 ? text : text + ", " + errored + " could not be judged";
    }

    static long count(List<ControlResult> controls, Outcome outcome) {
        return controls.stream().filter(c -> c.outcome() == outcome).count();
    }

    private static String or(Map<String, Integer> subjects) {
        List<String> most = new ArrayList<>(subjects.keySet());
        most.sort((one, other) -> subjects.get(other).compareTo(subjects.get(one))); // those of equal weight stay in order
        int more = most.size() - NAMED;
        if (more > 1) {
            return String.join(", ", most.subList(0, NAMED)) + " or any of " + more + " other kinds of facts";
        }
        int last = most.size() - 1;
        return last == 0 ? most.get(0) : String.join(", ", most.subList(0, last)) + " or " + most.get(last);
    }
}
