package dev.tenet.cli;

import dev.tenet.audit.Configured;
import dev.tenet.author.PolicyEntry;
import dev.tenet.author.PolicyFields;
import dev.tenet.author.PolicyText;
import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenet policy list}: what is installed and in force. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "List the policies, with what tenet.yaml of the current folder changes of them.")
final class PolicyListCommand implements Callable<Integer> {
    /** How policies are listed. */
    enum Format {
        table,
        json
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--pack", paramLabel = "NAME", description = "Only policies of this pack. Repeatable.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table or json (${DEFAULT-VALUE}).")
    private Format format;

    private final PolicyFolders folders = new PolicyFolders();

    @Mixin
    private final CommandSpec policyFolders = folders.options();

    @Option(names = "--config", paramLabel = "FILE", description = "Use this instead of the current folder's tenet.yaml.")
    private @Nullable Path config;

    @Override
    public Integer call() {
        Library installed = folders.library();
        List<String> known = installed.packs().stream().map(pack -> pack.id()).toList();
        for (String pack : packs) {
            if (!known.contains(pack)) {
                throw new ParameterException(spec.commandLine(), "There is no pack \"" + pack + "\". " + Nearest.hint(pack, known, "Installed are: " + String.join(", ", known) + "."));
            }
        }
        List<PolicyEntry> entries = PolicyEntry.of(installed, Configured.library(installed, Path.of("."), Optional.ofNullable(config))).stream()
                .filter(entry -> packs.isEmpty() || packs.contains(entry.installed().pack()))
                .toList();
        switch (format) {
            case table -> spec.commandLine().getOut().print(PolicyText.table(entries));
            case json -> spec.commandLine().getOut().println(Json.of(entries.stream().map(PolicyFields::of).toList()));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }
}
