package dev.tenet.cli;

import dev.tenet.audit.LockUse;
import dev.tenet.policy.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By which policies a tree is judged: the options that all commands which audit share. */
final class JudgedBy {
    @Mixin
    private PolicyFolders folders;

    @Mixin
    private LockOptions lock;

    @Option(names = "--pack", paramLabel = "NAME", description = "Judge only by this pack. Repeatable.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--profile", paramLabel = "FILE", description = "Judge only the controls that this YAML file lists.")
    private @Nullable Path profile;

    @Option(names = "--config", paramLabel = "FILE", description = "Use this instead of PATH/tenet.yaml.")
    private @Nullable Path config;

    /** Whether anything was said. */
    boolean isGiven() {
        return !onlyInstalled() || lock.isGiven() || !packs.isEmpty() || profile != null || config != null;
    }

    /** Whether there are no packs but those of the installation. */
    boolean onlyInstalled() {
        return folders.isEmpty();
    }

    Library library() {
        return folders.library();
    }

    List<String> packs() {
        return packs;
    }

    Optional<Path> profile() {
        return Optional.ofNullable(profile);
    }

    Optional<Path> config() {
        return Optional.ofNullable(config);
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
