package dev.tenet.cli;

import dev.tenet.policy.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where policies are read from: the installation, and further folders that a person names. */
final class PolicyFolders {
    @Option(names = "--policies", paramLabel = "DIR", description = "A further folder of packs. Repeatable.")
    private List<Path> folders = new ArrayList<>();

    /** Throws {@link dev.tenet.policy.PolicyException} with every problem of every file. */
    Library library() {
        return Installation.library(folders);
    }
}
