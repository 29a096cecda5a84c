package dev.tenet.cli;

import dev.tenet.audit.Audit;
import dev.tenet.audit.AuditRequest;
import dev.tenet.audit.Inputs;
import dev.tenet.audit.LockUse;
import dev.tenet.policy.Library;
import dev.tenet.policy.PackChange;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet policy diff}: what an edit of policies changes, in them and in what they find. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Compare two versions of a pack, or of a folder of packs: rules, pages, parameters and controls; with --on, the findings gained and lost.")
final class PolicyDiffCommand implements Callable<Integer> {
    /** How to write it. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PACK_A", converter = PolicyFolders.Place.class,
            description = "A pack (folder, zip or group:artifact:version), or a folder of packs.")
    private Library.Source before;

    @Parameters(index = "1", paramLabel = "PACK_B", converter = PolicyFolders.Place.class, description = "Another version of it.")
    private Library.Source after;

    @Option(names = "--on", paramLabel = "PATH", description = "Audit this folder, or what tenet facts --save recorded, by both versions.")
    private @Nullable Path on;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The date of both audits (yyyy-mm-dd); today unless given.")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() throws IOException {
        PackVersions versions = PackVersions.of(before, after);
        List<PackChange> changes = PackChange.between(versions.before(), versions.after());
        PolicyDifference difference = new PolicyDifference(changes, null, null);
        if (on != null) {
            difference = new PolicyDifference(changes, audit(on, versions.judgingBefore()), audit(on, versions.judgingAfter()));
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case text -> difference.lines().forEach(out::println);
            case json -> out.println(Json.of(difference.fields()));
        }
        out.flush();
        return ExitCode.PASSED;
    }

    private Report audit(Path tree, Library library) throws IOException {
        return new Audit(new AuditRequest(tree, () -> library, List.of(), Optional.empty(), Optional.empty(), asOf == null ? LocalDate.now() : asOf,
                Duration.ofMinutes(5), Installation.compiled(), Installation.version(), Inputs.NONE.by(LockUse.NONE)), said -> { }).run();
    }
}
