package dev.tenet.repo;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The paths that git tracks under the audited root, or that nobody can say. */
final class GitIndex {
    private final @Nullable Path top;
    private final String @Nullable [] tracked;

    private GitIndex(@Nullable Path top, String @Nullable [] tracked) {
        this.top = top;
        this.tracked = tracked;
    }

    /** Asks git about {@code root}; starts nothing for a tree that no work tree holds. */
    static GitIndex of(Path root) {
        for (Path at = root; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return new GitIndex(at, ask(root));
            }
        }
        return new GitIndex(null, null);
    }

    /** The root of the work tree that holds the audited root; null when there is none. */
    @Nullable Path top() {
        return top;
    }

    boolean isKnown() {
        return tracked != null;
    }

    /** Whether there is a work tree whose tracked files git did not say. */
    boolean isUnanswered() {
        return top != null && tracked == null;
    }

    boolean tracks(String path) {
        return tracked != null && Arrays.binarySearch(tracked, path) >= 0;
    }

    /** Whether git tracks a file below the directory {@code prefix}, which ends in {@code /}. */
    boolean tracksBelow(String prefix) {
        if (tracked == null) {
            return false;
        }
        int at = Arrays.binarySearch(tracked, prefix);
        int next = at < 0 ? -at - 1 : at;
        return next < tracked.length && tracked[next].startsWith(prefix);
    }

    private static String @Nullable [] ask(Path root) {
        return GitProcess.output(root, List.of("ls-files", "-z")).map(text -> {
            String[] paths = text.isEmpty() ? new String[0] : text.split("\0");
            Arrays.sort(paths);
            return paths;
        }).orElse(null);
    }
}
