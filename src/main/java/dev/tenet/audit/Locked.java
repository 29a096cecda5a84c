package dev.tenet.audit;

import dev.tenet.policy.Library;
import dev.tenet.policy.PackLock;
import dev.tenet.policy.PackLock.Difference;
import dev.tenet.policy.PackLock.Pin;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the packs that are there with those that a tree pins in {@code tenet.lock}. A tree cannot bring policies, so it cannot name a place to take
 * them from either: its lock says what they must be, and an audit by others stops.
 */
public final class Locked {
    private Locked() {}

    /** Throws {@link ConfigException} with everything that differs. */
    static void check(Library library, Ground ground, LockUse use) {
        if (!use.heeded()) {
            return;
        }
        String path = use.instead().map(Path::toString).orElse(PackLock.FILE);
        Optional<String> text = use.instead().isPresent() ? use.instead().map(FolderGround::text) : ground.own(PackLock.FILE);
        if (text.isPresent()) {
            List<String> differences = differences(path, text.get(), library);
            if (!differences.isEmpty()) {
                throw new ConfigException(String.join("\n", differences) + "\n"
                        + "tenet: %s from %s; nothing was audited.".formatted(differences.size() == 1 ? "1 pack differs" : differences.size() + " packs differ", path)
                        + "\n    Take what is locked. Or look at what changed (tenet policy diff), and lock it: tenet policy lock. --no-lock audits all the same.");
            }
        }
    }

    /** What is otherwise than the lock's text says, each with its place, what is expected and what is there; throws {@link ConfigException} for a lock that cannot be read. */
    public static List<String> differences(String path, String text, Library library) {
        try {
            List<String> differences = new ArrayList<>();
            for (Difference difference : PackLock.read(path, text).differences(PackLock.of(library))) {
                differences.add(path + (difference.expected() == null || difference.expected().line() == 0 ? "" : ":" + difference.expected().line()) + ": " + words(difference));
            }
            return differences;
        } catch (PolicyException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    private static String words(Difference difference) {
        Pin expected = difference.expected();
        Pin actual = difference.actual();
        if (difference.id().isEmpty() && expected != null && actual != null) {
            return "the rules of scoring are not the ones that are locked\n    locked  sha256 %s\n    here    sha256 %s"
                    .formatted(expected.provenance().sha256(), actual.provenance().sha256());
        }
        String what = "pack " + difference.id() + (expected == null ? " is not locked" : actual == null ? " is locked and not here" : " is not the one that is locked");
        return what + line("locked", expected) + line("here  ", actual);
    }

    private static String line(String side, @Nullable Pin pin) {
        if (pin == null) {
            return "\n    " + side + "  –";
        }
        Provenance provenance = pin.provenance();
        return "\n    %s  version %s, sha256 %s, %s".formatted(side, pin.version(), provenance.sha256(), switch (provenance.kind()) {
            case INSTALLED -> "installed";
            case FOLDER -> "from a folder";
            case ZIP -> "from a zip";
            case MAVEN -> "--policies " + provenance.artifact();
        });
    }
}
