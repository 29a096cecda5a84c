package dev.tenet.cli;

import dev.tenet.audit.AuditRequest;
import dev.tenet.audit.ConfigException;
import dev.tenet.audit.Inputs;
import dev.tenet.audit.UnknownPackException;
import dev.tenet.audit.Watch;
import dev.tenet.engine.TimeoutException;
import dev.tenet.output.template.TemplateException;
import dev.tenet.policy.PlaceException;
import dev.tenet.policy.PolicyException;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet watch}: audits again whenever a file of the tree or of the policies is saved. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Audit a folder again whenever a file in it, a policy, a parameter or a template is saved, and say which findings are new or gone. Ctrl-C ends it.")
final class WatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", defaultValue = ".", paramLabel = "PATH", description = "The folder to watch; the current one unless given.")
    private Path root;

    private final JudgedBy by = new JudgedBy();

    @Mixin
    private final CommandSpec judgedBy = by.options();

    @Option(names = "--templates", paramLabel = "DIR", description = "Use these templates instead of the installation's. Saved templates are rendered with the last audit.")
    private @Nullable Path templates;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep report.md, report.html and plan.md of the last audit in this folder.")
    private @Nullable Path out;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The date of the audits (yyyy-mm-dd); today unless given.")
    private @Nullable LocalDate asOf;

    @Option(names = {"-v", "--verbose"}, description = "Say how long each audit took, too.")
    private boolean[] verbose = {};

    private @Nullable Report last;

    @Override
    public Integer call() throws IOException {
        Watch watch = new Watch(new AuditRequest(root, () -> by.library(), by.packs(), by.config(), by.profile(),
                asOf == null ? LocalDate.now() : asOf, Duration.ofMinutes(5), Installation.compiled(), Installation.version(), Inputs.NONE.by(by.lock())));
        List<Path> folders = new ArrayList<>(List.of(root, Installation.policies()));
        folders.addAll(by.watched());
        List<Path> templateFolders = templates == null ? List.of(Installation.templates()) : List.of(templates, Installation.templates());
        WatchedTemplates watchedTemplates = new WatchedTemplates(templateFolders, Optional.ofNullable(out));
        folders.addAll(templateFolders);
        try (FolderEvents saved = new FolderEvents(folders)) {
            look(watch, watchedTemplates, List.of());
            while (true) {
                look(watch, watchedTemplates, saved.next());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return ExitCode.PASSED;
        }
    }

    /** What cannot be used is said, and the last result stands. */
    private void look(Watch watch, WatchedTemplates templates, List<String> changed) throws IOException {
        PrintWriter page = spec.commandLine().getOut();
        long start = System.nanoTime();
        List<String> rendered = changed.stream().filter(templates::hold).toList();
        List<String> judged = changed.stream().filter(name -> !rendered.contains(name) || Path.of(name).toAbsolutePath().startsWith(root.toAbsolutePath().normalize())).toList();
        try {
            if (last == null || !judged.isEmpty()) {
                Report now = watch.look();
                WatchText.lines(judged, last, now).forEach(page::println);
                last = now;
                templates.audited(now);
            }
            if (!rendered.isEmpty()) {
                templates.saved(rendered, last).forEach(page::println);
            }
        } catch (UnknownPackException e) {
            if (last == null) {
                throw e;
            }
            page.println(e.getMessage());
            page.println("tenet: the last result stands.");
        } catch (PolicyException | ConfigException | PlaceException | TimeoutException | TemplateException e) {
            page.println(e.getMessage());
            page.println(last == null ? "tenet: nothing was audited yet." : "tenet: the last result stands.");
        }
        if (verbose.length > 0) {
            page.println((System.nanoTime() - start) / 1_000_000 + " ms");
        }
        page.println();
        page.flush();
    }
}
