package dev.tenet.cli;

import dev.tenet.audit.Audit;
import dev.tenet.policy.Library;
import dev.tenet.report.BaselineUse;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Model.CommandSpec;

/** {@code tenet audit}: the whole way from a folder to reports and an exit code. */
final class AuditCommand implements Callable<Integer> {
    /** Which day it is takes the time zone's rules, which take a while to read. */
    private final CompletableFuture<LocalDate> today = CompletableFuture.supplyAsync(LocalDate::now);

    /** Most audits judge by the installed policies alone: they are read while the command line is understood. */
    private final CompletableFuture<Library> installed =
            CompletableFuture.supplyAsync(() -> Installation.library(List.of()));

    private final AuditOptions options = new AuditOptions(this);

    /** The command, as the command line knows it. */
    static CommandSpec spec() {
        return new AuditCommand().options.spec();
    }

    @Override
    public Integer call() throws IOException {
        options.check();
        Terminal terminal = new Terminal(System.err);
        List<OutputRequest> requests = options.outputs();
        Reports writer = new Reports(options.templateFolders(), requests, options.isColored(), Terminal.width());
        Report report;
        try {
            report = new Audit(options.request(installed::join, today::join), terminal::progress, writer::prepare).run();
            terminal.progress("writing reports");
        } finally {
            terminal.clear();
        }
        if (options.shrinksBaseline()) {
            BaselineFile.shrink(options.root(), options.baseline(), report);
        }
        PrintWriter out = options.spec().commandLine().getOut();
        out.print(writer.write(report, options.isSummarised(), out));
        out.flush();
        terminal.progress("done");
        terminal.clear();
        return exitCode(report);
    }

    private int exitCode(Report report) {
        BaselineUse known = report.decisions().baseline();
        boolean failed = options.isStrict() && (!report.issues().isEmpty() || known != null && known.stale() > 0);
        List<FailOn> conditions = options.failOn();
        if (conditions.isEmpty()) {
            failed |= report.gates().stream().findFirst().map(gate -> !gate.passed()).orElse(false);
        }
        for (FailOn condition : conditions) {
            failed |= condition.fails(report);
        }
        return failed && !options.neverFails() ? ExitCode.FAILED : ExitCode.PASSED;
    }
}
