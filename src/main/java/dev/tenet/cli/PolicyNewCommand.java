package dev.tenet.cli;

import dev.tenet.author.Scaffold;
import dev.tenet.policy.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet policy new}: the first version of a policy. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Write a rule and its page, with an example that works, and the pack when it is new. Nothing is overwritten.")
final class PolicyNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PACK/NAME", description = "The policy: a pack and the name of the fault, as in own/debug-in-production.")
    private String id;

    @Option(names = "--in", paramLabel = "DIR", defaultValue = "policies", description = "The folder of packs (${DEFAULT-VALUE}); made when it is not there.")
    private Path folder;

    @Option(names = "--control", paramLabel = "ID", description = "The control that it breaks; the pack's first unless given.")
    private @Nullable String control;

    @Override
    public Integer call() throws IOException {
        List<Path> written;
        try {
            written = Scaffold.of(id, folder).write(installed(), Optional.ofNullable(control));
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage(), refused);
        }
        PrintWriter out = spec.commandLine().getOut();
        written.forEach(file -> out.println("written: " + file));
        out.println("next:    tenet policy test " + folder + " --only " + id);
        out.flush();
        return ExitCode.PASSED;
    }

    /** The packs that are installed, without the folder that is written to. */
    private Library installed() throws IOException {
        Library installed = Installation.library(List.of());
        return Files.isDirectory(folder) && Files.isSameFile(folder, Installation.policies())
                ? new Library(List.of(), installed.scoring())
                : installed;
    }
}
