package dev.tenet.cli;

import dev.tenet.audit.SecretsAsked;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is asked of the search for credentials. */
final class SecretOptions {
    private static final int MOST_COMMITS = 100_000;

    private final CommandSpec spec;
    private final Said<List<Path>> patterns;
    private final Said<Boolean> history;
    private final Said<Integer> commits;

    SecretOptions(Options options) {
        spec = options.spec();
        patterns = options.all(Path.class, "--secret-patterns", "FILE", "Search for credentials by the rules of this Gitleaks file, too. Repeatable.");
        history = options.flag("--history", "Search the history for credentials, too: what the newest 100000 commits of all branches brought.");
        commits = options.one(Integer.class, "--history-commits", "N", "Search this many of the newest commits.");
    }

    SecretsAsked asked() {
        int most = commits.or(history.or(false) ? MOST_COMMITS : 0);
        if (commits.maybe().isPresent() && most < 1) {
            throw new ParameterException(spec.commandLine(), "--history-commits is above 0, not " + most);
        }
        return new SecretsAsked(patterns.or(List.of()), most);
    }
}
