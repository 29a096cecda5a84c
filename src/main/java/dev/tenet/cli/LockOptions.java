package dev.tenet.cli;

import dev.tenet.audit.LockUse;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which lock of packs an audit heeds. */
final class LockOptions {
    @ArgGroup
    private @Nullable Choice choice;

    /** One of the two. */
    static final class Choice {
        @Option(names = "--lock", paramLabel = "FILE", description = "Use this instead of PATH/tenet.lock, which pins the packs that must judge.")
        private @Nullable Path file;

        @Option(names = "--no-lock", description = "Audit also by other packs than PATH/tenet.lock pins.")
        private boolean none;
    }

    boolean isGiven() {
        return choice != null;
    }

    LockUse use() {
        return choice == null ? LockUse.OWN : choice.none ? LockUse.NONE : new LockUse(true, Optional.ofNullable(choice.file));
    }
}
