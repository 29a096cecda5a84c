package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.audit.Waivers;
import dev.tenet.fact.Waiver;
import dev.tenet.policy.Control;
import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyException;
import dev.tenet.waiver.Terms;
import dev.tenet.waiver.WaiverFile;
import dev.tenet.waiver.WaiverText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet waive}: a decision to live with a fault for a time, written where audits read it. */
@Command(
        name = "waive",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Add a waiver to waivers.yaml: findings of a policy or a control that somebody accepts until a day.")
final class WaiveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "The policy (pack/name) or the control to waive.")
    private String id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is accepted.")
    private String reason;

    @Option(names = "--owner", required = true, paramLabel = "WHO", description = "Who answers for it.")
    private String owner;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day on which it holds (yyyy-mm-dd); 30 days from now unless given.")
    private @Nullable LocalDate until;

    @Option(names = "--path", paramLabel = "GLOB", description = "Only findings in these paths, in the words of a .gitignore file. Repeatable.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--symbol", paramLabel = "NAME", defaultValue = "", description = "Only findings in this function, class or configuration key.")
    private String symbol;

    @Option(names = "--fingerprint", paramLabel = "HEX", defaultValue = "", description = "Only this finding, as the report names it.")
    private String fingerprint;

    @Option(names = "--compensating", paramLabel = "TEXT", defaultValue = "", description = "What is done instead.")
    private String compensating;

    @Option(names = "--waivers", paramLabel = "FILE", defaultValue = "waivers.yaml", description = "The file to add it to (${DEFAULT-VALUE}).")
    private Path file;

    private final PolicyFolders policies = new PolicyFolders();

    @Mixin
    private final CommandSpec policyFolders = policies.options();

    @Option(names = "--as-of", paramLabel = "DATE", description = "The date on which it is given; today unless said.")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() throws IOException {
        checkId();
        LocalDate given = asOf == null ? LocalDate.now() : asOf;
        Path folder = file.toAbsolutePath().getParent();
        Terms terms = Waivers.terms(folder);
        LocalDate last = until == null ? given.plusDays(terms.days()) : until;
        if (last.isBefore(given)) {
            throw new ConfigException("--until " + last + ": that day has passed\n    Give a day from " + given + " on.");
        }
        String old = Files.isRegularFile(file) ? Files.readString(file) : "";
        String text;
        try {
            text = WaiverText.with(file.toString(), old, new WaiverText.Entry(
                    id, paths, symbol, fingerprint, reason.strip(), owner.strip(), given.toString(), last.toString(), compensating));
        } catch (PolicyException e) {
            throw new ConfigException(e.getMessage());
        }
        // What is written must read back as it is meant.
        List<Waiver> read = WaiverFile.read(String.valueOf(file.getFileName()), text, terms, given);
        Waiver added = read.get(read.size() - 1);
        if (added.state() == Waiver.State.MALFORMED) {
            throw new ConfigException("the waiver was not written: " + added.problem());
        }
        WholeFile.write(file, text);
        spec.commandLine().getOut().println(file + ":" + added.location().line() + ": " + id + " is waived until " + last + ", " + owner.strip() + " answers for it");
        return ExitCode.PASSED;
    }

    private void checkId() {
        Library library = policies.library();
        List<String> known = Stream.concat(library.policies().stream().map(Policy::id), library.controls().stream().map(Control::id)).sorted().toList();
        if (!known.contains(id)) {
            throw new ConfigException("there is no policy or control \"" + id + "\"\n    " + Nearest.hint(id, known, "tenet policy list shows the policies."));
        }
    }
}
