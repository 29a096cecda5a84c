package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.engine.Engine;
import dev.tenet.output.TextPage;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PlaceException;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.Provenance;
import dev.tenet.trial.Coverage;
import dev.tenet.trial.Coverages;
import dev.tenet.trial.TrialRun;
import dev.tenet.trial.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet policy test}: tries policies on the examples of their pages. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Try policies on the examples of their pages: every place that is reported is compared with what the page expects.")
final class PolicyTestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PACKS", converter = PolicyFolders.Place.class,
            description = "A pack (folder, zip or group:artifact:version), or a folder of packs; the installed ones unless given.")
    private Library.@Nullable Source place;

    @Option(names = "--only", paramLabel = "TEXT", defaultValue = "", description = "Only policies whose id contains this.")
    private String only;

    @Option(names = "--format", paramLabel = "junit=FILE", description = "Write the results as JUnit XML to FILE as well.")
    private @Nullable String format;

    @Option(names = "--coverage", description = "Say which conditions no example shows deciding: taken away, the policy reports the same everywhere.")
    private boolean coverage;

    @Option(names = "--min", paramLabel = "PERCENT", description = "Fail when fewer conditions than this are shown deciding; implies --coverage.")
    private @Nullable Double least;

    @Option(names = "--watch", description = "Try again whenever a file is saved, until interrupted.")
    private boolean watch;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto, always or never; NO_COLOR counts with auto.")
    private Terminal.Color color;

    @Option(names = {"-v", "--verbose"}, description = "Say more on standard error.")
    private boolean[] verbose = {};

    @Override
    public Integer call() throws IOException, InterruptedException {
        junit();
        if (least != null && !(least >= 0 && least <= 100)) {
            throw new ConfigException("--min %s: this is no share\n    Write a percentage from 0 to 100: --min 90".formatted(least));
        }
        if (!watch) {
            return once(policy -> true);
        }
        if (place != null && place.kind() == Provenance.Kind.MAVEN) {
            throw new ConfigException("--watch: " + place.shown() + " does not change\n    Name the folder that it is made from.");
        }
        SavedFiles saved = new SavedFiles(place == null ? Installation.policies() : place.place());
        Predicate<Policy> wanted = policy -> true;
        while (true) {
            try {
                once(wanted);
            } catch (PolicyException | ConfigException | PlaceException unusable) {
                spec.commandLine().getErr().println(unusable.getMessage());
            }
            Set<String> names = saved.next();
            spec.commandLine().getOut().println("\nsaved: " + String.join(", ", names));
            // What several policies share is saved: all are tried again.
            boolean shared = names.stream().anyMatch(name -> name.startsWith("concepts.") || name.equals("pack.yaml"));
            wanted = policy -> shared || names.stream().anyMatch(name -> name.startsWith(policy.name() + "."));
        }
    }

    private int once(Predicate<Policy> wanted) throws IOException {
        Optional<Path> junit = junit();
        PackFolder packs = PackFolder.of(Optional.ofNullable(place));
        Library library = packs.library();
        Terminal terminal = new Terminal(System.err);
        Engine engine = Engine.keepingIn(Installation.compiled());
        Trials trials = new Trials(library, engine);
        TrialRun run;
        List<Coverage> covered;
        try {
            run = TrialRun.of(library, trials, policy -> packs.tested(policy.pack()) && policy.id().contains(only) && wanted.test(policy), terminal::progress);
            covered = coverage || least != null ? new Coverages(library, engine, trials).of(run, terminal::progress) : List.of();
        } finally {
            terminal.clear();
        }
        List<String> orphans = packs.orphans(only);
        if (run.pages().isEmpty() && orphans.isEmpty()) {
            throw new ConfigException((only.isEmpty() ? packs.shown() : "--only " + only) + ": no policy to try\n    tenet policy list says which there are.");
        }
        TextPage page = new TextPage(Terminal.colored(color), Terminal.width());
        new TrialText(page, packs.shown()).write(run, orphans);
        boolean enough = !coverage && least == null || new CoverageText(page).write(covered, least == null ? 0 : least);
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        if (junit.isPresent()) {
            Files.writeString(junit.get(), TrialJunit.of(run));
        }
        return run.passed() && enough && orphans.isEmpty() ? ExitCode.PASSED : ExitCode.FAILED;
    }

    private Optional<Path> junit() {
        if (format == null) {
            return Optional.empty();
        }
        if (!format.startsWith("junit=") || format.length() == "junit=".length()) {
            throw new ConfigException("--format " + format + ": write junit=FILE");
        }
        return Optional.of(Path.of(format.substring("junit=".length())));
    }
}
