package dev.tenet.trial;

import dev.tenet.fact.Location;
import dev.tenet.finding.Finding;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import java.util.List;
import java.util.Optional;

/**
 * What a policy said of one example of its page.
 *
 * @param policy that was tried
 * @param example of its page
 * @param reported places, as a page writes them: {@code path:line}, {@code path} for a file as a whole; sorted
 * @param problems why the example could not be judged; empty when it was
 */
public record Tried(Policy policy, PolicyCase example, List<String> reported, List<String> problems) {
    public Tried {
        reported = List.copyOf(reported);
        problems = List.copyOf(problems);
    }

    /** Whether the policy reports what its page expects, no more and no less. */
    public boolean passed() {
        return problems.isEmpty() && reported.equals(example.expected());
    }

    /** Expected and not reported. */
    public List<String> missing() {
        return example.expected().stream().filter(place -> !reported.contains(place)).toList();
    }

    /** Reported and not expected. */
    public List<String> surplus() {
        return reported.stream().filter(place -> !example.expected().contains(place)).toList();
    }

    /** The line of the example's file that stands at a place; empty for a file as a whole. */
    public Optional<String> lineAt(String place) {
        int colon = place.lastIndexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        int line = Integer.parseInt(place.substring(colon + 1));
        return example.files().stream()
                .filter(file -> file.path().equals(place.substring(0, colon)))
                .flatMap(file -> file.content().lines().skip(line - 1L).limit(1))
                .map(String::strip)
                .findFirst();
    }

    /** The places of findings as pages write them, each once, sorted. */
    static List<String> places(List<Finding> findings) {
        return findings.stream().map(finding -> place(finding.location())).distinct().sorted().toList();
    }

    static String place(Location location) {
        return location.line() == 0 ? location.path() : location.path() + ":" + location.line();
    }
}
