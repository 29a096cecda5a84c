package dev.tenet.engine;

import dev.tenet.finding.Confidence;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds packs from rule texts. */
final class Rules {
    private Rules() {}

    /** A pack "p" with one policy for each pair of name and text. */
    static List<Pack> pack(String... namesAndTexts) {
        return List.of(pack(Optional.empty(), namesAndTexts));
    }

    static List<Pack> packWithConcepts(String concepts, String... namesAndTexts) {
        return List.of(pack(Optional.of(new RuleFile("p/concepts", "p", "p/concepts.drl", concepts)), namesAndTexts));
    }

    private static Pack pack(Optional<RuleFile> concepts, String... namesAndTexts) {
        List<Policy> policies = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String name = namesAndTexts[i];
            RuleFile file = new RuleFile("p/" + name, "p", "p/" + name + ".drl", namesAndTexts[i + 1]);
            policies.add(new Policy(file.owner(), "p", "P-01", name, Severity.HIGH, Confidence.HIGH, List.of(), List.of(), "stable", "", 0,
                    List.of(), "", "", List.of(), List.of(), file));
        }
        return new Pack("p", "P", "1", List.of(), concepts, policies);
    }
}
