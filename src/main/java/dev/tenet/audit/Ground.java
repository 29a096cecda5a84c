package dev.tenet.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is audited: a folder, or what was recorded of one. */
interface Ground {
    /** Files by which a tree speaks to an audit. */
    List<String> OWN = List.of("tenet.yaml", "waivers.yaml", "waivers.yml", ".tenet/waivers.yaml", ".tenet/baseline.json");

    /** A folder, or else a recording; throws {@link ConfigException} when there is neither. */
    static Ground of(Path root) {
        if (Files.isRegularFile(root)) {
            return RecordedGround.read(root);
        }
        if (!Files.isDirectory(root)) {
            throw new ConfigException(root + ": there is no such folder\n    Name the folder to audit: tenet audit PATH");
        }
        return new FolderGround(root);
    }

    /** What a report calls it, where the configuration does not say. */
    String name();

    /** Text of one of the {@link #OWN} files; empty when there is none. */
    Optional<String> own(String path);

    /** Whether a file lies in it, and so may belong to whoever wrote the rest. */
    default boolean holds(Path file) {
        return false;
    }

    /** The folder, for reports that it holds where git ignores them and for tools that look at it; empty for a recording. */
    default Optional<Path> folder() {
        return Optional.empty();
    }

    /** Reads all but what {@code exclude} matches. */
    default Seen see(List<String> exclude) throws IOException {
        return see(exclude, SecretSearch.INSTALLED);
    }

    /** Reads all but what {@code exclude} matches, and searches it for credentials as {@code search} says. */
    Seen see(List<String> exclude, SecretSearch search) throws IOException;
}
