package dev.tenet.repo;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The paths that git tracks under the audited root, or that nobody can say. */
final class GitIndex {
    private static final int SECONDS = 10;
    private static final int LARGEST = 256 * 1024 * 1024;

    // The audited repository's own configuration must not run anything: no monitor, no hook, no fetch of missing objects.
    private static final List<String> COMMAND = List.of(
            "git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never",
            "-c", "safe.directory=*", "ls-files", "-z");

    private static final List<String> REDIRECTIONS = List.of(
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_CEILING_DIRECTORIES", "GIT_COMMON_DIR", "GIT_NAMESPACE",
            "GIT_OBJECT_DIRECTORY", "GIT_TRACE");

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
        ProcessBuilder builder = new ProcessBuilder(COMMAND)
                .directory(root.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(REDIRECTIONS);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        Process git;
        try {
            git = builder.start();
        } catch (IOException noGit) {
            return null;
        }
        try {
            return answer(git);
        } catch (ExecutionException | TimeoutException failed) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            git.destroyForcibly();
        }
    }

    private static String @Nullable [] answer(Process git) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<byte[]> output = new FutureTask<>(() -> {
            try (InputStream in = git.getInputStream()) {
                return in.readNBytes(LARGEST);
            }
        });
        Thread reader = new Thread(output, "git ls-files");
        reader.setDaemon(true);
        reader.start();
        byte[] bytes = output.get(SECONDS, TimeUnit.SECONDS);
        if (bytes.length == LARGEST || !git.waitFor(SECONDS, TimeUnit.SECONDS) || git.exitValue() != 0) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String[] paths = text.isEmpty() ? new String[0] : text.split("\0");
        Arrays.sort(paths);
        return paths;
    }
}
