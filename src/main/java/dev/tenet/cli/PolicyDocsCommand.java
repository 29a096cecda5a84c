package dev.tenet.cli;

import dev.tenet.author.FactDoc;
import dev.tenet.author.FactReference;
import dev.tenet.author.PageFormat;
import dev.tenet.author.Pages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tenet policy docs}: the catalogue, and a page for each policy and each fact type. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Write the catalogue of policies, a page for each, and a page for each fact type.")
final class PolicyDocsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "policy-docs", description = "The folder to write to (${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "markdown", description = "markdown or html (${DEFAULT-VALUE}).")
    private PageFormat format;

    private final PolicyFolders folders = new PolicyFolders();

    @Mixin
    private final CommandSpec policyFolders = folders.options();

    @Override
    public Integer call() throws IOException {
        List<FactDoc> facts = FactReference.installed().orElse(List.of());
        String css = Files.readString(Installation.templates().resolve("report.css"));
        Map<String, String> pages = new Pages(folders.library(), facts, format, css).all();
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = out.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.println("written: " + pages.size() + " pages, from " + out.resolve(pages.keySet().iterator().next()) + " on");
        if (facts.isEmpty()) {
            terminal.println("         without fact types: their pages belong to a built installation");
        }
        terminal.flush();
        return ExitCode.PASSED;
    }
}
