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
 */
public record Inventory(
        int files, List<String> languages, Map<String, Integer> facts, List<String> skipped, boolean versioned) {
    public Inventory {
        languages = List.copyOf(languages);
        facts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
        skipped = List.copyOf(skipped);
    }
}
