package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.output.TextPage;
import dev.tenet.output.TrendOutput;
import dev.tenet.reaudit.PastReport;
import dev.tenet.reaudit.Trend;
import dev.tenet.report.TrendPoint;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet trend}: how scores, findings and plan went over the reports of a folder. */
@Command(
        name = "trend",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Show how scores, findings and plan went over the reports (*.json) in a folder, the oldest first.")
final class TrendCommand implements Callable<Integer> {
    /** How to write it. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of reports.")
    private Path folder;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto, always or never; NO_COLOR counts with auto.")
    private Terminal.Color color;

    @Override
    public Integer call() throws IOException {
        List<PastReport> reports = DiffCommand.reports(folder);
        if (reports.isEmpty()) {
            throw new ConfigException(folder + ": there is no report in this folder\n    Keep each audit's report.json there, named by its date.");
        }
        List<TrendPoint> points = Trend.of(reports);
        StringWriter text = new StringWriter();
        if (format == Format.json) {
            TrendOutput.write(points, text);
        } else {
            TextPage page = new TextPage(Terminal.colored(color), Terminal.width());
            TrendOutput.write(points, page);
            text.write(page.toString());
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }
}
