package dev.tenet.audit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs tools without a shell, for a bounded time, with few variables of the environment, and has read what they write. */
final class ToolRunner {
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "USERPROFILE");

    private final Path root;

    ToolRunner(Path root) {
        this.root = root;
    }

    /** What became of a tool: empty when it ran and its report was handed on, else why not. */
    String run(ToolCommand command, ReportFiles reports) throws IOException {
        Path folder = root.resolve(command.folder()).normalize();
        if (!folder.startsWith(root.normalize()) || !Files.isDirectory(folder)) {
            return "its folder \"" + command.folder() + "\" is none below the audited one";
        }
        Path scratch = Files.createTempDirectory("tenet-tool");
        Path report = scratch.resolve(fileName(command));
        try {
            String failure = run(command, folder, report);
            if (failure.isEmpty() && !Files.exists(report)) {
                return "it wrote no report";
            }
            if (failure.isEmpty()) {
                reports.read(report, fileName(command));
            }
            return failure;
        } finally {
            Files.deleteIfExists(report);
            Files.deleteIfExists(scratch);
        }
    }

    /** What the report of a tool that ran is called. */
    static String fileName(ToolCommand command) {
        return command.name().replaceAll("[^A-Za-z0-9._-]", "-") + "-report";
    }

    private static String run(ToolCommand command, Path folder, Path report) throws IOException {
        List<String> words = command.words().stream().map(word -> word.replace("{out}", report.toString())).toList();
        boolean prints = words.equals(command.words());
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(prints ? ProcessBuilder.Redirect.to(report.toFile()) : ProcessBuilder.Redirect.DISCARD);
        Map<String, String> kept = new TreeMap<>(builder.environment());
        kept.keySet().removeIf(name -> !ENVIRONMENT.contains(name) && !command.environment().contains(name));
        builder.environment().clear();
        builder.environment().putAll(kept);
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            return "there is no program " + words.get(0) + " that can be started";
        }
        try {
            // Scanners exit with 1 when they find something: what they wrote says whether they ran.
            return process.waitFor(command.timeout().toSeconds(), TimeUnit.SECONDS) ? "" : "it was stopped after " + command.timeout().toSeconds() + " s";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "it was interrupted";
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
