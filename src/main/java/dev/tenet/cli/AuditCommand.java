package dev.tenet.cli;

import dev.tenet.audit.Audit;
import dev.tenet.audit.AuditRequest;
import dev.tenet.audit.Inputs;
import dev.tenet.policy.Library;
import dev.tenet.report.BaselineUse;
import dev.tenet.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet audit}: the whole way from a folder to reports and an exit code. */
@Command(
        name = "audit",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Audit a folder: findings, scores, gate and plan. Without --format, reports go to tenet-report/ and a summary to the terminal.")
final class AuditCommand implements Callable<Integer> {
    /** Most audits judge by the installed policies alone: they are read while the command line is understood. */
    private final CompletableFuture<Library> installed =
            CompletableFuture.supplyAsync(() -> Installation.library(List.of()));

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", defaultValue = ".", paramLabel = "PATH", description = "The folder to audit; the current one unless given.")
    private Path root;

    @Option(names = "--facts", paramLabel = "FILE", description = "Judge what tenet facts --save recorded in this file instead of a folder.")
    private @Nullable Path recorded;

    @Option(names = "--format", paramLabel = "FORMAT[=FILE]", converter = OutputRequest.Converter.class,
            description = "Write only this: text, json, sarif, markdown, html or plan, to FILE or standard output (-). Repeatable.")
    private List<OutputRequest> formats = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "tenet-report", description = "Folder for the reports (${DEFAULT-VALUE}).")
    private Path out;

    @Mixin
    private JudgedBy by;

    @Option(names = "--evidence", paramLabel = "FILE",
            description = "A further file of attestations, metrics or coverage: attestations.yaml, metrics.json, NAME.prom, coverage.xml. Repeatable.")
    private List<Path> evidence = new ArrayList<>();

    @Option(names = "--report", paramLabel = "FILE",
            description = "A further report of another tool: SARIF, or what Bandit, pip-audit, mypy, Semgrep, Trivy, JUnit and others write. Repeatable.")
    private List<Path> reports = new ArrayList<>();

    @Option(names = "--allow-tools", description = "Run the tools that PATH/tenet.yaml names.")
    private boolean allowTools;

    @Mixin
    private SecretOptions secrets;

    @Option(names = "--waivers", paramLabel = "FILE", description = "Use this instead of PATH/waivers.yaml.")
    private @Nullable Path waivers;

    @Option(names = "--no-inline", description = "Comments waive nothing.")
    private boolean noInline;

    @Option(names = "--baseline", paramLabel = "FILE",
            description = "Findings of this report or baseline are known, others new; PATH/.tenet/baseline.json unless given.")
    private @Nullable Path baseline;

    @Option(names = "--since", paramLabel = "REV", description = "Findings on lines that did not change since this revision are known, others new.")
    private @Nullable String since;

    @Option(names = "--new-only", description = "Gates and --fail-on look at new findings alone.")
    private boolean newOnly;

    @Option(names = "--templates", paramLabel = "DIR", description = "Use these templates instead of the installation's.")
    private @Nullable Path templates;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The date of the audit (yyyy-mm-dd); today unless given.")
    private @Nullable LocalDate asOf;

    @Option(names = "--fail-on", paramLabel = "WHAT", converter = FailOn.Converter.class,
            description = "What fails the audit: severity=HIGH, grade=B or gate=NAME; the first gate unless given. Repeatable.")
    private List<FailOn> failOn = new ArrayList<>();

    @Option(names = "--no-fail", description = "Exit with 0 whatever is found.")
    private boolean noFail;

    @Option(names = "--strict", description = "Fail when something could not be read or judged, or the baseline has findings that are gone.")
    private boolean strict;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "300", description = "Stop judging after this long (${DEFAULT-VALUE}).")
    private long timeout;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto, always or never; NO_COLOR counts with auto.")
    private Terminal.Color color;

    @Option(names = {"-v", "--verbose"}, description = "Say more on standard error; -vv says everything.")
    private boolean[] verbose = {};

    @Override
    public Integer call() throws IOException {
        if (recorded != null) {
            if (spec.commandLine().getParseResult().hasMatchedPositional(0)) {
                throw new ParameterException(spec.commandLine(), "--facts takes the place of PATH: give one of them");
            }
            if (!java.nio.file.Files.isRegularFile(recorded)) {
                throw new ParameterException(spec.commandLine(), "--facts " + recorded + ": there is no such file");
            }
        }
        if (timeout <= 0) {
            throw new ParameterException(spec.commandLine(), "--timeout is above 0 seconds, not " + timeout);
        }
        Terminal terminal = new Terminal(System.err);
        List<OutputRequest> requests = formats.isEmpty() ? OutputRequest.folder(out) : formats;
        Reports writer = new Reports(templateFolders(), requests, Terminal.colored(color), Terminal.width());
        Report report;
        try {
            report = new Audit(request(), terminal::progress).run();
            terminal.progress("writing reports");
        } finally {
            terminal.clear();
        }
        if (!strict && (recorded == null || baseline != null)) {
            BaselineFile.shrink(root, Optional.ofNullable(baseline), report);
        }
        writer.write(report, requests, spec.commandLine().getOut());
        if (formats.isEmpty()) {
            spec.commandLine().getOut().print(writer.summary(report, requests.stream().map(OutputRequest::file).toList()));
        }
        spec.commandLine().getOut().flush();
        terminal.progress("done");
        terminal.clear();
        return exitCode(report);
    }

    private AuditRequest request() {
        return new AuditRequest(recorded == null ? root : recorded, this::library, by.packs(), by.config(), by.profile(),
                asOf == null ? LocalDate.now() : asOf, Duration.ofSeconds(timeout), Installation.compiled(), Installation.version(), new Inputs(
                        evidence, Optional.ofNullable(waivers), !noInline, Optional.ofNullable(baseline), Optional.ofNullable(since), newOnly, reports, allowTools, by.lock(), secrets.asked()));
    }

    /** The installed policies, with those of further folders. */
    private Library library() {
        return by.onlyInstalled() ? installed.join() : by.library();
    }

    /** A person's own templates come first; what they lack is the installation's. */
    private List<Path> templateFolders() {
        return templates == null ? List.of(Installation.templates()) : List.of(templates, Installation.templates());
    }

    private int exitCode(Report report) {
        BaselineUse known = report.decisions().baseline();
        boolean failed = strict && (!report.issues().isEmpty() || known != null && known.stale() > 0);
        if (failOn.isEmpty()) {
            failed |= report.gates().stream().findFirst().map(gate -> !gate.passed()).orElse(false);
        }
        for (FailOn condition : failOn) {
            failed |= condition.fails(report);
        }
        return failed && !noFail ? ExitCode.FAILED : ExitCode.PASSED;
    }

}
