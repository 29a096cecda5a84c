package dev.tenet.cli;

import dev.tenet.audit.LockUse;
import dev.tenet.policy.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** By which policies a tree is judged: the options that all commands which audit share. */
final class JudgedBy {
    private final Options options = Options.shared();
    private final LockOptions lock = new LockOptions(options);
    private final PolicyFolders folders = new PolicyFolders(options);
    private final Said<List<String>> packs = options.all(String.class, "--pack", "NAME", "Judge only by this pack. Repeatable.");
    private final Said<Path> profile = options.file("--profile", "FILE", "Judge only the controls that this YAML file lists.");
    private final Said<Path> config = options.file("--config", "FILE", "Use this instead of PATH/tenet.yaml.");

    /** The options, for a command's {@code @Mixin}. */
    CommandSpec options() {
        return options.spec();
    }

    /** Whether anything was said. */
    boolean isGiven() {
        return !onlyInstalled() || lock.isGiven() || !packs().isEmpty() || profile().isPresent() || config().isPresent();
    }

    /** Whether there are no packs but those of the installation. */
    boolean onlyInstalled() {
        return folders.isEmpty();
    }

    Library library() {
        return folders.library();
    }

    List<String> packs() {
        return packs.or(List.of());
    }

    Optional<Path> profile() {
        return profile.maybe();
    }

    Optional<Path> config() {
        return config.maybe();
    }

    LockUse lock() {
        return lock.use();
    }

    /** Folders and files whose edits change what is judged. */
    List<Path> watched() {
        List<Path> watched = new ArrayList<>(folders.watched());
        profile().ifPresent(watched::add);
        config().ifPresent(watched::add);
        return watched;
    }
}
