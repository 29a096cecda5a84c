package dev.tenet.trial;

import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import java.util.ArrayList;
import java.util.List;

/** What a policy's page lacks to be its test. */
final class PageFaults {
    private PageFaults() {}

    /** One sentence each; empty when nothing is missing. */
    static List<String> of(Policy policy) {
        List<String> faults = new ArrayList<>();
        if (policy.why().isBlank()) {
            faults.add("the page does not say why: write a section \"## Why\"");
        }
        if (policy.fix().isBlank()) {
            faults.add("the page does not say what to do: write a section \"## Fix\"");
        }
        if (policy.fails().isEmpty()) {
            faults.add("no example fires: write one under \"## Fails\", with the lines behind its path");
        }
        if (policy.passes().isEmpty()) {
            faults.add("no example stays silent: write what looks like the fault and is right under \"## Passes\"");
        }
        for (PolicyCase example : policy.fails()) {
            if (example.expected().isEmpty()) {
                faults.add("line %d: \"%s\" asserts nothing: write the lines that fail behind a path, 0 for a file as a whole"
                        .formatted(example.line(), example.title()));
            }
        }
        for (PolicyCase example : policy.passes()) {
            if (!example.expected().isEmpty()) {
                faults.add("line %d: \"%s\" stands under \"## Passes\" and expects findings: move it to \"## Fails\""
                        .formatted(example.line(), example.title()));
            }
        }
        return faults;
    }
}
