package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.order.By;
import dev.tenet.output.DifferenceJson;
import dev.tenet.output.DifferenceText;
import dev.tenet.output.DifferenceView;
import dev.tenet.output.TextPage;
import dev.tenet.output.template.Templates;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.YamlNode;
import dev.tenet.reaudit.Comparison;
import dev.tenet.reaudit.PastReport;
import dev.tenet.report.Difference;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet diff}: what changed between two audits. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Compare two reports: what is new, fixed, reopened, moved or of another severity, scores before and after, and what became of the plan.")
final class DiffCommand implements Callable<Integer> {
    /** How to write it. */
    enum Format {
        text,
        json,
        markdown
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "report.json of the older audit.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "report.json of the newer audit.")
    private Path after;

    @Option(names = "--history", paramLabel = "DIR", description = "A folder of still older reports, which tell what is open again.")
    private @Nullable Path history;

    @Option(names = "--actuals", paramLabel = "FILE", description = "A YAML file of hours that repairs took: KEY: HOURS, with the keys of the plan.")
    private @Nullable Path actuals;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or markdown (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto, always or never; NO_COLOR counts with auto.")
    private Terminal.Color color;

    @Override
    public Integer call() throws IOException {
        PastReport old = BaselineFile.read(before);
        Map<String, Double> hours = actuals == null ? Map.of() : actuals(actuals, old);
        Difference difference = Comparison.of(old, BaselineFile.read(after), history == null ? List.of() : reports(history), hours);
        StringWriter text = new StringWriter();
        switch (format) {
            case json -> DifferenceJson.write(difference, text);
            case markdown -> new Templates(List.of(Installation.templates())).render("diff.md.vm", DifferenceView.of(difference), text);
            case text -> {
                TextPage page = new TextPage(Terminal.colored(color), Terminal.width());
                DifferenceText.write(difference, page);
                text.write(page.toString());
            }
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }

    /** The reports of a folder and of the folders in it, the oldest first. Other JSON files are none. */
    static List<PastReport> reports(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ConfigException(folder + ": there is no such folder of reports");
        }
        try (Stream<Path> files = Files.find(folder, 3, (file, attributes) -> attributes.isRegularFile() && file.toString().endsWith(".json"))) {
            return files.sorted()
                    .filter(DiffCommand::isReport)
                    .map(BaselineFile::read)
                    .sorted(By.key(PastReport::asOf).thenComparing(PastReport::file))
                    .toList();
        }
    }

    /** By its first lines: a folder may hold other things, which are no mistake. */
    private static boolean isReport(Path file) {
        try (var in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(200), java.nio.charset.StandardCharsets.UTF_8);
            return head.contains("\"schemaVersion\"") && head.contains("\"tool\"");
        } catch (IOException e) {
            throw new ConfigException(file + ": the file cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static Map<String, Double> actuals(Path file, PastReport old) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ConfigException("--actuals " + file + ": there is no such file");
        }
        List<String> known = old.items().stream().map(PastReport.PastItem::key).toList();
        Map<String, Double> hours = new TreeMap<>();
        try {
            YamlNode.read(file.toString(), Files.readString(file)).ifPresent(yaml -> yaml.entries().forEach((key, node) -> {
                if (!known.contains(key)) {
                    throw node.error("the older plan has no item \"" + key + "\"", Nearest.hint(key, known, "It has: " + String.join(", ", known) + "."));
                }
                if (!(node.number() >= 0)) {
                    throw node.error("hours are 0 or more", "");
                }
                hours.put(key, node.number());
            }));
        } catch (PolicyException e) {
            throw new ConfigException(e.getMessage());
        }
        return hours;
    }
}
