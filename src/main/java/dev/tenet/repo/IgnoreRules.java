package dev.tenet.repo;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.jspecify.annotations.Nullable;

/**
 * The ignore files that hold for a directory: its own, then those of the directories above it.
 *
 * @param base the directory that the rules stand in, as a prefix of paths: empty or ending in {@code /}
 * @param rules of that directory
 * @param above what holds where these rules say nothing
 */
record IgnoreRules(String base, IgnoreNode rules, @Nullable IgnoreRules above) {
    private static final int MOST_RULES = 2_000;

    // Each star multiplies the time that a long name takes to match.
    private static final int MOST_STARS = 3;

    /** Somebody to tell of a line that cannot be honoured. */
    interface Complaints {
        void add(int line, String message);
    }

    /** Rules of an ignore file; {@code above} itself when it has none. */
    static @Nullable IgnoreRules of(String base, List<String> lines, @Nullable IgnoreRules above, Complaints complaints) {
        List<FastIgnoreRule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (rules.size() == MOST_RULES) {
                complaints.add(i + 1, "has more than 2,000 ignore rules; those from here on are not honoured");
                break;
            }
            if (hasManyStars(line)) {
                complaints.add(i + 1, "is an ignore rule with more than three '*' in one name and is not honoured; write it with fewer");
                continue;
            }
            FastIgnoreRule rule = hasOpenBracket(line) ? null : new FastIgnoreRule(line);
            if (rule == null || rule.isEmpty()) {
                complaints.add(i + 1, "is not an ignore rule that git understands and is not honoured; correct it");
            } else {
                rules.add(rule);
            }
        }
        return rules.isEmpty() ? above : new IgnoreRules(base, new IgnoreNode(rules), above);
    }

    /** Whether {@code rules} ignore {@code path}; nothing ignores it where there are no rules. */
    static boolean ignore(@Nullable IgnoreRules rules, String path, boolean directory) {
        for (IgnoreRules at = rules; at != null; at = at.above) {
            Boolean ignored = at.rules.checkIgnored(path.substring(at.base.length()), directory);
            if (ignored != null) {
                return ignored;
            }
        }
        return false;
    }

    /** JGit writes a stack trace to the log for these. */
    private static boolean hasOpenBracket(String line) {
        return line.lastIndexOf('[') > line.lastIndexOf(']');
    }

    private static boolean hasManyStars(String line) {
        int stars = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '/') {
                stars = 0;
            } else if (c == '*' && (i == 0 || line.charAt(i - 1) != '*') && ++stars > MOST_STARS) {
                return true;
            }
        }
        return false;
    }
}
