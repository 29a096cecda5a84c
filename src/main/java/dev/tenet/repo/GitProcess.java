package dev.tenet.repo;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs git on a tree that may be hostile: nothing of its configuration may start a program, and neither time nor output is without bounds. */
final class GitProcess {
    private static final long SECONDS = 10;
    private static final int LARGEST = 256 * 1024 * 1024;
    private static final List<String> COMMAND = List.of(
            "git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never",
            "-c", "safe.directory=*", "-c", "core.quotepath=false");
    private static final List<String> REDIRECTIONS = List.of(
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_CEILING_DIRECTORIES", "GIT_COMMON_DIR", "GIT_NAMESPACE",
            "GIT_OBJECT_DIRECTORY", "GIT_TRACE", "GIT_EXTERNAL_DIFF", "GIT_PAGER");

    private GitProcess() {}

    /** What git prints; empty when it is not there, fails, takes too long or says too much. */
    static Optional<String> output(Path root, List<String> arguments) {
        Process git;
        try {
            git = start(root, arguments);
        } catch (IOException noGit) {
            return Optional.empty();
        }
        try {
            return answer(git);
        } catch (ExecutionException | TimeoutException failed) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            git.destroyForcibly();
        }
    }

    /** Reads what git prints as it comes. */
    interface Reader {
        void read(InputStream in) throws IOException;
    }

    /** Lets {@code reader} read what git prints, for {@code time} at most; says whether git ended by itself, with success, within it. */
    static boolean stream(Path root, List<String> arguments, Duration time, Reader reader) {
        Process git;
        try {
            git = start(root, arguments);
        } catch (IOException noGit) {
            return false;
        }
        AtomicBoolean late = new AtomicBoolean();
        Thread watchdog = new Thread(() -> {
            try {
                if (!git.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                    late.set(true);
                    git.destroyForcibly();
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        }, "git-watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
        try (InputStream in = git.getInputStream()) {
            reader.read(in);
            boolean all = in.read() < 0;
            return all && git.waitFor(SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 && !late.get();
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            git.destroyForcibly();
            watchdog.interrupt();
        }
    }

    private static Process start(Path root, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(COMMAND);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(REDIRECTIONS);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        return builder.start();
    }

    private static Optional<String> answer(Process git) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<byte[]> output = new FutureTask<>(() -> {
            try (InputStream in = git.getInputStream()) {
                return in.readNBytes(LARGEST);
            }
        });
        Thread reader = new Thread(output, "git");
        reader.setDaemon(true);
        reader.start();
        byte[] bytes = output.get(SECONDS, TimeUnit.SECONDS);
        if (bytes.length == LARGEST || !git.waitFor(SECONDS, TimeUnit.SECONDS) || git.exitValue() != 0) {
            return Optional.empty();
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
