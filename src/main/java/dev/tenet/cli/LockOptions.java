package dev.tenet.cli;

import dev.tenet.audit.LockUse;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** Which lock of packs an audit heeds. */
final class LockOptions {
    private final Said<Path> file;
    private final Said<Boolean> none;

    LockOptions(Options options) {
        OptionSpec lock = OptionSpec.builder("--lock").paramLabel("FILE").type(Path.class)
                .description("Use this instead of PATH/tenet.lock, which pins the packs that must judge.").build();
        OptionSpec noLock = OptionSpec.builder("--no-lock").type(boolean.class).description("Audit also by other packs than PATH/tenet.lock pins.").build();
        options.either(lock, noLock);
        file = new Said<>(lock);
        none = new Said<>(noLock);
    }

    boolean isGiven() {
        return none.or(false) || file.maybe().isPresent();
    }

    LockUse use() {
        Optional<Path> other = file.maybe();
        return none.or(false) ? LockUse.NONE : other.isPresent() ? new LockUse(true, other) : LockUse.OWN;
    }
}
