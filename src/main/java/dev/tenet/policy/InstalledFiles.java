package dev.tenet.policy;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * The SHA-256 of the installation's policy files, hashed when it was built. A start has no time to hash two megabytes again: a file of the same name, length,
 * CRC-32 and Adler-32 is the same. CRC-32 alone tells every edit of up to four bytes in a row (its burst length); both together miss another edit of the same
 * length once in 2<sup>64</sup>. Who wants to deceive can: so files of other packs, which locks pin, are always hashed.
 */
public final class InstalledFiles {
    /** Where the sums lie on the class path. */
    public static final String RESOURCE = "META-INF/tenet/files";

    private static final Map<String, Sums> KNOWN = new HashMap<>();
    private static final Map<String, Whole> PACKS = new HashMap<>();

    static {
        know();
    }

    /** How many files a pack held, and their checksum. */
    private record Whole(int files, String sha256) {}

    /** What is quick to compute of a file, and what is not. */
    private record Sums(int length, long crc32, long adler32, String sha256) {}

    private InstalledFiles() {}

    /** SHA-256 of a file that lies as {@code name}, {@code <pack>/<file>}, in the installation, with line feeds as line ends; empty when it is another file. */
    static Optional<String> sha256(String name, byte[] bytes) {
        Sums sums = KNOWN.get(name);
        return sums != null && sums.length == bytes.length && sums.crc32 == crc32(bytes) && sums.adler32 == adler32(bytes)
                ? Optional.of(sums.sha256) : Optional.empty();
    }

    /** SHA-256 of the file of this name as it was when the installation was built. */
    static Optional<String> sha256(String name) {
        return Optional.ofNullable(KNOWN.get(name)).map(Sums::sha256);
    }

    /** Checksum of the pack, whose {@code files} files are each as they were when the installation was built; empty when one came or is gone. */
    static Optional<String> packSha256(String pack, int files) {
        return Optional.ofNullable(PACKS.get(pack)).filter(whole -> whole.files == files).map(Whole::sha256);
    }

    /** The sums of everything that these packs hold, in the form that is kept. */
    public static byte[] read(List<PackContent> packs) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(kept);
        out.writeInt(packs.stream().mapToInt(pack -> pack.allNames().size()).sum());
        for (PackContent pack : packs) {
            for (String name : pack.allNames()) {
                byte[] bytes = pack.bytes(name);
                out.writeUTF(pack.id() + "/" + name);
                out.writeInt(bytes.length);
                out.writeLong(crc32(bytes));
                out.writeLong(adler32(bytes));
                out.writeUTF(pack.sha256(name));
            }
        }
        out.writeInt(packs.size());
        for (PackContent pack : packs) {
            out.writeUTF(pack.id());
            out.writeInt(pack.allNames().size());
            out.writeUTF(pack.sha256());
        }
        return kept.toByteArray();
    }

    private static void know() {
        try (InputStream resource = InstalledFiles.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                return;
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(resource, 1 << 16));
            for (int n = in.readInt(); n > 0; n--) {
                KNOWN.put(in.readUTF(), new Sums(in.readInt(), in.readLong(), in.readLong(), in.readUTF()));
            }
            for (int n = in.readInt(); n > 0; n--) {
                PACKS.put(in.readUTF(), new Whole(in.readInt(), in.readUTF()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the installation's policies cannot be read", e);
        }
    }

    private static long crc32(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private static long adler32(byte[] bytes) {
        Adler32 sum = new Adler32();
        sum.update(bytes);
        return sum.getValue();
    }
}
