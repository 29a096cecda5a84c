package dev.tenet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tenet policy}: what people do who write policies. Each command of the group is a class of its own. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Write, look at and check policies.",
        subcommands = {
            PolicyNewCommand.class, PolicyListCommand.class, PolicyShowCommand.class, PolicyTestCommand.class, PolicyDocsCommand.class,
            PolicyLintCommand.class, PolicyDiffCommand.class, PolicyLockCommand.class
        })
final class PolicyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        line.usage(line.getOut());
    }
}
