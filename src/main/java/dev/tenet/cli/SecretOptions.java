package dev.tenet.cli;

import dev.tenet.audit.SecretsAsked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is asked of the search for credentials. */
final class SecretOptions {
    private static final int MOST_COMMITS = 100_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--secret-patterns", paramLabel = "FILE", description = "Search for credentials by the rules of this Gitleaks file, too. Repeatable.")
    private List<Path> patterns = new ArrayList<>();

    @Option(names = "--history", description = "Search the history for credentials, too: what the newest 100000 commits of all branches brought.")
    private boolean history;

    @Option(names = "--history-commits", paramLabel = "N", description = "Search this many of the newest commits.")
    private @Nullable Integer commits;

    SecretsAsked asked() {
        if (commits != null && commits < 1) {
            throw new ParameterException(spec.commandLine(), "--history-commits is above 0, not " + commits);
        }
        return new SecretsAsked(patterns, commits != null ? commits : history ? MOST_COMMITS : 0);
    }
}
