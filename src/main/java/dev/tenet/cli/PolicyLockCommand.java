package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.audit.Locked;
import dev.tenet.policy.Library;
import dev.tenet.policy.PackLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet policy lock}: pins the packs that judge a tree. */
@Command(
        name = "lock",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Pin the installed packs, and those of --policies, in PATH/tenet.lock: audits by others stop and say which differ.")
final class PolicyLockCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", defaultValue = ".", paramLabel = "PATH", description = "The folder that is audited; the current one unless given.")
    private Path root;

    private final PolicyFolders policies = new PolicyFolders();

    @Mixin
    private final CommandSpec policyFolders = policies.options();

    @Option(names = "--lock", paramLabel = "FILE", description = "Write this instead of PATH/tenet.lock.")
    private @Nullable Path file;

    @Option(names = "--check", description = "Write nothing, and exit with 1 when the lock is not what would be written.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new ConfigException(root + ": there is no such folder\n    Name the folder that is audited.");
        }
        Path lock = file == null ? root.resolve(PackLock.FILE) : file;
        Library library = policies.library();
        PrintWriter out = spec.commandLine().getOut();
        boolean there = Files.isRegularFile(lock);
        if (check && !there) {
            throw new ConfigException(lock + ": there is no such lock\n    Write it: tenet policy lock");
        }
        String text = PackLock.of(library).text();
        if (check) {
            List<String> differences = Locked.differences(lock.toString(), Files.readString(lock), library);
            differences.forEach(out::println);
            out.println(differences.isEmpty() ? lock + ": " + counted(library) + " as locked" : "tenet policy lock pins what is here.");
            out.flush();
            return differences.isEmpty() ? ExitCode.PASSED : ExitCode.FAILED;
        }
        if (there) {
            changes(lock, library).forEach(out::println);
        }
        WholeFile.write(lock, text);
        out.println(lock + ": " + counted(library) + " locked");
        out.flush();
        return ExitCode.PASSED;
    }

    /** What the new lock changes; nothing of one that cannot be read, because it is replaced. */
    private static List<String> changes(Path lock, Library library) throws IOException {
        try {
            return Locked.differences(lock.toString(), Files.readString(lock), library);
        } catch (ConfigException unreadable) {
            return List.of(String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("") + "; it is written anew");
        }
    }

    private static String counted(Library library) {
        int packs = library.packs().size();
        return packs + (packs == 1 ? " pack" : " packs");
    }
}
