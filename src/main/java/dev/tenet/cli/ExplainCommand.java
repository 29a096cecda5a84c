package dev.tenet.cli;

import dev.tenet.explain.Excerpts;
import dev.tenet.explain.FindingQuery;
import dev.tenet.report.saved.SavedReport;
import dev.tenet.explain.Worth;
import dev.tenet.output.TextPage;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.reaudit.PastReport;
import dev.tenet.report.ReportedFinding;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet explain}: what a finding rests on, and what its repair is worth. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Explain a finding of the last audit: the facts it rests on, what is absent, what to do, and what that does to the score.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "The start of a finding's fingerprint, or policy@path:line; or score, to explain how it is computed.")
    private String id;

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "PATH", description = "The audited folder, for excerpts; the current one unless given. With score: a category, a control or overall.")
    private Path root;

    @Option(names = "--report", paramLabel = "FILE", defaultValue = "tenet-report/report.json", description = "The report of the audit (${DEFAULT-VALUE}).")
    private Path report;

    private final PolicyFolders policies = new PolicyFolders();

    @Mixin
    private final CommandSpec policyFolders = policies.options();

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto, always or never; NO_COLOR counts with auto.")
    private Terminal.Color color;

    @Option(names = {"-v", "--verbose"}, description = "Say more on standard error.")
    private boolean[] verbose = {};

    @Override
    public Integer call() {
        SavedReport audited = BaselineFile.saved(report);
        if (id.equals("score")) {
            TextPage page = new TextPage(Terminal.colored(color), Terminal.width());
            String subject = root.toString();
            new ExplainScore(audited, PastReport.of(audited), page).write(subject.equals(".") ? "overall" : subject);
            spec.commandLine().getOut().print(page);
            spec.commandLine().getOut().flush();
            return ExitCode.PASSED;
        }
        ReportedFinding finding = new FindingQuery(audited.findings()).one(id);
        Library library = policies.library();
        Optional<Policy> policy = library.policies().stream().filter(candidate -> candidate.id().equals(finding.policy())).findFirst();
        TextPage page = new TextPage(Terminal.colored(color), Terminal.width());
        new ExplainText(page, new Excerpts(root, audited.findings())).write(audited, finding, policy, Worth.of(audited, finding, library.scoring()));
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }
}
