package dev.tenet.report;

import java.util.List;
import java.util.Map;

/**
 * What the audit looked at.
 *
 * @param files read
 * @param languages of the source code
 * @param facts how many of each type, by type name
 * @param skipped folders that were not looked at, with the reason
 * @param versioned whether the tree is under version control
 * @param tools other tools whose results were used, or could not be
 * @param attested what people looked at and say, with who
 */
public record Inventory(
        int files, List<String> languages, Map<String, Integer> facts, List<String> skipped, boolean versioned, List<ToolUse> tools,
        List<String> attested) {
    public Inventory {
        languages = List.copyOf(languages);
        facts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
        skipped = List.copyOf(skipped);
        tools = List.copyOf(tools);
        attested = List.copyOf(attested);
    }

    /** What was looked at where no other tool and no person said anything. */
    public Inventory(int files, List<String> languages, Map<String, Integer> facts, List<String> skipped, boolean versioned) {
        this(files, languages, facts, skipped, versioned, List.of(), List.of());
    }
}
