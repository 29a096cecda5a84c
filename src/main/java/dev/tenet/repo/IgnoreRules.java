package dev.tenet.repo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ignore files that hold for a directory: its own, then those of the directories above it.
 *
 * @param base the directory that the rules stand in, as a prefix of paths: empty or ending in {@code /}
 * @param rules of that directory, the last one first: it decides
 * @param above what holds where these rules say nothing
 */
record IgnoreRules(String base, List<IgnoreRule> rules, @Nullable IgnoreRules above) {
    private static final int MOST_RULES = 2_000;

    // No path is longer.
    private static final int LONGEST_RULE = 4_096;

    /** Somebody to tell of a line that cannot be honoured. */
    interface Complaints {
        void add(int line, String message);
    }

    /** Rules of an ignore file; {@code above} itself when it has none. */
    static @Nullable IgnoreRules of(String base, List<String> lines, @Nullable IgnoreRules above, Complaints complaints) {
        List<IgnoreRule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            // Git passes over a byte order mark.
            String line = i == 0 && lines.get(i).startsWith("\uFEFF") ? lines.get(i).substring(1) : lines.get(i);
            IgnoreRule rule = line.length() > LONGEST_RULE ? null : IgnoreRule.of(line);
            if (rules.size() == MOST_RULES && rule != null) {
                complaints.add(i + 1, "has more than 2,000 ignore rules; those from here on are not honoured");
                break;
            }
            if (rule != null && rule.isUsable()) {
                rules.add(rule);
            } else if (rule != null || line.length() > LONGEST_RULE) {
                complaints.add(i + 1, "is not an ignore rule that git understands and is not honoured; correct it");
            }
        }
        Collections.reverse(rules);
        return rules.isEmpty() ? above : new IgnoreRules(base, List.copyOf(rules), above);
    }

    /** Whether {@code rules} ignore {@code path}; nothing ignores it where there are no rules. */
    static boolean ignore(@Nullable IgnoreRules rules, String path, boolean directory) {
        for (IgnoreRules at = rules; at != null; at = at.above) {
            String below = path.substring(at.base.length());
            for (IgnoreRule rule : at.rules) {
                if (rule.matches(below, directory)) {
                    return !rule.negated();
                }
            }
        }
        return false;
    }
}
