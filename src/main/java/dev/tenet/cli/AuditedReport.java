package dev.tenet.cli;

import dev.tenet.audit.Audit;
import dev.tenet.audit.AuditRequest;
import dev.tenet.audit.ConfigException;
import dev.tenet.audit.Inputs;
import dev.tenet.audit.SecretsAsked;
import dev.tenet.decision.Situation;
import dev.tenet.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What plan and what-if start from: a report that is there, or an audit now. The options say how to audit; with a report they have no use. */
final class AuditedReport {
    @Parameters(index = "0", arity = "0..1", defaultValue = ".", paramLabel = "PATH|REPORT",
            description = "The folder to audit, or a report.json that is there; the current folder unless given.")
    private Path from;

    private final JudgedBy by = new JudgedBy();

    @Mixin
    private final CommandSpec judgedBy = by.options();

    @Option(names = "--evidence", paramLabel = "FILE", description = "A further file of attestations, metrics or coverage. Repeatable.")
    private List<Path> evidence = new ArrayList<>();

    @Option(names = "--waivers", paramLabel = "FILE", description = "Use this instead of PATH/waivers.yaml.")
    private @Nullable Path waivers;

    @Option(names = "--no-inline", description = "Comments waive nothing.")
    private boolean noInline;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The date of the audit (yyyy-mm-dd); today unless given.")
    private @Nullable LocalDate asOf;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "300", description = "Stop judging after this long (${DEFAULT-VALUE}).")
    private long timeout;

    Situation situation() throws IOException {
        Report report = report();
        try {
            return Situation.of(report);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(from + ": " + e.getMessage() + "\n    Audit again with this Tenet.");
        }
    }

    private Report report() throws IOException {
        if (Files.isRegularFile(from)) {
            if (by.isGiven() || !evidence.isEmpty() || waivers != null || noInline || asOf != null) {
                throw new ConfigException(from + ": a report is as it is; options of an audit change nothing\n    Name the folder to audit it again.");
            }
            return BaselineFile.saved(from).report();
        }
        Terminal terminal = new Terminal(System.err);
        try {
            return new Audit(new AuditRequest(from, () -> by.library(), by.packs(), by.config(), by.profile(),
                    asOf == null ? LocalDate.now() : asOf, Duration.ofSeconds(timeout), Installation.compiled(), Installation.version(),
                    new Inputs(evidence, Optional.ofNullable(waivers), !noInline, Optional.empty(), Optional.empty(), false, List.of(), false, by.lock(), SecretsAsked.NOTHING)), terminal::progress).run();
        } finally {
            terminal.clear();
        }
    }
}
