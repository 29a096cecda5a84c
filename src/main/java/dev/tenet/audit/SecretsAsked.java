package dev.tenet.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * What a person asks for of the search for credentials.
 *
 * @param patterns files of further patterns, in the format of Gitleaks
 * @param commits how many of the newest commits of the history are searched, too; 0 for none
 */
public record SecretsAsked(List<Path> patterns, int commits) {
    /** The installation's formats, in the tree as it is. */
    public static final SecretsAsked NOTHING = new SecretsAsked(List.of(), 0);

    public SecretsAsked {
        patterns = List.copyOf(patterns);
    }
}
