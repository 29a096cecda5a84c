package dev.tenet.cli;

import dev.tenet.audit.AuditRequest;
import dev.tenet.audit.Inputs;
import dev.tenet.policy.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What can be said to {@code tenet audit}. */
final class AuditOptions {
    private final Options options;
    private final Said<Path> root;
    private final Said<Path> recorded;
    private final Said<List<OutputRequest>> formats;
    private final Said<Path> out;
    private final JudgedBy by = new JudgedBy();
    private final Said<List<Path>> evidence;
    private final Said<List<Path>> reports;
    private final Said<Boolean> allowTools;
    private final SecretOptions secrets;
    private final Said<Path> waivers;
    private final Said<Boolean> noInline;
    private final Said<Path> baseline;
    private final Said<String> since;
    private final Said<Boolean> newOnly;
    private final Said<Path> templates;
    private final Said<LocalDate> asOf;
    private final Said<List<FailOn>> failOn;
    private final Said<Boolean> noFail;
    private final Said<Boolean> strict;
    private final Said<Long> timeout;
    private final Said<Terminal.Color> color;

    AuditOptions(Callable<Integer> command) {
        options = Options.of(command, "audit",
                "Audit a folder: findings, scores, gate and plan. Without --format, reports go to tenet-report/ and a summary to the terminal.");
        root = options.parameter(Path.class, "PATH", ".", "The folder to audit; the current one unless given.");
        recorded = options.file("--facts", "FILE", "Judge what tenet facts --save recorded in this file instead of a folder.");
        formats = options.all(OutputRequest.class, new OutputRequest.Converter(), "--format", "FORMAT[=FILE]",
                "Write only this: text, json, sarif, markdown, html or plan, to FILE or standard output (-). Repeatable.");
        out = options.one(Path.class, "--out", "DIR", "tenet-report", "Folder for the reports (${DEFAULT-VALUE}).");
        options.with("by", by.options());
        evidence = options.all(Path.class, "--evidence", "FILE",
                "A further file of attestations, metrics or coverage: attestations.yaml, metrics.json, NAME.prom, coverage.xml. Repeatable.");
        reports = options.all(Path.class, "--report", "FILE",
                "A further report of another tool: SARIF, or what Bandit, pip-audit, mypy, Semgrep, Trivy, JUnit and others write. Repeatable.");
        allowTools = options.flag("--allow-tools", "Run the tools that PATH/tenet.yaml names.");
        secrets = new SecretOptions(options);
        waivers = options.file("--waivers", "FILE", "Use this instead of PATH/waivers.yaml.");
        noInline = options.flag("--no-inline", "Comments waive nothing.");
        baseline = options.file("--baseline", "FILE", "Findings of this report or baseline are known, others new; PATH/.tenet/baseline.json unless given.");
        since = options.one(String.class, "--since", "REV", "Findings on lines that did not change since this revision are known, others new.");
        newOnly = options.flag("--new-only", "Gates and --fail-on look at new findings alone.");
        templates = options.file("--templates", "DIR", "Use these templates instead of the installation's.");
        asOf = options.one(LocalDate.class, "--as-of", "DATE", "The date of the audit (yyyy-mm-dd); today unless given.");
        failOn = options.all(FailOn.class, new FailOn.Converter(), "--fail-on", "WHAT",
                "What fails the audit: severity=HIGH, grade=B or gate=NAME; the first gate unless given. Repeatable.");
        noFail = options.flag("--no-fail", "Exit with 0 whatever is found.");
        strict = options.flag("--strict", "Fail when something could not be read or judged, or the baseline has findings that are gone.");
        timeout = options.one(Long.class, "--timeout", "SECONDS", "300", "Stop judging after this long (${DEFAULT-VALUE}).");
        color = options.one(Terminal.Color.class, "--color", "WHEN", "auto", "auto, always or never; NO_COLOR counts with auto.");
        options.standard();
    }

    CommandSpec spec() {
        return options.spec();
    }

    /** Throws {@link ParameterException} for what cannot be said together, or at all. */
    void check() {
        if (recorded.maybe().isPresent()) {
            if (spec().commandLine().getParseResult().hasMatchedPositional(0)) {
                throw new ParameterException(spec().commandLine(), "--facts takes the place of PATH: give one of them");
            }
            if (!Files.isRegularFile(recorded.sure())) {
                throw new ParameterException(spec().commandLine(), "--facts " + recorded.sure() + ": there is no such file");
            }
        }
        if (timeout.sure() <= 0) {
            throw new ParameterException(spec().commandLine(), "--timeout is above 0 seconds, not " + timeout.sure());
        }
    }

    /** What to audit and how, by the policies of {@code installed} unless others are named, as of {@code today} unless another day is. */
    AuditRequest request(Supplier<Library> installed, Supplier<LocalDate> today) {
        return new AuditRequest(recorded.or(root.sure()), () -> by.onlyInstalled() ? installed.get() : by.library(), by.packs(), by.config(), by.profile(),
                asOf.maybe().orElseGet(today), Duration.ofSeconds(timeout.sure()), Installation.compiled(), Installation.version(),
                new Inputs(evidence.or(List.of()), waivers.maybe(), !noInline.or(false), baseline.maybe(), since.maybe(), newOnly.or(false), reports.or(List.of()),
                        allowTools.or(false), by.lock(), secrets.asked()));
    }

    Path root() {
        return root.sure();
    }

    Optional<Path> baseline() {
        return baseline.maybe();
    }

    /** Whether findings that are gone leave the baseline: a recording has none of its own. */
    boolean shrinksBaseline() {
        return !isStrict() && (recorded.maybe().isEmpty() || baseline.maybe().isPresent());
    }

    /** Whether reports go to a folder, and a summary to the terminal. */
    boolean isSummarised() {
        return formats.or(List.of()).isEmpty();
    }

    List<OutputRequest> outputs() {
        return isSummarised() ? OutputRequest.folder(out.sure()) : formats.or(List.of());
    }

    /** A person's own templates come first; what they lack is the installation's. */
    List<Path> templateFolders() {
        return templates.maybe().map(own -> List.of(own, Installation.templates())).orElseGet(() -> List.of(Installation.templates()));
    }

    List<FailOn> failOn() {
        return failOn.or(List.of());
    }

    boolean neverFails() {
        return noFail.or(false);
    }

    boolean isStrict() {
        return strict.or(false);
    }

    boolean isColored() {
        return Terminal.colored(color.sure());
    }
}
