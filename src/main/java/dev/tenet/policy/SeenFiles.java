package dev.tenet.policy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Files of the installation that were read and found to be as it was built, by size, time of modification and identity on the disk, as git's index has them:
 * who has not changed them since need not read them again. A file that was changed within two seconds before it was seen is read once more, because the
 * clock of a disk is coarse. What cannot be kept costs time and nothing else.
 */
public final class SeenFiles {
    private static final int MAGIC = 0x54534631;
    private static final long COARSE = TimeUnit.SECONDS.toNanos(2);
    /** Remembers nothing. */
    public static final SeenFiles NONE = new SeenFiles(null);

    private final @Nullable Path kept;
    private final Map<String, State> states = new TreeMap<>();
    private boolean changed;

    /** What the disk says of a file, and the first digits of what it held. */
    private record State(long size, long modified, long identity, String content) {
        boolean isLike(State other) {
            return size == other.size && modified == other.modified && identity == other.identity && content.equals(other.content);
        }
    }

    private SeenFiles(@Nullable Path kept) {
        this.kept = kept;
    }

    /** What the file remembers; nothing when it cannot be read. */
    public static SeenFiles keptIn(Path file) {
        SeenFiles seen = new SeenFiles(file);
        if (Files.isRegularFile(file)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
                for (int n = in.readInt() == MAGIC ? in.readInt() : 0; n > 0; n--) {
                    seen.states.put(in.readUTF(), new State(in.readLong(), in.readLong(), in.readLong(), in.readUTF()));
                }
            } catch (IOException unreadable) {
                seen.states.clear();
            }
        }
        return seen;
    }

    /** Whether the file was seen as it is now, with this content. */
    synchronized boolean has(String name, BasicFileAttributes attributes, String sha256) {
        State before = states.get(name);
        return before != null && before.isLike(state(attributes, sha256));
    }

    /** The file was read, and this is its content. */
    synchronized void add(String name, BasicFileAttributes attributes, String sha256) {
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        if (kept != null && now - attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) > COARSE) {
            states.put(name, state(attributes, sha256));
            changed = true;
        }
    }

    /** Keeps what was added. */
    synchronized void save() {
        if (!changed || kept == null) {
            return;
        }
        try {
            Files.createDirectories(kept.getParent());
            Path draft = Files.createTempFile(kept.getParent(), "seen", ".tmp");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                out.writeInt(MAGIC);
                out.writeInt(states.size());
                for (Map.Entry<String, State> entry : states.entrySet()) {
                    State state = entry.getValue();
                    out.writeUTF(entry.getKey());
                    out.writeLong(state.size);
                    out.writeLong(state.modified);
                    out.writeLong(state.identity);
                    out.writeUTF(state.content);
                }
            }
            Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
            changed = false;
        } catch (IOException notWritable) {
            org.slf4j.LoggerFactory.getLogger(SeenFiles.class).info("what was read of the policies is not kept: {}", notWritable.toString());
        }
    }

    private static State state(BasicFileAttributes attributes, String sha256) {
        Object identity = attributes.fileKey();
        return new State(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), identity == null ? 0 : identity.hashCode(), sha256.substring(0, 16));
    }
}
