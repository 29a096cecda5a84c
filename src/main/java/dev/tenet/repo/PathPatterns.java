package dev.tenet.repo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths in the words of a {@code .gitignore} file, from the root: {@code src/legacy/}, {@code **}{@code /generated_*.py}. */
public final class PathPatterns {
    private final @Nullable IgnoreRules rules;

    private PathPatterns(@Nullable IgnoreRules rules) {
        this.rules = rules;
    }

    /** Throws {@link IllegalArgumentException}, with what is wrong in words, when a pattern cannot be honoured. */
    public static PathPatterns of(List<String> patterns) {
        List<String> complaints = new ArrayList<>();
        IgnoreRules rules = IgnoreRules.of("", patterns, null, (line, message) -> complaints.add("\"" + patterns.get(line - 1) + "\" " + message));
        if (!complaints.isEmpty()) {
            throw new IllegalArgumentException(complaints.get(0));
        }
        return new PathPatterns(rules);
    }

    /** Whether a pattern names the file or a folder above it. */
    public boolean match(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (IgnoreRules.ignore(rules, path.substring(0, slash), true)) {
                return true;
            }
        }
        return IgnoreRules.ignore(rules, path, false);
    }
}
