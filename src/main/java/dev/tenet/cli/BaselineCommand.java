package dev.tenet.cli;

import dev.tenet.reaudit.PastReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet baseline}: takes what an audit found as known from now on. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Take the findings of a report as known: later audits say which are new, and the baseline shrinks as findings go.")
final class BaselineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "REPORT", defaultValue = "tenet-report/report.json", description = "The report (${DEFAULT-VALUE}).")
    private Path report;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = BaselineFile.OWN, description = "The baseline to write (${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        PastReport past = BaselineFile.read(report);
        BaselineFile.write(out, past.subject(), past.asOf(), past.findings());
        spec.commandLine().getOut().printf("%s: %d known %s of %s%n", out, past.findings().size(), past.findings().size() == 1 ? "finding" : "findings", past.asOf());
        return ExitCode.PASSED;
    }
}
