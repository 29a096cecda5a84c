package dev.tenet.cli;

import dev.tenet.audit.Configured;
import dev.tenet.author.PolicyEntry;
import dev.tenet.author.PolicyFields;
import dev.tenet.author.PolicyText;
import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet policy show}: everything about one policy. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Show one policy: control, severity, parameters, sources, and where tenet.yaml of the current folder changes it.")
final class PolicyShowCommand implements Callable<Integer> {
    /** How a policy is shown. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "The policy: security/raw-input.")
    private String id;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json (${DEFAULT-VALUE}).")
    private Format format;

    private final PolicyFolders folders = new PolicyFolders();

    @Mixin
    private final CommandSpec policyFolders = folders.options();

    @Option(names = "--config", paramLabel = "FILE", description = "Use this instead of the current folder's tenet.yaml.")
    private @Nullable Path config;

    @Override
    public Integer call() {
        Library installed = folders.library();
        List<PolicyEntry> entries = PolicyEntry.of(installed, Configured.library(installed, Path.of("."), Optional.ofNullable(config)));
        PolicyEntry entry = entries.stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow(() -> unknown(installed));
        switch (format) {
            case text -> spec.commandLine().getOut().print(PolicyText.page(entry));
            case json -> spec.commandLine().getOut().println(Json.of(PolicyFields.of(entry)));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }

    private ParameterException unknown(Library installed) {
        List<String> known = installed.policies().stream().map(policy -> policy.id()).toList();
        if (known.contains(id)) {
            return new ParameterException(spec.commandLine(), "The configuration leaves the pack of \"" + id + "\" out.");
        }
        return new ParameterException(spec.commandLine(), "There is no policy \"" + id + "\". " + nearest(known));
    }

    /** A name without its pack, or with another's, is looked for by itself. */
    private String nearest(List<String> known) {
        String name = id.substring(id.indexOf('/') + 1);
        String named = String.join(" or ", known.stream().filter(candidate -> candidate.endsWith("/" + name)).map(candidate -> '"' + candidate + '"').toList());
        if (!named.isEmpty()) {
            return "Maybe " + named + " is meant.";
        }
        List<String> names = id.contains("/") ? known : known.stream().map(candidate -> candidate.substring(candidate.indexOf('/') + 1)).toList();
        return Nearest.hint(id, names, "tenet policy list shows what there is.");
    }
}
